import type { ResolvedView, ViewZone } from '../atlas/view.ts'
import { arePoints, lieApart } from '../territory/level.ts'
import type { Landmarks } from './landmarks.ts'
import { mapNames, namedInSight } from './map-name.ts'
import {
  BESIDE_ORDER,
  hasOwnRoom,
  type KeptBox,
  NAME_LINE,
  NAME_SIZE,
  type NameCandidate,
  nameDrop,
  nameOrder,
  parentOrder,
  roomIn,
  spotsAround,
  spotsWithin,
} from './place-names.ts'
import type { Size } from './projection.ts'
import { textWidth } from './text-width.ts'
import type { ZoneWidths } from './zone-extents.ts'

/** Where a zone stands in a picture, in pixels. */
export interface NamedPlace {
  /** what is named: the middle of the zone */
  readonly x: number
  readonly y: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A place on the ground, in degrees. */
type Ground = Pick<ViewZone, 'lon' | 'lat'>

type NamedView = Pick<ResolvedView, 'choice' | 'zones' | 'parents' | 'sizes' | 'symbol'>

/** A selected zone under so many pixels of width and height would be lost under a name. */
const SMALL = 90
/** A zone that holds its own name, with so many lines of height, is seen around it. */
const LINES = 3
/** Pixels around a zone that its outline takes. */
const OUTLINE = 4

function isKeptClear(
  { selected, radius, name }: Pick<ViewZone, 'selected' | 'radius' | 'name'>,
  { left, top, right, bottom }: NamedPlace,
): boolean {
  const [width, height] = [right - left, bottom - top]
  const holdsName = width >= textWidth(name, NAME_SIZE) + 2 * OUTLINE && height >= LINES * NAME_LINE
  return selected && radius === 0 && width < SMALL && height < SMALL && !holdsName
}

/** The small zones that are selected, with their outlines: no name covers them, their own included. */
export const keptClear = (
  { zones, symbol }: Pick<ResolvedView, 'zones' | 'symbol'>,
  placeOf: (zone: ViewZone) => NamedPlace | null,
): KeptBox[] =>
  (symbol === 'choropleth' ? zones : []).flatMap((zone) => {
    const place = zone.selected ? placeOf(zone) : null
    if (!place || !isKeptClear(zone, place)) return []
    const { left, top, right, bottom } = place
    return [
      {
        left: left - OUTLINE,
        top: top - OUTLINE,
        right: right + OUTLINE,
        bottom: bottom + OUTLINE,
      },
    ]
  })

/** Circles that are named before the others, whatever stands around them. */
const FOREMOST = 5
const greatestCircles = (zones: readonly ViewZone[]): ReadonlySet<string> =>
  new Set(
    zones
      .filter(({ radius }) => radius > 0)
      .toSorted((a, b) => b.radius - a.radius)
      .slice(0, FOREMOST)
      .map(({ code }) => code),
  )

/** The names that a view may show; nothing where the reader wants none. */
export const nameCandidates = (
  view: NamedView,
  /** null: nothing of the zone is drawn */
  placeOf: (zone: ViewZone) => NamedPlace | null,
  pointOf: (ground: Ground) => Pick<NamedPlace, 'x' | 'y'>,
  frame: Size,
  /** of the communes, see `parentWidths` */
  widths: ZoneWidths,
  /** communes beside the territory */
  places: Landmarks['places'] = [],
): NameCandidate[] => {
  const { choice, zones, parents, sizes } = view
  if (!choice.names) return []
  const isOfPoints = arePoints(choice.level)
  const roomOfParent = roomIn(parents.map(({ zones }) => zones))
  const roomOfZone = roomIn(sizes.values())
  const communes = parents.map((parent): NameCandidate => {
    const { code, lon, lat } = parent
    const width = widths.get(code)
    const at = pointOf(parent)
    const pixels =
      width === undefined ? Number.POSITIVE_INFINITY : pointOf({ lon: lon + width, lat }).x - at.x
    const isGreat = roomOfParent(parent.zones) > 1
    return {
      text: parent.name,
      ...at,
      names: code,
      drop: 0,
      radius: 0,
      // over another commune it would be read as that one's
      room: pixels * roomOfParent(parent.zones),
      order: parentOrder(parent.zones),
      bold: true,
      wanted: false,
      // points may take every place near its middle
      ...((isGreat || isOfPoints) && {
        spots: spotsWithin(Math.min(pixels, frame.width), isOfPoints ? 0.5 : 0.3),
      }),
      insists: isGreat,
    }
  })
  const named = namedInSight(parents, (parent) => {
    const { x, y } = pointOf(parent)
    return x >= 0 && y >= 0 && x <= frame.width && y <= frame.height
  })
  const nameOf = parents.length > 0 ? mapNames(zones, named) : ({ name }: ViewZone) => name
  const apart = lieApart(choice.level)
  const foremost = greatestCircles(zones)
  // points bear no names: they would hide one another
  const own = (isOfPoints ? [] : zones).flatMap((zone): NameCandidate[] => {
    const place = placeOf(zone)
    const text = nameOf(zone)
    if (!place || text === null) return []
    const width = place.right - place.left
    const size = sizes.get(zone.code) ?? 0
    // a finding and its lists name the greatest circles
    const isGreat = roomOfZone(size) > 1 || foremost.has(zone.code)
    const half = textWidth(text, NAME_SIZE) / 2 + 2
    const isKept = isKeptClear(zone, place)
    const under = apart || isKept
    return [
      {
        text,
        x: place.x,
        y: under ? place.bottom : place.y,
        drop: isKept ? OUTLINE : nameDrop(zone, apart),
        radius: zone.radius,
        room: hasOwnRoom(zone, apart) ? Number.POSITIVE_INFINITY : width * roomOfZone(size),
        order: nameOrder(zone, width, { apart, size, isGreat }),
        bold: false,
        wanted: zone.selected,
        within: zone.commune,
        ...(isKept && {
          spots: [{ dx: 0, dy: -(place.bottom - place.top) - 2 * OUTLINE - NAME_LINE }],
        }),
        ...(zone.radius > 0 && { spots: spotsAround(zone.radius, half), insists: isGreat }),
        ...(zone.radius === 0 && isGreat && { spots: spotsWithin(width) }),
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
