import * as v from 'valibot'
import { eachOf } from '../../../lib/each-of.ts'
import { SITE_FILES, siteFiles } from './site-files.ts'

/** Address of a file of the site that the page is of. */
export const addressOf = (path: string): URL =>
  new URL(path.split('/').map(encodeURIComponent).join('/'), document.baseURI)

/**
 * Paths of all the files of the site.
 * @throws Error where the site does not list them: one that is not built
 */
export async function listedFiles(): Promise<readonly string[]> {
  // its address lasts, as that of the index does: another publication lists other files
  const answer = await fetch(addressOf(SITE_FILES), { cache: 'no-cache' })
  if (!answer.ok) throw new Error(`${SITE_FILES}: ${answer.status}`)
  return v.parse(siteFiles, await answer.json()).files
}

/**
 * Does something with each file, a few at a time.
 * @param onStep called with how many are done, of how many
 */
export async function withEach(
  paths: readonly string[],
  work: (path: string) => Promise<void>,
  onStep: (done: number, of: number) => void,
): Promise<void> {
  let done = 0
  await eachOf(paths, AT_ONCE, async (path) => {
    await work(path)
    done++
    onStep(done, paths.length)
  })
}

/** Files asked for at a time. */
const AT_ONCE = 6
