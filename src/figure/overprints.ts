import type { ResolvedView, ViewClass, ViewZone } from '../atlas/view.ts'
import type { Hatch } from './hatch-shapes.ts'

/**
 * What is printed over the colour of a zone, in the ink that is legible on it. `under`: its class is under the pivot of a
 * diverging scale, whose two ends are as dark as each other in black and white. `unreliable`: its number bears that flag.
 */
const OVERPRINTS = ['under', 'unreliable'] as const
export type Overprint = (typeof OVERPRINTS)[number]

const SIGNS: Readonly<Record<Overprint, string>> = {
  /** little minus signs */
  under: 'M1 3.5H5M8 10.5H12',
  /** little rings, between them */
  unreliable:
    'M9 3.5a1.1 1.1 0 1 0 2.2 0a1.1 1.1 0 1 0 -2.2 0M2 10.5a1.1 1.1 0 1 0 2.2 0a1.1 1.1 0 1 0 -2.2 0',
}
export const OVERPRINT_OPACITY = 0.5

/** The tile of overprints, by SVG patterns and by canvases alike. */
export const overprintTile = (signs: readonly Overprint[]): Hatch => ({
  size: 14,
  paths: signs.map((sign) => SIGNS[sign]),
  strokeWidth: 0.9,
})

type Scaled = Pick<ResolvedView, 'indicator' | 'symbol'>

/** Whether a class is under the pivot of a diverging scale. */
export const isUnderPivot = ({ indicator, symbol }: Scaled, { max }: Pick<ViewClass, 'max'>): boolean => {
  const { pivot } = indicator.classes
  return symbol === 'choropleth' && pivot !== undefined && max !== null && max <= pivot
}

/** What is printed over the colour of each zone of a view; nothing over hatches, circles and points. */
export function overprintsOf(
  view: ResolvedView,
): (zone: Pick<ViewZone, 'state' | 'classIndex' | 'flags'>) => readonly Overprint[] {
  if (view.symbol !== 'choropleth') return () => []
  const isUnder = view.classes.map((one) => isUnderPivot(view, one))
  return ({ state, classIndex, flags }) =>
    state === null
      ? OVERPRINTS.filter((sign) => (sign === 'under' ? isUnder[classIndex] : flags.includes(sign)))
      : []
}

/** How many zones are printed over as unreliable; a legend of several maps has a zone once a map. */
export function unreliableCount(view: ResolvedView): number {
  const of = overprintsOf(view)
  return new Set(view.zones.filter((zone) => of(zone).includes('unreliable')).map(({ code }) => code)).size
}
