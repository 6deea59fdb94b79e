import type { Feature, Position } from 'geojson'
import { type Extent, kilometresFrom } from '../cog/extents.ts'
import { type Transform, toWgs84 } from './projection.ts'
import { LIKELY } from './projections.ts'

/** Where a layer is drawn, against where its codes say that it is. */
export type Placing =
  | { readonly kind: 'here'; readonly transform: Transform; readonly astray: ReadonlyMap<number, number> }
  /** with the other coordinate first */
  | { readonly kind: 'swapped'; readonly transform: Transform; readonly astray: ReadonlyMap<number, number> }
  /** `kilometres`: the median; `likely`: a projection in which it would be in place */
  | { readonly kind: 'elsewhere'; readonly kilometres: number; readonly likely: string | null }

export interface PlaceRule {
  /** extent of the arrondissement or the département that the code of a zone says; null where it says none */
  readonly extentOf: (code: string) => Extent | null
  /** degrees around it */
  readonly margin: number
  /** share of the zones that must lie in theirs */
  readonly majority: number
}

interface Known {
  readonly index: number
  readonly position: Position
  readonly extent: Extent
}

/**
 * Places a layer by the first position of each feature: in the projection that is said; else with its axes swapped;
 * else nowhere. `astray` has the features that lie outside their place in a layer that is in its own, with kilometres.
 */
export function placeLayer(
  features: readonly Feature[],
  codes: readonly (string | null)[],
  transform: Transform,
  rule: PlaceRule,
): Placing {
  const known = features.flatMap((feature, index): Known[] => {
    const code = codes[index]
    const extent = code ? rule.extentOf(code) : null
    const position = firstPosition(feature.geometry)
    return extent && position ? [{ index, position, extent }] : []
  })
  if (known.length === 0) return { kind: 'here', transform, astray: new Map() }
  const swapped: Transform = ([x, y]) => transform([y as number, x as number])
  if (isHere(known, transform, rule))
    return { kind: 'here', transform, astray: astrayOf(known, transform, rule) }
  if (isHere(known, swapped, rule))
    return { kind: 'swapped', transform: swapped, astray: astrayOf(known, swapped, rule) }
  const likely = LIKELY.find((code) => {
    const other = toWgs84(code)
    return other && isHere(known, other, rule)
  })
  const distances = known
    .map(({ position, extent }) => distance(extent, transform(position)))
    .sort((a, b) => a - b)
  return { kind: 'elsewhere', kilometres: distances[distances.length >> 1] ?? 0, likely: likely ?? null }
}

const distance = (extent: Extent, position: Position): number =>
  position.every(Number.isFinite) ? kilometresFrom(extent, position) : Number.POSITIVE_INFINITY

function within({ position, extent }: Known, transform: Transform, { margin }: PlaceRule): boolean {
  const [x = Number.NaN, y = Number.NaN] = transform(position)
  const [west, south, east, north] = extent
  return x >= west - margin && x <= east + margin && y >= south - margin && y <= north + margin
}

const isHere = (known: readonly Known[], transform: Transform, rule: PlaceRule): boolean =>
  known.filter((one) => within(one, transform, rule)).length > known.length * rule.majority

const astrayOf = (known: readonly Known[], transform: Transform, rule: PlaceRule): Map<number, number> =>
  new Map(
    known
      .filter((one) => !within(one, transform, rule))
      .map(({ index, extent, position }) => [index, distance(extent, transform(position))]),
  )

function firstPosition(geometry: unknown): Position | null {
  let inner: unknown = (geometry as { coordinates?: unknown } | null | undefined)?.coordinates
  while (Array.isArray(inner) && Array.isArray(inner[0])) inner = inner[0]
  return Array.isArray(inner) && typeof inner[0] === 'number' && typeof inner[1] === 'number'
    ? [inner[0], inner[1]]
    : null
}
