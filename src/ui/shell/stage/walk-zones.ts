import type { KeyboardEvent } from 'react'
import type { ViewZone } from '../../../atlas/view.ts'
import { ARROWS, type Arrow, arrowStep } from '../../../figure/arrow-step.ts'

interface Walk {
  readonly zones: readonly ViewZone[]
  readonly hovered: string | null
  readonly onHover: (code: string | null) => void
  readonly onSelect: (code: string, several: boolean) => void
  /** leaves the zones selected */
  readonly onLeave: () => void
  /** brings a zone into sight */
  readonly onReach: (code: string) => void
}

/** Zones as points on a plane whose y goes down, for arrows to lead from one to the next. */
const planePoints = (zones: readonly ViewZone[]) =>
  zones.map(({ code, lon, lat }) => ({ code, x: lon * Math.cos((lat * Math.PI) / 180), y: -lat }))

/**
 * Begins the walk on purpose: the map is an application for as long as it has the focus, so that a screen reader hands the
 * arrows over to it, and has them back once it is left.
 */
export function enterMap(map: HTMLElement, walk: Walk): void {
  map.setAttribute('role', 'application')
  map.focus()
  if (walk.hovered === null) step('ArrowRight', walk)
}
export const leaveMap = (map: EventTarget) =>
  map instanceof Element && map.getAttribute('role') === 'application' && map.setAttribute('role', 'region')

function step(arrow: Arrow, { zones, hovered, onHover, onReach }: Walk): void {
  const next = arrowStep(planePoints(zones), hovered, arrow)
  if (next === null) return
  onHover(next)
  onReach(next)
}

/** The keys of the live map, those of the drawn one: arrows lead from zone to zone, Enter or Space selects, Escape leaves, and closes the card. */
export function walkZones(event: KeyboardEvent, walk: Walk): void {
  const { zones, hovered, onHover, onSelect, onLeave } = walk
  if (event.key in ARROWS) {
    event.preventDefault()
    event.stopPropagation()
    step(event.key as Arrow, walk)
  } else if ((event.key === 'Enter' || event.key === ' ') && hovered !== null) {
    event.preventDefault()
    onSelect(hovered, event.ctrlKey || event.metaKey || event.shiftKey)
  } else if (event.key === 'Escape') {
    // a zone passed over is left first, then those that are selected
    if (hovered === null || zones.some(({ code, selected }) => selected && code === hovered)) onLeave()
    onHover(null)
    leaveMap(event.target)
  }
}
