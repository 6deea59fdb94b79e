import { OVERPRINT_OPACITY, type Overprint, overprintTile } from '../figure/overprints.ts'
import { hatchImage } from './hatch-image.ts'

/** Inks of what is printed over colours, as `ink` of the palettes has them. */
const INKS = ['#000000', '#ffffff'] as const
const SETS: readonly (readonly Overprint[])[] = [['under'], ['unreliable'], ['under', 'unreliable']]

/** Name of the image of some overprints in one ink; '' for none. */
export const overName = (signs: readonly Overprint[], ink: string): string =>
  signs.length === 0 ? '' : `over ${signs.join(' ')} ${ink}`

/** Every image that there may be. */
export const OVER_IMAGES = SETS.flatMap((signs) =>
  INKS.map((ink) => ({ name: overName(signs, ink), signs, ink })),
)

/** Pixels of an image of `OVER_IMAGES` on a colour of CSS, as `hatchImage` has those of a hatch. */
export function overImage(
  { signs, ink }: (typeof OVER_IMAGES)[number],
  color: string,
  ratio: number,
  canvas: Parameters<typeof hatchImage>[3],
): ImageData {
  const alpha = Math.round(OVERPRINT_OPACITY * 255).toString(16)
  const inks = { hatchInk: `${ink}${alpha}`, hatchPaper: color }
  return hatchImage(overprintTile(signs), inks, ratio, canvas)
}
