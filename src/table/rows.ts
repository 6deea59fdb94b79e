import { givenText } from '../atlas/correction-text.ts'
import type { ResolvedView, ViewZone } from '../atlas/view.ts'
import { type Flag, isNumber, STATES, type Value } from '../indicators/value.ts'
import { keptWith } from '../lib/kept-with.ts'
import { plainText } from '../lib/plain-text.ts'
import { within } from '../lib/within.ts'
import { compareNames, nameRanks } from './name-ranks.ts'
import { readFilter } from './row-filter.ts'

export const SORT_KEYS = [
  'name',
  'commune',
  'kind',
  'code',
  'value',
  'numerator',
  'denominator',
  'class',
  'given',
  'weight',
  'rank',
] as const
/** The column of a criterion of a method. */
export const criterionKey = (id: string) => `criterion:${id}` as const
export type SortKey = (typeof SORT_KEYS)[number] | ReturnType<typeof criterionKey>

/** Columns of words, sorted from A to Z at the first click. */
export const isTextKey = (key: SortKey): boolean =>
  key === 'name' || key === 'commune' || key === 'kind' || key === 'code'

export interface Sort {
  readonly key: SortKey
  readonly descending: boolean
}

/** The word in the class column: the class, or the state. */
export const classText = (view: ResolvedView, zone: ViewZone): string =>
  zone.state !== null
    ? zone.text
    : view.symbol === 'circles' && view.classes.length < 2
      ? ''
      : (view.classes[zone.classIndex]?.label ?? '')

/**
 * Keeps, in their order, the zones whose name, commune, group, code, class or class given by a workshop has the words of
 * the filter and whose value meets its conditions. A zone in a state meets none; the classes of a method are words only.
 */
export function filterZones(
  view: ResolvedView,
  filter: string,
  zones: readonly ViewZone[] = view.zones,
): readonly ViewZone[] {
  const isMethod = view.indicator.unit === 'class'
  const { conditions, words } = isMethod ? { conditions: [], words: filter } : readFilter(filter, view.lang)
  const wanted = plainText(words)
  if (wanted === '' && conditions.length === 0) return zones
  const searched = wanted === '' ? [] : wanted.split(' ')
  return zones.filter((zone) => {
    const { value } = zone
    if (conditions.some((holds) => !isNumber(value) || !holds(value))) return false
    return searched.every((word) => plainOf(view, zone).includes(word))
  })
}

const plainZones = keptWith((_: ResolvedView['classes']) => ({
  zones: new WeakMap<ViewZone, string>(),
  /** what many zones have alike: communes, groups, classes */
  words: new Map<string, string>(),
}))

/** What a zone is looked for by, in plain letters, worked out when it is first looked for and not at each letter typed. */
function plainOf(view: ResolvedView, zone: ViewZone): string {
  const { zones, words } = plainZones(view.classes)
  const known = zones.get(zone)
  if (known !== undefined) return known
  const shared = (text: string | null) => within(words, text ?? '', () => plainText(text ?? ''))
  const { name, communeName, groupName, code } = zone
  const common = [communeName, groupName, classText(view, zone), givenText(zone, view)].map(shared)
  const made = [plainText(name), plainText(code), ...common].join(' ')
  zones.set(zone, made)
  return made
}

/** Numbers by size, states after them whichever way the column is sorted; ties in order of name, then code. */
export function sortZones(view: ResolvedView, zones: readonly ViewZone[], sort: Sort): ViewZone[] {
  const sign = sort.descending ? -1 : 1
  const names = nameRanks(zones)
  const byName = (a: number, b: number) => (names[a] ?? 0) - (names[b] ?? 0)
  const order =
    sort.key === 'name' ? (a: number, b: number) => sign * byName(a, b) : orderOf(view, zones, sort.key, sign)
  return zones
    .map((_, at) => at)
    .sort((a, b) => order(a, b) || byName(a, b))
    .flatMap((at) => zones[at] ?? [])
}

/** The order of two zones, by position, in a column that is not that of names; 0 for a tie. */
function orderOf(
  view: ResolvedView,
  zones: readonly ViewZone[],
  key: SortKey,
  sign: 1 | -1,
): (a: number, b: number) => number {
  switch (key) {
    case 'code':
      return (a, b) => sign * ((zones[a]?.code ?? '') < (zones[b]?.code ?? '') ? -1 : 1)
    case 'kind':
    case 'commune': {
      const words = zones.map(({ kind, communeName, groupName }) =>
        key === 'kind' ? (kind ?? '') : (communeName ?? groupName ?? ''),
      )
      return (a, b) => sign * compareNames(words[a] ?? '', words[b] ?? '')
    }
    default: {
      // read once a zone, not once a comparison
      const numbers = zones.map((zone) => numberOf(view, zone, key))
      const states = zones.map(({ state }) => (state === null ? -1 : STATES.indexOf(state)))
      return (a, b) => {
        const [x = null, y = null] = [numbers[a], numbers[b]]
        if (x !== null && y !== null) return sign * (x - y)
        if (x === y) return (states[a] ?? 0) - (states[b] ?? 0)
        return x === null ? 1 : -1
      }
    }
  }
}

/** What a column of numbers has for a zone; null for a state. */
function numberOf(view: ResolvedView, zone: ViewZone, key: SortKey): number | null {
  const value = columnValue(view, zone, key)
  return value !== null && isNumber(value) ? value : null
}

function columnValue(view: ResolvedView, zone: ViewZone, key: SortKey): Value | null {
  switch (key) {
    case 'class':
      return zone.state ?? zone.classIndex
    case 'rank':
      return view.answers?.ranks[zone.code] ?? null
    case 'given':
      return zone.correction?.classIndex ?? null
    case 'value':
    case 'numerator':
    case 'denominator':
    case 'weight':
      return zone[key]
    default:
      return zone.checks.find(({ criterion }) => criterionKey(criterion) === key)?.rate ?? null
  }
}

/** Flags that every number of several bears: they are said once, above the rows. */
export const commonFlags = ({ zones }: Pick<ResolvedView, 'zones'>): readonly Flag[] => flagsOfAll(zones)

const flagsOfAll = keptWith((zones: ResolvedView['zones']): readonly Flag[] => {
  const [first, ...others] = zones.filter(({ state }) => state === null)
  if (!first || others.length === 0) return []
  return first.flags.filter((flag) => others.every(({ flags }) => flags.includes(flag)))
})
