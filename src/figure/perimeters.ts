import type { ResolvedView } from '../atlas/view.ts'
import { arePerimeters, PERIMETER_LEVELS } from '../territory/level.ts'
import type { Geometry } from './geometry.ts'

/** A QVA, former perimeter around a QPV, drawn dashed: the atlas writes its code QV. */
export const isQva = (code: string): boolean => code.startsWith('QV')

export const QVA_DASH = '5 3.5'

export type Perimeter = 'qpv' | 'qva'

/** The perimeters drawn over the zones of a view, or that are its zones, which its legend must name. */
export function perimetersShown(view: ResolvedView, geometry: Geometry): Perimeter[] {
  if (!view.choice.outlines && !arePerimeters(view.choice.level)) return []
  const codes = PERIMETER_LEVELS.flatMap((level) => geometry.levels[level]?.features ?? []).map(
    ({ properties }) => properties.code,
  )
  return (['qpv', 'qva'] as const).filter((kind) => codes.some((code) => isQva(code) === (kind === 'qva')))
}

/** Up to so many metres of ground in a pixel, perimeters have their full width. */
export const NEAR_METRES = 60
export const PERIMETER_WIDTHS = { least: 0.6, full: 1.5 } as const
/** Of the light line under a perimeter's, as a share of it. */
export const CASING = 2.4

/** Pixels of a perimeter's line: thinner where more ground is seen, and districts are small. */
export const perimeterWidth = (metresPerPixel: number): number =>
  Math.max(
    PERIMETER_WIDTHS.least,
    Math.round(Math.min(1, NEAR_METRES / metresPerPixel) * PERIMETER_WIDTHS.full * 100) / 100,
  )

/** Of the same line over a group of points, which it is not to hide. */
export const overGroups = (width: number): number => Math.min(1, width)
