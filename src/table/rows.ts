import { givenText } from '../atlas/correction-text.ts'
import type { ResolvedView, ViewZone } from '../atlas/view.ts'
import { type Flag, isNumber, STATES } from '../indicators/value.ts'
import { keptWith } from '../lib/kept-with.ts'
import { plainText } from '../lib/plain-text.ts'
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
 * Zones whose name, commune, group, code, class or class given by a workshop has the words of the filter, and whose value meets its conditions on
 * numbers. A zone in a state meets none; the classes of a method are words only.
 */
export function filterZones(view: ResolvedView, filter: string): ViewZone[] {
  const isMethod = view.indicator.unit === 'class'
  const { conditions, words } = isMethod ? { conditions: [], words: filter } : readFilter(filter, view.lang)
  const wanted = plainText(words)
  if (wanted === '' && conditions.length === 0) return [...view.zones]
  const searched = wanted === '' ? [] : wanted.split(' ')
  return view.zones.filter((zone) => {
    const { value } = zone
    if (conditions.some((holds) => !isNumber(value) || !holds(value))) return false
    return searched.every((word) => plainOf(view, zone).includes(word))
  })
}

const plainZones = keptWith((_: ResolvedView['classes']) => new WeakMap<ViewZone, string>())

/** What a zone is looked for by, in plain letters, worked out when it is first looked for and not at each letter typed. */
function plainOf(view: ResolvedView, zone: ViewZone): string {
  const kept = plainZones(view.classes)
  const known = kept.get(zone)
  if (known !== undefined) return known
  const { name, communeName, groupName, code } = zone
  const words = [name, communeName, groupName, code, classText(view, zone), givenText(zone, view) ?? '']
  const made = plainText(words.join(' '))
  kept.set(zone, made)
  return made
}

/** Made once: thousands of names are compared at a time. */
const FRENCH = new Intl.Collator('fr')

/** Numbers by size, states after them whichever way the column is sorted; ties in order of name, then code. */
export function sortZones(view: ResolvedView, zones: readonly ViewZone[], sort: Sort): ViewZone[] {
  const sign = sort.descending ? -1 : 1
  const byName = (a: ViewZone, b: ViewZone) => FRENCH.compare(a.name, b.name) || (a.code < b.code ? -1 : 1)
  const number = (zone: ViewZone): number | null => {
    const value =
      sort.key === 'class'
        ? zone.state === null
          ? zone.classIndex
          : zone.state
        : sort.key === 'rank'
          ? (view.answers?.ranks[zone.code] ?? null)
          : sort.key === 'given'
            ? (zone.correction?.classIndex ?? null)
            : sort.key === 'value' ||
                sort.key === 'numerator' ||
                sort.key === 'denominator' ||
                sort.key === 'weight'
              ? zone[sort.key]
              : (zone.checks.find(({ criterion }) => criterionKey(criterion) === sort.key)?.rate ?? null)
    return value !== null && isNumber(value) ? value : null
  }
  const stateOrder = (zone: ViewZone) => (zone.state === null ? -1 : STATES.indexOf(zone.state))
  return [...zones].sort((a, b) => {
    switch (sort.key) {
      case 'name':
        return sign * byName(a, b)
      case 'code':
        return sign * (a.code < b.code ? -1 : 1)
      case 'kind':
        return sign * FRENCH.compare(a.kind ?? '', b.kind ?? '') || byName(a, b)
      case 'commune':
        return (
          sign * FRENCH.compare(a.communeName ?? a.groupName ?? '', b.communeName ?? b.groupName ?? '') ||
          byName(a, b)
        )
      default: {
        const [x, y] = [number(a), number(b)]
        if (x === null || y === null) {
          if (x === y) return stateOrder(a) - stateOrder(b) || byName(a, b)
          return x === null ? 1 : -1
        }
        return sign * (x - y) || byName(a, b)
      }
    }
  })
}

/** Flags that every number of several bears: they are said once, above the rows. */
export function commonFlags({ zones }: Pick<ResolvedView, 'zones'>): Flag[] {
  const [first, ...others] = zones.filter(({ state }) => state === null)
  if (!first || others.length === 0) return []
  return first.flags.filter((flag) => others.every(({ flags }) => flags.includes(flag)))
}
