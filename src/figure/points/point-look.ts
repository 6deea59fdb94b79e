import type { ViewClass, ViewZone } from '../../atlas/view.ts'
import type { State } from '../../indicators/value.ts'
import type { Inks } from '../palette.ts'

/** How a point is drawn: a disc, and in it a mark that tells its class without the colour. */
export interface PointLook {
  /** of its class; null: it has none, and its disc is empty */
  readonly color: string | null
  /** path within a disc of radius 1; empty: the disc alone */
  readonly mark: string
}

/** The colours of a point on the ground of a figure. */
interface PointPaint {
  readonly fill: string
  readonly stroke: string
  readonly markFill: string
}

/** Of marks on the colour of a class, which is the same in every theme. */
const ON_DARK = '#ffffff'
const ON_PALE = '#1b2126'

/** A mark for each class, in order: none, dot, cross, triangle, square, diamond, bar, hourglass. */
const CLASS_MARKS = [
  '',
  'M-.3 0a.3 .3 0 1 0 .6 0a.3 .3 0 1 0 -.6 0Z',
  'M-.16 -.56h.32v.4h.4v.32h-.4v.4h-.32v-.4h-.4v-.32h.4Z',
  'M0 -.6L.54 .36H-.54Z',
  'M-.38 -.38h.76v.76h-.76Z',
  'M0 -.62L.5 0L0 .62L-.5 0Z',
  'M-.56 -.16h1.12v.32h-1.12Z',
  'M-.42 -.5h.84L0 0L.42 .5h-.84L0 0Z',
] as const

/** What has no class: an empty disc, struck through where it is secret, with two dots where it is undecided. */
const STATE_MARKS: Readonly<Record<State, string>> = {
  missing: '',
  not_applicable: '',
  undefined: '',
  suppressed: 'M-.54 .38L.38 -.54L.54 -.38L-.38 .54Z',
  indeterminate:
    'M-.5 0a.17 .17 0 1 0 .34 0a.17 .17 0 1 0 -.34 0ZM.16 0a.17 .17 0 1 0 .34 0a.17 .17 0 1 0 -.34 0Z',
}

export const classLook = ({ index, color }: Pick<ViewClass, 'index' | 'color'>): PointLook => ({
  color,
  mark: CLASS_MARKS[index % CLASS_MARKS.length] ?? '',
})

export const stateLook = (state: State): PointLook => ({ color: null, mark: STATE_MARKS[state] })

/** The paint of a look in a theme. */
export function pointPaint({ color }: PointLook, inks: Inks): PointPaint {
  if (color === null) return { fill: inks.paper, stroke: inks.inkSoft, markFill: inks.inkSoft }
  if (isDark(color)) return { fill: color, stroke: ON_DARK, markFill: ON_DARK }
  // a pale disc has an edge on pale ground
  return { fill: color, stroke: inks.lineStrong, markFill: ON_PALE }
}

export function pointLook(
  { classIndex, state }: Pick<ViewZone, 'classIndex' | 'state'>,
  classes: readonly ViewClass[],
): PointLook {
  const found = classes[classIndex]
  return found ? classLook(found) : stateLook(state ?? 'missing')
}

/** Relative luminance of a colour `#rrggbb` (WCAG 2.2), against the one on which black and white contrast alike. */
function isDark(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.179
}
