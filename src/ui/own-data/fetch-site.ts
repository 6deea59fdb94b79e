import * as v from 'valibot'
import { bytesAt } from '../../imports/bytes-at.ts'
import { SITE_FILES, siteFiles } from './site-files.ts'

/** Files asked for at a time. */
const AT_ONCE = 6

/**
 * All the files of the site that the page is of, from the site itself.
 * @param onStep called with how many files are there, of how many
 * @throws Error where one is not there: a site that is not built, or not whole
 */
export async function fetchSite(
  onStep: (done: number, of: number) => void,
): Promise<Map<string, Uint8Array>> {
  const at = (path: string) => new URL(path.split('/').map(encodeURIComponent).join('/'), document.baseURI)
  const list = v.parse(siteFiles, JSON.parse(new TextDecoder().decode(await bytesAt(at(SITE_FILES)))))
  const files = new Map<string, Uint8Array>()
  const left = [...list.files]
  const next = async (): Promise<void> => {
    for (let path = left.shift(); path !== undefined; path = left.shift()) {
      files.set(path, await bytesAt(at(path)))
      onStep(files.size, list.files.length)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, next))
  return files
}
