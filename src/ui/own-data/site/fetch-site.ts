import { bytesAt } from '../../../imports/bytes-at.ts'
import { addressOf, listedFiles, withEach } from './listed-files.ts'
import { packed } from './packed.ts'

/**
 * The files of the site that the page is of, from the site itself.
 * @param isWanted whether a file, by its path, is to come
 * @param onStep called with how many files are there, of how many
 * @throws Error where one is not there: a site that is not built, or not whole
 */
export async function fetchSite(
  isWanted: (path: string) => boolean,
  onStep: (done: number, of: number) => void,
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  const fetched = async (path: string) =>
    void files.set(path, await packed(path, await bytesAt(addressOf(path))))
  await withEach((await listedFiles()).filter(isWanted), fetched, onStep)
  return files
}
