import { listedFiles, withEach } from './listed-files.ts'

/**
 * All the files of the site that the page is of, from the site itself.
 * @param onStep called with how many files are there, of how many
 * @throws Error where one is not there: a site that is not built, or not whole
 */
export async function fetchSite(
  onStep: (done: number, of: number) => void,
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  await withEach(await listedFiles(), (path, bytes) => void files.set(path, bytes), onStep)
  return files
}
