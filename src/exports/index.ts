/** What the page fetches when a reader asks for a file. */
export { toCsv } from './csv.ts'
export { download } from './download.ts'
export { fileName } from './filename.ts'
export { svgToPng } from './png.ts'
export { figureSvg } from './svg.ts'
