import { isShapefile, withParts } from '../loose-shapefile.ts'
import type { ProblemLog } from '../problem.ts'
import { dataMembers } from '../zip.ts'
import { openArchive } from './archive.ts'
import type { Engines } from './engines.ts'
import { sniff } from './sniff.ts'

/** A file that may be read of an archive; of a Shapefile, its parts as an archive of their own. */
export interface ArchiveFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** What an archive holds: the files that may be read, and the names of the others. */
export interface ArchiveFiles {
  readonly files: readonly ArchiveFile[]
  readonly others: readonly string[]
}

const READ = [
  ...['.csv', '.tsv', '.txt', '.xlsx', '.ods', '.parquet'],
  ...['.geojson', '.json', '.topojson', '.gpkg', '.fgb', '.geoparquet', '.shp'],
  ...['.zip', '.7z', '.gz'],
]
/** What goes with a Shapefile, beside the parts that are read. */
const BESIDE = /\.(dbf|prj|cpg|cst|shx|sbn|sbx|qpj|qix|qmd|lyr|shp\.xml)$/i
/** More than that many are a delivery of a producer, of which one file is wanted. */
const MOST = 40

/**
 * The files of an archive, the largest last: of two files of one source the last one opened serves. Null for what is no
 * archive, does not open, or holds fewer than two files that may be read: it is read as one file.
 */
export async function archiveFiles(
  bytes: Uint8Array,
  engines: Engines,
  log: ProblemLog,
): Promise<ArchiveFiles | null> {
  const kind = sniff(bytes)
  if (kind !== 'zip' && kind !== '7z') return null
  const members = await openArchive(kind, bytes, engines, log)
  if (!members) return null
  const paths = Object.keys(members)
  const shapefiles = paths.filter(isShapefile)
  const read = dataMembers(members, READ).filter((path) => mayBeRead(path, members[path]))
  if (read.length < 2 || read.length > MOST) return null
  const files = read
    .map((path) => ({
      path,
      bytes: isShapefile(path)
        ? withParts(path, paths, (part) => members[part])
        : (members[path] ?? new Uint8Array()),
    }))
    .sort((a, b) => a.bytes.length - b.bytes.length)
  const isBeside = (path: string) =>
    BESIDE.test(path) && shapefiles.some((shp) => path.toLowerCase().startsWith(stemOf(shp)))
  return { files, others: paths.filter((path) => !read.includes(path) && !isBeside(path)) }
}

const stemOf = (shp: string) => shp.slice(0, -'shp'.length).toLowerCase()

/** A note beside the data is a text whose first line has no columns. */
function mayBeRead(path: string, bytes: Uint8Array | undefined): boolean {
  if (!/\.txt$/i.test(path)) return true
  const [first = ''] = String.fromCharCode(...(bytes ?? []).slice(0, 2048)).split(/[\r\n]/)
  return /[;\t|]|,.*,/.test(first)
}
