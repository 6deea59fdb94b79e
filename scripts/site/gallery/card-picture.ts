import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'
import { CARD } from '../../../src/gallery/addresses.ts'

const { resolve } = createRequire(import.meta.url)
/** The fonts that the figure's texts are measured for (src/figure/text-width.ts): the same on every machine. */
const FONTS = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((file) => resolve(`dejavu-fonts-ttf/ttf/${file}`))

/** A figure as the PNG of a card, whole: a figure higher than the card is made smaller, between white margins. */
export function cardPicture(svg: string): Uint8Array {
  const size = /^<svg [^>]*viewBox="0 0 (\d+) (\d+)"/.exec(svg)
  if (!size) throw new Error('a figure begins with its size')
  const inside = svg.replace(/ width="\d+" height="\d+"/, ` width="${CARD.width}" height="${CARD.height}"`)
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}"><rect width="100%" height="100%" fill="#fff"/>${inside}</svg>`
  return new Resvg(sheet, {
    font: { loadSystemFonts: false, fontFiles: FONTS, defaultFontFamily: 'DejaVu Sans' },
  })
    .render()
    .asPng()
}
