import { addressOf, listedFiles, withEach } from './listed-files.ts'

/** The program, and what the site declares of every territory: an address of these never gives two contents. */
const LASTS = /^(assets\/|data\/shared-)/
/** The database runs already, and a browser may not keep what is as large as its engine. */
const RUNS = /^assets\/duckdb/
/** What a host says of a file that a browser may give again without asking. */
const WITHOUT_ASKING = /immutable|max-age=[1-9]/

/**
 * Has the browser keep every part of the program that files may ask for, so that the page, once open, opens files without
 * a network. A host that forbids to keep them is told by the count.
 * @throws Error where the site does not list its files, or one does not come
 */
export async function keepOffline(
  onStep: (done: number, of: number) => void,
): Promise<{ readonly kept: number; readonly of: number }> {
  const paths = (await listedFiles()).filter((path) => LASTS.test(path) && !RUNS.test(path))
  let kept = 0
  const fetched = async (path: string) => {
    const answer = await fetch(addressOf(path))
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    await answer.arrayBuffer()
    if (WITHOUT_ASKING.test(answer.headers.get('cache-control') ?? '')) kept++
  }
  await withEach(paths, fetched, onStep)
  return { kept, of: paths.length }
}
