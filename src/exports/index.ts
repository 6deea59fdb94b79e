/** What the page fetches when a reader asks for a file or a citation. */
export { toCsv } from './csv.ts'
export { download } from './download.ts'
export { exportTable } from './export-table.ts'
export { exportViews } from './export-views.ts'
export { fileName } from './filename.ts'
export { toGeoJson } from './geojson.ts'
export { svgToPng } from './png.ts'
export { figureSvg } from './svg.ts'
