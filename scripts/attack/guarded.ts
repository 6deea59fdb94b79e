import type { Highs } from 'highs'
import {
  around,
  aroundInDistrict,
  aroundRecent,
  type Counted,
  type FigureOf,
  HOUSEHOLDS,
  isCounted,
  type Subset,
} from './around.ts'
import { count, type Level, type Nesting, nestings, residencesIn } from './counts.ts'
import { Deduction } from './deduce.ts'
import { difference, inZone, PARTS, placesOf } from './known-relations.ts'
import { type Term, times, totalOf } from './relation.ts'
import { OPS, STOCK } from './truth.ts'

/**
 * What a rule protects: a count under its threshold (`cell`), every figure about a small set (`set`), or that all or
 * none of a set have an attribute (`alike`).
 */
export interface Rule {
  readonly kind: 'cell' | 'set' | 'alike'
  readonly threshold: number
  readonly measures: readonly string[]
  /** the recent movers of a zone, and those who are not, are sets of their own: an option of the publisher */
  readonly subsets?: boolean
}

/** Something that must not be worked out. */
export interface Guarded {
  readonly kind: 'count' | 'complement' | 'set' | 'lacking' | 'rest' | 'pair' | 'recent' | 'settled' | 'alike'
  readonly name: string
  readonly terms: readonly Term[]
  /** values that must all stay possible, but for what is public elsewhere */
  readonly range: readonly [number, number]
  /** figures of the large sets around it, of which it is a part like any other */
  readonly within?: readonly (readonly Term[])[]
}

interface Given extends Counted {
  readonly rules: readonly Rule[]
  readonly years: readonly number[]
  /** districts have figures of their own, or contours */
  readonly hasQuarters: boolean
}

export function guarded(given: Given, highs: Highs): Guarded[] {
  return given.rules.flatMap((rule) => given.years.flatMap((year) => rulesOf(given, rule, year, highs)))
}

function rulesOf(given: Given, rule: Rule, year: number, highs: Highs): Guarded[] {
  switch (rule.kind) {
    case 'cell':
      return cells(given, rule, year)
    case 'set':
      return sets(given, rule, year, highs)
    case 'alike':
      return alike(given, rule, year)
  }
}

/** Where all or none of a set large enough have an attribute, a reader must not be certain of it. */
function alike(given: Given, { threshold, measures }: Rule, year: number): Guarded[] {
  const { truth } = given
  return places(given, false).flatMap(({ level, code }) =>
    PARTS.flatMap(([part, whole]): Guarded[] => {
      if (whole === STOCK || part === HOUSEHOLDS || !measures.includes(part)) return []
      const name = count(level, code, part, year)
      const [value, all] = [truth.get(name) ?? 0, truth.get(count(level, code, whole, year)) ?? 0]
      if (all < threshold || (value !== 0 && value !== all)) return []
      return [{ kind: 'alike', name, terms: times([name]), range: value === 0 ? [0, 1] : [all - 1, all] }]
    }),
  )
}

/** Where a figure is guarded: of residences where a source counts them, of districts where there are some. */
const places = (given: Given, withAtoms: boolean) =>
  placesOf(given.world).filter(({ level }) => {
    if (level === 'residence' || level === 'beyond') return isCounted(given, HOUSEHOLDS, 'residence')
    return level !== 'atom' && level !== 'qpv' ? true : given.hasQuarters && (withAtoms || level === 'qpv')
  })

function cells(given: Given, { threshold, measures }: Rule, year: number): Guarded[] {
  const { truth } = given
  const range = [0, threshold - 1] as const
  const isSmall = (terms: readonly Term[]) => {
    const value = totalOf(terms, truth)
    return value !== null && value < threshold
  }
  const found: Guarded[] = []
  const keep = (kind: Guarded['kind'], name: string, terms: readonly Term[]) => {
    if (isSmall(terms)) found.push({ kind, name, terms, range })
  }
  const isOps = measures.includes(HOUSEHOLDS)
  for (const { level, code } of places(given, isOps)) {
    if (!isOps && (level === 'qpv' || level === 'atom')) continue
    const at = (measure: string) => count(level, code, measure, year)
    for (const measure of measures) keep('count', at(measure), times([at(measure)]))
    for (const [part, whole] of PARTS)
      if (measures.includes(part) && measures.includes(whole) && whole !== 'OPS_ADULTS')
        keep('complement', `${at(whole)} less ${part}`, difference(at(whole), at(part)))
  }
  for (const { name, terms } of rests(given, measures, year)) keep('rest', name, terms)
  return found
}

