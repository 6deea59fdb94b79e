import type { Panels } from '../../../atlas/panels.ts'
import type { Opened } from '../../../atlas/resolve-input.ts'
import type { ResolvedView } from '../../../atlas/view.ts'
import type { Scope, WrittenTable } from '../../../exports/export-table.ts'
import type { SideTable } from '../../../exports/tables/side-table.ts'
import type { Geometry } from '../../../figure/geometry.ts'
import type { Landmarks } from '../../../figure/landmarks.ts'
import { exhausted } from '../../../lib/exhausted.ts'
import { seenSize } from './seen-size.ts'

export const TABLE_FILES = ['csv_excel', 'csv_plain', 'xlsx', 'geojson', 'parquet'] as const
export const SIDE_FILES = ['csv_excel', 'csv_plain', 'xlsx'] as const
export const MAP_FILES = ['svg', 'png'] as const
type TableFile = (typeof TABLE_FILES)[number]
type SideFile = (typeof SIDE_FILES)[number]
type MapFile = (typeof MAP_FILES)[number]

const CSV_TYPE = 'text/csv;charset=utf-8'
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

interface Saved {
  readonly view: ResolvedView
  readonly geometry: Geometry
}

/** Writes a table and hands it to the reader; what writes it is fetched now. Answers the name of the file. */
export async function saveTable(
  { view, geometry }: Saved,
  { file, scope, opened }: { readonly file: TableFile; readonly scope: Scope; readonly opened: Opened },
): Promise<string> {
  const { download, exportTable, exportViews, fileName, toCsv, toGeoJson } = await import(
    '../../../exports/index.ts'
  )
  const table = exportTable(exportViews(view, scope, opened), scope, window.location.href)
  const save = saverOf({ download, fileName }, view, scope === 'view' ? '' : scope)
  switch (file) {
    case 'geojson':
      return save(toGeoJson(table, geometry), 'geojson', 'application/geo+json')
    case 'parquet': {
      const { toParquet } = await import('../../../exports/parquet.ts')
      return save(toParquet(table), 'parquet', 'application/vnd.apache.parquet')
    }
    default:
      return saveCells(file, table, { save, toCsv })
  }
}

/** The same for a table of the page that is not of its zones. */
export async function saveSideTable(view: ResolvedView, side: SideTable, file: SideFile): Promise<string> {
  const { download, fileName, toCsv } = await import('../../../exports/index.ts')
  const table = side.table(window.location.href)
  return saveCells(file, table, { save: saverOf({ download, fileName }, view, side.id), toCsv })
}

type Exports = typeof import('../../../exports/index.ts')
type Save = (content: string | Blob | ArrayBuffer, extension: string, type: string, form?: string) => string

/** Hands a file over under the name of its view. @param part what of the view it is, in its name; empty: the view itself */
const saverOf =
  ({ download, fileName }: Pick<Exports, 'download' | 'fileName'>, view: ResolvedView, part: string): Save =>
  (content, extension, type, form = '') => {
    const name = fileName(view, extension, [part, form].filter((one) => one !== '').join('-'))
    download(content, name, type)
    return name
  }

/** Any table in the forms of a spreadsheet. */
async function saveCells(
  file: SideFile,
  table: WrittenTable,
  { save, toCsv }: { readonly save: Save } & Pick<Exports, 'toCsv'>,
): Promise<string> {
  switch (file) {
    case 'csv_excel':
      return save(toCsv(table, 'excel_fr'), 'csv', CSV_TYPE, 'excel')
    case 'csv_plain':
      return save(toCsv(table, 'plain'), 'csv', CSV_TYPE)
    case 'xlsx': {
      const { toXlsx } = await import('../../../exports/xlsx.ts')
      return save(await toXlsx(table), 'xlsx', XLSX_TYPE)
    }
    default:
      return exhausted(file)
  }
}

/**
 * Draws the figure and hands it to the reader. Answers the name of the file.
 * @param panels maps that are compared, in place of the map of the view
 */
export async function saveMap(
  { view, geometry, landmarks }: Saved & { readonly landmarks: Landmarks | null },
  panels: Panels | null,
  file: MapFile,
): Promise<string> {
  const { download, figureSvg, fileName, svgToPng } = await import('../../../exports/index.ts')
  const svg = figureSvg({
    view: panels?.legend ?? view,
    geometry,
    camera: view.choice.camera,
    seen: seenSize(),
    landmarks,
    link: window.location.href,
    ...(panels && { panels: panels.panels }),
  })
  const name = fileName(view, file)
  if (file === 'svg') download(svg, name, 'image/svg+xml')
  else {
    const png = await svgToPng(svg)
    if (!png.ok) throw new Error(png.error)
    download(png.value, name, 'image/png')
  }
  return name
}
