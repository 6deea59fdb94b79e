import type { ResolvedView, ViewZone } from '../atlas/view.ts'
import { lieApart } from '../territory/level.ts'
import type { Landmarks } from './landmarks.ts'
import { mapNames, namedInSight } from './map-name.ts'
import {
  BESIDE_ORDER,
  hasOwnRoom,
  type NameCandidate,
  nameDrop,
  nameOrder,
  parentOrder,
  roomIn,
} from './place-names.ts'
import type { Size } from './projection.ts'
import type { ZoneWidths } from './zone-extents.ts'

/** Where a zone stands in a picture, in pixels. */
export interface NamedPlace {
  /** what is named: the middle of the zone */
  readonly x: number
  readonly y: number
  readonly left: number
  readonly right: number
  readonly bottom: number
}

/** A place on the ground, in degrees. */
type Ground = Pick<ViewZone, 'lon' | 'lat'>

/** The names that a view may show; nothing where the reader wants none. */
export const nameCandidates = (
  { choice, zones, parents, sizes }: Pick<ResolvedView, 'choice' | 'zones' | 'parents' | 'sizes'>,
  /** null: nothing of the zone is drawn */
  placeOf: (zone: ViewZone) => NamedPlace | null,
  pointOf: (ground: Ground) => Pick<NamedPlace, 'x' | 'y'>,
  frame: Size,
  /** of the communes, see `parentWidths` */
  widths: ZoneWidths,
  /** communes beside the territory */
  places: Landmarks['places'] = [],
): NameCandidate[] => {
  if (!choice.names) return []
  const roomOfParent = roomIn(parents.map(({ zones }) => zones))
  const roomOfZone = roomIn(sizes.values())
  const communes = parents.map((parent): NameCandidate => {
    const { code, lon, lat } = parent
    const width = widths.get(code)
    const at = pointOf(parent)
    return {
      text: parent.name,
      ...at,
      drop: 0,
      radius: 0,
      // over another commune it would be read as that one's
      room:
        width === undefined
          ? Number.POSITIVE_INFINITY
          : (pointOf({ lon: lon + width, lat }).x - at.x) * roomOfParent(parent.zones),
      order: parentOrder(parent.zones),
      bold: true,
      wanted: false,
      shifts: roomOfParent(parent.zones) > 1,
    }
  })
  const named = namedInSight(parents, (parent) => {
    const { x, y } = pointOf(parent)
    return x >= 0 && y >= 0 && x <= frame.width && y <= frame.height
  })
  const nameOf = parents.length > 0 ? mapNames(zones, named) : ({ name }: ViewZone) => name
  const apart = lieApart(choice.level)
  const own = zones.flatMap((zone): NameCandidate[] => {
    const place = placeOf(zone)
    const text = nameOf(zone)
    if (!place || text === null) return []
    const width = place.right - place.left
    const size = sizes.get(zone.code) ?? 0
    return [
      {
        text,
        x: place.x,
        y: apart ? place.bottom : place.y,
        drop: nameDrop(zone, apart),
        radius: zone.radius,
        room: hasOwnRoom(zone, apart) ? Number.POSITIVE_INFINITY : width * roomOfZone(size),
        order: nameOrder(zone, width, apart, size),
        bold: false,
        wanted: zone.selected,
        shifts: roomOfZone(size) > 1,
      },
    ]
  })
  const beside = places.map(
    (place): NameCandidate => ({
      text: place.name,
      ...pointOf(place),
      drop: 0,
      radius: 0,
      room: Number.POSITIVE_INFINITY,
      order: BESIDE_ORDER,
      bold: false,
      wanted: false,
      pale: true,
    }),
  )
  return [...communes, ...own, ...beside]
}
