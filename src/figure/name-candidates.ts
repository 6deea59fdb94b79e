import type { ResolvedView, ViewZone } from '../atlas/view.ts'
import { hasOwnRoom, type NameCandidate, nameDrop, nameOrder } from './place-names.ts'

/** Where a zone stands in a picture, in pixels. */
export interface NamedPlace {
  /** what is named: the middle of the zone */
  readonly x: number
  readonly y: number
  readonly left: number
  readonly right: number
  readonly bottom: number
}

/** The names that a view may show; nothing where the reader wants none. */
export const nameCandidates = (
  { choice, zones }: Pick<ResolvedView, 'choice' | 'zones'>,
  /** null: nothing of the zone is drawn */
  placeOf: (zone: ViewZone) => NamedPlace | null,
): NameCandidate[] =>
  (choice.names ? zones : []).flatMap((zone) => {
    const place = placeOf(zone)
    if (!place) return []
    const width = place.right - place.left
    return [
      {
        text: zone.name,
        x: place.x,
        y: zone.kind === null ? place.y : place.bottom,
        drop: nameDrop(zone),
        radius: zone.radius,
        room: hasOwnRoom(zone) ? Number.POSITIVE_INFINITY : width,
        order: nameOrder(zone, width),
        wanted: zone.selected,
      },
    ]
  })
