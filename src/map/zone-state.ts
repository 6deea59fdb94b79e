import type { ResolvedView } from '../atlas/view.ts'
import { overprintsOf } from '../figure/overprints.ts'
import type { Inks } from '../figure/palette.ts'
import type { State } from '../indicators/value.ts'
import { overName } from './over-images.ts'

/** Feature state of a zone's contour. Flat values only: two are compared property by property. */
export interface ZoneState {
  /** CSS hex */
  readonly color: string
  /** the hatch to show; '' for none */
  readonly state: State | ''
  /** the image of what is printed over the colour, see `over-images.ts`; '' for nothing */
  readonly over: string
}

/** Feature state of a zone's point. */
export interface PointState {
  /** CSS pixels, 0 for no circle */
  readonly radius: number
  /** 0 for the largest circles of the view, drawn first, to CIRCLE_BANDS - 1 */
  readonly band: number
  readonly color: string
}

/**
 * The draw order of features cannot follow feature state. Circles are therefore spread over a few layers, the
 * largest first, so that a small circle is never hidden under a large one and nothing is reloaded for it.
 */
export const CIRCLE_BANDS = 5

const EMPTY_POINT: PointState = { radius: 0, band: 0, color: 'transparent' }

/** What each zone of the view's level shows, by integer feature id. */
export function zoneStates(
  view: ResolvedView,
  ids: ReadonlyMap<string, number>,
  { paper, paperSunk }: Pick<Inks, 'paper' | 'paperSunk'>,
): ZoneState[] {
  // a contour without a zone looks like the ground: were it transparent, the land's outline would show through
  const states = new Array<ZoneState>(ids.size).fill({ color: paperSunk, state: '', over: '' })
  const signsOf = overprintsOf(view)
  for (const zone of view.zones) {
    const id = ids.get(zone.code)
    if (id === undefined) continue
    const one = view.symbol === 'choropleth' ? view.classes[zone.classIndex] : undefined
    const over = one ? overName(signsOf(zone), one.ink) : ''
    states[id] = { color: one?.color ?? paper, state: zone.state ?? '', over }
  }
  return states
}

/** The circle of each zone, by integer feature id; nothing but empty ones for a choropleth. */
export function pointStates(view: ResolvedView, ids: ReadonlyMap<string, number>): PointState[] {
  const states = new Array<PointState>(ids.size).fill(EMPTY_POINT)
  if (view.symbol !== 'circles') return states
  const circles = view.zones
    .flatMap((zone) => {
      const id = ids.get(zone.code)
      return id === undefined || zone.radius <= 0 ? [] : [{ id, zone }]
    })
    .sort((a, b) => b.zone.radius - a.zone.radius || a.id - b.id)
  circles.forEach(({ id, zone }, rank) => {
    states[id] = {
      radius: zone.radius,
      band: Math.floor((rank * CIRCLE_BANDS) / circles.length),
      color: view.classes[zone.classIndex]?.color ?? EMPTY_POINT.color,
    }
  })
  return states
}
