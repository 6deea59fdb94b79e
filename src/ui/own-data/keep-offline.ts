import { addressOf, listedFiles, withEach } from './listed-files.ts'

/** The program, and what the site declares of every territory: an address of these never gives two contents. */
const LASTS = /^(assets\/|data\/shared-)/

/** What a host says of a file that a browser may give again without asking. */
const WITHOUT_ASKING = /immutable|max-age=[1-9]/

/** Whether the browser keeps what it was given, and would give it again without its host. */
const isKept = (path: string): Promise<boolean> =>
  fetch(addressOf(path), { cache: 'only-if-cached', mode: 'same-origin' }).then(
    ({ ok, headers }) => ok && WITHOUT_ASKING.test(headers.get('cache-control') ?? ''),
    () => false,
  )

/**
 * Has the browser keep every part of the program that files may ask for, so that the page, once open, opens files without
 * a network. A host that forbids to keep them is told by the count.
 * @throws Error where the site does not list its files, or one does not come
 */
export async function keepOffline(
  onStep: (done: number, of: number) => void,
): Promise<{ readonly kept: number; readonly of: number }> {
  const paths = (await listedFiles()).filter((path) => LASTS.test(path))
  let kept = 0
  const check = async (path: string) => {
    if (await isKept(path)) kept++
  }
  await withEach(paths, check, onStep)
  return { kept, of: paths.length }
}
