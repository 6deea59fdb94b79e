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

/** The keys of the live map, those of the drawn one: arrows lead from zone to zone, Enter or Space selects, Escape leaves, and closes the card. */
export function walkZones(
  event: KeyboardEvent,
  { zones, hovered, onHover, onSelect, onLeave, onReach }: Walk,
): void {
  if (event.key in ARROWS) {
    event.preventDefault()
    event.stopPropagation()
    const next = arrowStep(planePoints(zones), hovered, event.key as Arrow)
    if (next !== null) {
      onHover(next)
      onReach(next)
    }
  } else if ((event.key === 'Enter' || event.key === ' ') && hovered !== null) {
    event.preventDefault()
    onSelect(hovered, event.ctrlKey || event.metaKey || event.shiftKey)
  } else if (event.key === 'Escape') {
    // a zone passed over is left first, then those that are selected
    if (hovered === null || zones.some(({ code, selected }) => selected && code === hovered)) onLeave()
    onHover(null)
  }
}
