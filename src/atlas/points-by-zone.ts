import type { Aggregate } from '../db/answers-types.ts'
import { ratio, sum, sumParts } from '../indicators/ratio.ts'
import { isNumber, type Value } from '../indicators/value.ts'
import { groupBy } from '../lib/group-by.ts'
import { isSummed } from './aggregate-text.ts'
import type { Opened } from './resolve-input.ts'
import type { ResolvedView, ViewZone } from './view.ts'
import { zoneName } from './zone-name.ts'

/** The points of a view that stand in one zone, taken together. */
export interface PointsOfZone {
  /** null: in none */
  readonly code: string | null
  readonly name: string | null
  readonly points: number
  /** the figure shown: the sum, or the ratio of the sums; null where it does not add up, as a class */
  readonly total: Aggregate | null
  /** of a method: what the points of each class, then of each state, weigh; how many they are where nothing weighs them */
  readonly weights: readonly Value[]
}

type Shown = Pick<ResolvedView, 'lang' | 'zones' | 'method' | 'indicator' | 'choice' | 'classes' | 'states'>

/** The points of a view by the zones of a level that they stand in, by name; those that stand in none come last. */
export function pointsByZone(
  view: Shown,
  { store }: Pick<Opened, 'store'>,
  level: 'commune' | 'iris' | 'qpv',
): PointsOfZone[] {
  const placed = view.zones.map((point) => {
    const code = store.zone(view.choice.level, point.code)?.[level] ?? null
    const zone = code === null ? undefined : store.zone(level, code)
    return { point, code: zone ? zone.code : null }
  })
  const groups = groupBy(placed, ({ code }) => code)
  const named = [...groups.keys()].flatMap((code) => {
    const zone = code === null ? undefined : store.zone(level, code)
    const commune = zone?.commune ? store.zone('commune', zone.commune) : undefined
    return zone ? [{ code: zone.code, name: zone.name, communeName: commune?.name ?? null }] : []
  })
  const rows = [...groups].map(([code, members]): PointsOfZone => {
    const points = members.map(({ point }) => point)
    const zone = named.find((one) => one.code === code)
    return {
      code,
      name: zone ? zoneName(zone, named) : null,
      points: points.length,
      total: isSummed(view) ? totalOf(points, view) : null,
      weights: view.method
        ? [
            ...view.classes.map(({ index }) => weighed(points.filter((one) => one.classIndex === index))),
            ...view.states.map(({ state }) => weighed(points.filter((one) => one.state === state))),
          ]
        : [],
    }
  })
  return rows.sort((a, b) =>
    a.name === null || b.name === null
      ? Number(a.name === null) - Number(b.name === null)
      : a.name.localeCompare(b.name, view.lang, { numeric: true }),
  )
}

const weighed = (points: readonly ViewZone[]): Value =>
  points.length === 0
    ? 0
    : points.every(({ weight }) => weight === null)
      ? points.length
      : sum(points.map(({ weight }) => weight ?? 'missing')).value

function totalOf(points: readonly ViewZone[], { indicator, choice }: Shown): Aggregate {
  const { formula } = indicator
  const inScope = points.filter(({ value }) => value !== 'not_applicable')
  const known = inScope.filter(({ value }) => isNumber(value) || value === 'undefined')
  const of = (members: readonly ViewZone[]) => {
    if (formula.kind !== 'ratio')
      return { value: sum(members.map(({ value }) => value)).value, numerator: null, denominator: null }
    const parts = sumParts(
      members.map(({ numerator, denominator }) => ({
        numerator: numerator ?? 'missing',
        denominator: denominator ?? 'missing',
      })),
    )
    return { ...parts, value: ratio(parts.numerator, parts.denominator, formula.scale) }
  }
  const isPartial = known.length > 0 && known.length < inScope.length
  return {
    ...of(points),
    known: known.length,
    of: inScope.length,
    members: choice.level,
    partial: isPartial ? of(known).value : null,
    printed: null,
    workedOut: false,
  }
}
