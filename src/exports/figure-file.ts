import type { FigureSettings } from '../figure/figure-settings.ts'
import type { FittedSheet } from '../figure/fitted-sheet.ts'
import { exhausted } from '../lib/exhausted.ts'
import { failure, ok, type Result } from '../lib/result.ts'
import { svgToPng } from './png.ts'
import { withDensity } from './png-density.ts'
import { figureSvg } from './svg.ts'

export const FIGURE_FILES = ['svg', 'png', 'pdf'] as const
export type FigureFile = (typeof FIGURE_FILES)[number]

export const FIGURE_TYPES: Readonly<Record<FigureFile, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  pdf: 'application/pdf',
}

/** The content of a figure's file. What writes a PDF is fetched when one is asked for. */
export async function figureFile(
  { props, width, height }: FittedSheet,
  { title, author, dpi }: Pick<FigureSettings, 'title' | 'author' | 'dpi'>,
  file: FigureFile,
): Promise<Result<string | ArrayBuffer, string>> {
  switch (file) {
    case 'svg':
      return ok(figureSvg(props))
    case 'png': {
      const png = await svgToPng(figureSvg(props), [
        Math.round((width * dpi) / 96),
        Math.round((height * dpi) / 96),
      ])
      if (!png.ok) return failure(png.error)
      return ok(withDensity(new Uint8Array(await png.value.arrayBuffer()), dpi).buffer)
    }
    case 'pdf': {
      const { PDF_FONT, svgToPdf } = await import('./pdf.ts')
      const { lang } = props.view
      const about = { title: title || props.view.title, author, lang, width, height }
      return svgToPdf(figureSvg({ ...props, font: PDF_FONT }), about)
    }
    default:
      return exhausted(file)
  }
}
