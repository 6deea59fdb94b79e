import regular from 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf?url'
import bold from 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf?url'
import { jsPDF } from 'jspdf'
import { svg2pdf } from 'svg2pdf.js'
import type { Lang } from '../i18n/lang.ts'
import { failure, ok, type Result } from '../lib/result.ts'

/** The font that figures are measured for (src/figure/text-width.ts); the drawing must be written in it. */
export const PDF_FONT = 'DejaVu Sans'
const FACES = [
  [regular, 'DejaVuSans.ttf', 'normal'],
  [bold, 'DejaVuSans-Bold.ttf', 'bold'],
] as const
const POINTS_PER_PX = 72 / 96

export interface PdfAbout {
  readonly title: string
  readonly author: string
  readonly lang: Lang
  /** in pixels of CSS */
  readonly width: number
  readonly height: number
}

/**
 * A figure as a PDF of one page of its size: shapes stay shapes, text stays text, in fonts that the file holds.
 * @param svg as `figureSvg` writes it, in `PDF_FONT`
 * @returns the cause when a font does not come or the drawing cannot be read
 */
export async function svgToPdf(svg: string, about: PdfAbout): Promise<Result<ArrayBuffer, string>> {
  // the style of the root, the only one that a figure has, is refused by the page's policy where a script parses it
  const unstyled = svg.replace(/ style="[^"]*"/, '')
  const drawing = new DOMParser().parseFromString(unstyled, 'image/svg+xml').documentElement
  if (drawing.localName !== 'svg') return failure(drawing.textContent ?? 'SVG')
  const [width, height] = [about.width * POINTS_PER_PX, about.height * POINTS_PER_PX]
  const pdf = new jsPDF({
    unit: 'pt',
    format: [width, height],
    orientation: width > height ? 'landscape' : 'portrait',
    compress: true,
    putOnlyUsedFonts: true,
  })
  for (const [address, file, style] of FACES) {
    const response = await fetch(address)
    if (!response.ok) return failure(`${file}, HTTP ${response.status}`)
    pdf.addFileToVFS(file, base64(new Uint8Array(await response.arrayBuffer())))
    pdf.addFont(file, PDF_FONT, style)
  }
  pdf.setLanguage(about.lang === 'fr' ? 'fr-FR' : 'en-GB')
  pdf.setDocumentProperties({ title: about.title, author: about.author })
  pdf.viewerPreferences({ DisplayDocTitle: true })
  await svg2pdf(drawing, pdf, { width, height, loadImages: false })
  return ok(pdf.output('arraybuffer'))
}

/** Letter by letter: a font has more bytes than a call takes arguments. */
function base64(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}
