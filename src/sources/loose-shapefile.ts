import { zipSync } from 'fflate'
import { baseName } from './file-names.ts'

/** What a Shapefile is made of beside its .shp: attributes, projection, charset. */
const PARTS = ['.dbf', '.prj', '.cpg', '.cst']
// any date that a zip can hold, the same each time: the bytes are those of its files
const mtime = '1980-01-02T12:00:00'

export const isShapefile = (path: string): boolean => /\.shp$/i.test(path)

/** Whether a file is a part of one of these Shapefiles. */
export const isPartOf = (path: string, shapefiles: Iterable<string>): boolean =>
  [...shapefiles].some((shp) => isShapefile(shp) && stemOf(shp) === stemOf(path) && shp !== path)

/**
 * A Shapefile that lies loose, with what lies beside it under the same name, as the archive that it comes in otherwise.
 * @param paths the files of its folder, and of others
 */
export function withParts(
  shp: string,
  paths: readonly string[],
  read: (path: string) => Uint8Array | undefined,
): Uint8Array {
  const parts = paths.filter((path) => PARTS.includes(extensionOf(path)) && isPartOf(path, [shp]))
  const files = [shp, ...parts].map((path) => [baseName(path), read(path) ?? new Uint8Array()] as const)
  return zipSync(Object.fromEntries(files), { level: 0, mtime })
}

const extensionOf = (path: string) => /\.[a-z0-9]+$/i.exec(path)?.[0].toLowerCase() ?? ''
const stemOf = (path: string) => path.slice(0, path.length - extensionOf(path).length).toLowerCase()