/** In each zone, its members without a printed number, taken together. */
function rests(given: Given, measures: readonly string[], year: number) {
  const { world, printed } = given
  const ofResidences = isCounted(given, HOUSEHOLDS, 'residence') ? residencesIn(world) : []
  return [...nestings(world), ...ofResidences].flatMap(({ level, code, members }) =>
    measures.flatMap((measure) => {
      const hidden = members
        .map((member) => count(member.level, member.code, measure, year))
        .filter((name) => !printed.has(name))
      const isOfParts = members.some((member) => member.level === 'atom') || level === 'atom'
      return hidden.length > 1 && !isOfParts
        ? [
            {
              name: `${count(level, code, measure, year)}: the ${hidden.length} not printed`,
              terms: times(hidden),
              hidden,
              measure,
            },
          ]
        : []
    }),
  )
}

function sets(given: Given, { threshold, measures, subsets }: Rule, year: number, highs: Highs): Guarded[] {
  const { truth, world } = given
  const most = threshold - 1
  const size = (level: Level, code: string, measure = HOUSEHOLDS) =>
    truth.get(count(level, code, measure, year)) ?? 0
  const isSmall = (value: number) => value > 0 && value < threshold
  // an empty set has nobody to protect, and each of its households has an adult: to know of one is to know that somebody lives
  // there (seed 50026); what is counted in adults may be more than the households
  const rangeOf = (measure: string) =>
    [measure === HOUSEHOLDS || measure === 'OPS_ADULTS' ? 1 : 0, most] as const
  const found: Guarded[] = []
  // several members of one total have the same around them
  const aroundOf = (members: readonly Place[], measure: string) => {
    const one = members.find(({ level }) => level === 'beyond') ?? members[0]
    return [
      one && around(given, one.level, one.code, measure, year, threshold),
      members.length === 1 && one ? aroundInDistrict(given, one, measure, year, threshold) : null,
    ]
  }
  const withinOf = (members: readonly Place[], measure: string) => {
    // a figure may be bound by one that it is a part of
    const within = [measure, ...wholesOf(measure)]
      .flatMap((of) => aroundOf(members, of))
      .flatMap((terms) => (terms ? [terms] : []))
    return within.length > 0 ? { within } : {}
  }
  // that all of a small set have an attribute says as much of each as that none has
  const keepLacking = (members: readonly Place[], name: string) => {
    for (const [part, whole] of LACKING.filter((pair) => pair.every((one) => measures.includes(one)))) {
      const of = (measure: string) => members.map(({ level, code }) => count(level, code, measure, year))
      const parts = aroundOf(members, part)
      const within = aroundOf(members, whole).flatMap((terms, i) => {
        const less = parts[i]?.map(({ count, times }) => ({ count, times: -times }))
        return terms ? [terms, ...(less ? [[...terms, ...less]] : [])] : []
      })
      found.push({
        kind: 'lacking',
        name: `${name}: ${whole} less ${part}`,
        terms: [...times(of(whole)), ...times(of(part), -1)],
        range: [0, most],
        ...(within.length > 0 && { within }),
      })
    }
  }
  for (const { level, code } of places(given, true)) {
    const at = (measure: string) => count(level, code, measure, year)
    const all = size(level, code)
    if (isSmall(all)) keepLacking([{ level, code }], `${level}|${code}|${year}`)
    if (isSmall(all))
      for (const measure of measures) {
        const terms = times([at(measure)])
        found.push({
          kind: 'set',
          name: at(measure),
          terms,
          range: rangeOf(measure),
          ...withinOf([{ level, code }], measure),
        })
      }
    if (!subsets || all < threshold || level === 'atom') continue
    const recent = size(level, code, 'OPS_RECENT')
    const push = (kind: 'recent' | 'settled', name: string, subset: Subset) => {
      const within = aroundRecent(given, level, code, subset, threshold)
      const figure = subset.figure(level, code)
      for (const one of local(given, highs, kind, level, code, year, name, figure, most))
        found.push({ ...one, ...(within && { within: [within] }) })
    }
    const only =
      (measure: string): FigureOf =>
      (of, zone) =>
        times([count(of, zone, measure, year)])
    const less =
      (whole: string, part: string): FigureOf =>
      (of, zone) =>
        difference(count(of, zone, whole, year), count(of, zone, part, year))
    if (isSmall(recent))
      push('recent', at('OPS_RECENT_U40'), { figure: only('OPS_RECENT_U40'), size: only('OPS_RECENT') })
    if (isSmall(all - recent))
      push('settled', `${at('OPS_HOUSEHOLDS_U40')} of the settled`, {
        figure: less('OPS_HOUSEHOLDS_U40', 'OPS_RECENT_U40'),
        size: less(HOUSEHOLDS, 'OPS_RECENT'),
      })
  }
  const wholes = nestings(world).filter(
    ({ level }) => level !== 'iris' && level !== 'qpv' && level !== 'atom',
  )
  const ofResidences = isCounted(given, HOUSEHOLDS, 'residence') ? residencesIn(world) : []
  for (const { level, code, members } of [...wholes, ...ofResidences]) {
    for (const measure of measures) {
      const at = (member: { level: Level; code: string }) => count(member.level, member.code, measure, year)
      const hidden = members.filter((member) => !given.printed.has(at(member)))
      const together = hidden.reduce((total, member) => total + size(member.level, member.code), 0)
      if (hidden.length > 1 && isSmall(together)) {
        const terms = times(hidden.map(at))
        const name = `${count(level, code, measure, year)}: the ${hidden.length} not printed`
        found.push({ kind: 'rest', name, terms, range: rangeOf(measure), ...withinOf(hidden, measure) })
      }
      const small = hidden.filter((member) => isSmall(size(member.level, member.code)))
      for (const [i, a] of small.entries())
        for (const b of small.slice(i + 1)) {
          if (!isPair(level, a.level, b.level)) continue
          if (!isSmall(size(a.level, a.code) + size(b.level, b.code))) continue
          const terms = times([at(a), at(b)])
          const name = `${at(a)} with ${b.code}`
          found.push({ kind: 'pair', name, terms, range: rangeOf(measure), ...withinOf([a, b], measure) })
        }
    }
  }
  return found
}

/** Parts of which the others of their whole are households, or adults, as well. */
const LACKING = PARTS.filter(([part, whole]) => whole !== STOCK && part !== HOUSEHOLDS)

type Place = Pick<Nesting, 'level' | 'code'>

const wholesOf = (measure: string): string[] =>
  PARTS.flatMap(([part, whole]) => (part === measure && whole !== STOCK ? [whole, ...wholesOf(whole)] : []))

/**
 * What is taken two by two: zones of one total, residences of one commune, and a residence with what is in none beside it.
 */
function isPair(level: Level, a: Level, b: Level): boolean {
  const isBeyond = a === 'beyond' || b === 'beyond'
  const isResidence = a === 'residence' || b === 'residence'
  if (!isBeyond && !isResidence) return true
  return level === (isBeyond ? 'atom' : 'commune')
}

/** A small set inside a large one: what the printed numbers of the large set say of it is what the rule allows. */
function local(
  { printed }: Given,
  highs: Highs,
  kind: 'recent' | 'settled',
  level: Level,
  code: string,
  year: number,
  name: string,
  terms: readonly Term[],
  most: number,
): Guarded[] {
  const own = count(level, code, 'OPS_RECENT_U40', year)
  const known = new Map(
    OPS.map((measure) => count(level, code, measure, year)).flatMap((at) => {
      const value = printed.get(at)
      return value === undefined || at === own ? [] : [[at, value] as const]
    }),
  )
  const deduction = new Deduction(highs, inZone(level, code, year), known)
  const { min, max } = deduction.interval(terms)
  deduction.dispose()
  return min < max ? [{ kind, name, terms, range: [Math.max(0, min), Math.min(most, max)] }] : []
}
