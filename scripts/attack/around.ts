import { atom, atomsOf, count, type Level, OUTSIDE, residencesIn } from './counts.ts'
import { type Term, times, totalOf } from './relation.ts'
import type { Table } from './tables.ts'
import { IN_QUARTERS, type Truth } from './truth.ts'
import type { World } from './world.ts'

/**
 * Zones that no source counts. Such a zone is a part like any other of the smallest zones around it that a source counts,
 * where these are large sets: the rule publishes their small numbers, and nobody can tell that the part is small. It counts
 * no more than what is around it.
 */

export interface Counted {
  readonly world: World
  readonly truth: Truth
  /** counts printed with their number in a published folder */
  readonly printed: ReadonlyMap<string, number>
  readonly releases: readonly { readonly tables: readonly Pick<Table, 'level' | 'measures'>[] }[]
}

interface Zone {
  readonly level: Level
  readonly code: string
}

/** The figure of a measure in a zone. */
export type FigureOf = (level: Level, code: string) => readonly Term[]

export const HOUSEHOLDS = 'OPS_HOUSEHOLDS'

export const isCounted = (
  { releases }: Counted,
  measure: string,
  by: 'qpv' | 'iris' | 'residence',
): boolean =>
  releases.some(({ tables }) =>
    tables.some(({ level, measures }) => level === by && measures.includes(measure)),
  )

/**
 * What is around a zone, of which a figure is asked; null where a source counts the zone.
 * @param threshold of a large set
 */
export function around(
  given: Counted,
  level: Level,
  code: string,
  measure: string,
  year: number,
  threshold: number,
): readonly Term[] | null {
  switch (level) {
    case 'iris':
      return isCounted(given, measure, 'iris')
        ? null
        : large(given, { level, code }, [code], measure, year, threshold)
    case 'qpv':
      return isCounted(given, measure, 'qpv')
        ? null
        : aroundPieces(given, { level, code }, piecesOf(given.world, code), measure, year, threshold)
    case 'atom':
      return aroundPieces(given, { level, code }, [code], measure, year, threshold)
    case 'beyond':
      return aroundBeyond(given, code, measure, year, threshold)
    case 'residence':
    case 'commune':
    case 'group':
    case 'epci':
      return null
  }
}

/**
 * What is in no residence of a part of an IRIS is a part of all that is not printed around it, where that is a large set,
 * unless the dwellings of the part are told.
 */
function aroundBeyond(
  given: Counted,
  part: string,
  measure: string,
  year: number,
  threshold: number,
): readonly Term[] | null {
  const [iris = ''] = part.split('~')
  if (given.printed.has(count('iris', iris, IN_QUARTERS, year))) return null
  const hidden = notPrinted(given, part, (zone) => !isPrinted(given, zone, measure, year))
  return hidden && isLarge(given, hidden, year, threshold) ? figureOf(hidden, measure, year) : null
}

/**
 * What an IRIS, or its commune where no source counts by IRIS, does not print of its residences and beside them; null where
 * a source counts the part.
 */
function notPrinted(given: Counted, part: string, isHidden: (zone: Zone) => boolean): readonly Zone[] | null {
  const [iris = ''] = part.split('~')
  const commune = given.world.iris.find(({ code }) => code === iris)?.commune
  const isByIris = isCounted(given, HOUSEHOLDS, 'iris')
  const isWhole = isByIris && atomsOf(given.world, iris).length === 1
  if (isWhole || isCounted(given, HOUSEHOLDS, 'qpv')) return null
  const [whole] = residencesIn(given.world).filter(({ level, code }) =>
    isByIris ? level === 'iris' && code === iris : level === 'commune' && code === commune,
  )
  return (whole?.members ?? []).filter(isHidden)
}

const isPrinted = ({ printed }: Counted, { level, code }: Zone, measure: string, year: number): boolean =>
  printed.has(count(level, code, measure, year))

/** Whether zones are together a set that the rule publishes figures of. */
const isLarge = ({ truth }: Counted, zones: readonly Zone[], year: number, threshold: number): boolean =>
  zones.reduce(
    (total, { level, code }) => total + (truth.get(count(level, code, HOUSEHOLDS, year)) ?? 0),
    0,
  ) >= threshold

const figureOf = (zones: readonly Zone[], measure: string, year: number): readonly Term[] =>
  times(zones.map(({ level, code }) => count(level, code, measure, year)))

/** A figure of some of the households of a zone, recent movers or those who are not, and how many these are. */
export interface Subset {
  readonly figure: FigureOf
  readonly size: FigureOf
}

/**
 * What is around the recent movers of a zone: the IRIS that a district touches, where no source counts its recent movers;
 * for what is in no residence of a part of an IRIS, all those that are not printed around it, where these are a large set.
 * Dwellings that are told say nothing of recent movers: 17 of an IRIS of which 9 are under the ceiling, in any part of it 9 at
 * most, and nobody knows how few the movers of a part are. The rule publishes that 9 (seed 50021).
 */
export function aroundRecent(
  given: Counted,
  level: Level,
  code: string,
  { figure, size }: Subset,
  threshold: number,
): readonly Term[] | null {
  if (level === 'qpv') {
    const touched = given.world.quarters.find((quarter) => quarter.code === code)?.iris ?? []
    return isCounted(given, 'OPS_RECENT', 'qpv') ? null : touched.flatMap((iris) => figure('iris', iris))
  }
  if (level !== 'beyond') return null
  const isHidden = (zone: Zone) =>
    figure(zone.level, zone.code).some((term) => !given.printed.has(term.count))
  const hidden = notPrinted(given, code, isHidden)
  const sumOf = (of: FigureOf) => (hidden ?? []).flatMap((zone) => of(zone.level, zone.code))
  const movers = totalOf(sumOf(size), given.truth)
  return hidden && movers !== null && movers >= threshold ? sumOf(figure) : null
}

const piecesOf = ({ quarters }: World, district: string): string[] =>
  (quarters.find(({ code }) => code === district)?.iris ?? []).map((code) => atom(code, district))

/** Pieces of IRIS of which nobody says how many dwellings lie in districts; one that is printed as empty has no piece. */
function aroundPieces(
  given: Counted,
  zone: Zone,
  pieces: readonly string[],
  measure: string,
  year: number,
  threshold: number,
): readonly Term[] | null {
  const iris = pieces
    .map((piece) => piece.split('~')[0] ?? '')
    .filter((code) => given.printed.get(count('iris', code, HOUSEHOLDS, year)) !== 0)
  // told where each IRIS tells its part: a district has what one of them does not tell as well
  const isTold =
    iris.length > 0 && iris.every((code) => given.printed.has(count('iris', code, IN_QUARTERS, year)))
  return measure === HOUSEHOLDS || isTold ? null : large(given, zone, iris, measure, year, threshold)
}

/**
 * The district that a piece of an IRIS lies in, where a source counts it and it is a large set, and nobody says how many dwellings of
 * the IRIS lie in districts; else null.
 */
export function aroundInDistrict(
  given: Counted,
  { level, code }: Zone,
  measure: string,
  year: number,
  threshold: number,
): readonly Term[] | null {
  const [iris = '', district = OUTSIDE] = code.split('~')
  if (level !== 'atom' || district === OUTSIDE || measure === HOUSEHOLDS) return null
  if (!isCounted(given, measure, 'qpv') || given.printed.has(count('iris', iris, IN_QUARTERS, year)))
    return null
  const zone: Zone = { level: 'qpv', code: district }
  return isLarge(given, [zone], year, threshold) ? figureOf([zone], measure, year) : null
}

/**
 * The IRIS, or their communes where no source counts by IRIS. What is printed elsewhere in them is taken off, if what it leaves
 * is a large set: a difference of published sets is a set. Where an IRIS is a small set, all that its commune does not print,
 * if that is a large one; else null.
 */
function large(
  given: Counted,
  zone: Zone,
  iris: readonly string[],
  measure: string,
  year: number,
  threshold: number,
): readonly Term[] | null {
  const { world } = given
  const communeOf = (code: string) => world.iris.find((one) => one.code === code)?.commune ?? ''
  const communes = [...new Set(iris.map(communeOf))].map((code): Zone => ({ level: 'commune', code }))
  const isByIris = isCounted(given, measure, 'iris')
  const zones = isByIris ? iris.map((code): Zone => ({ level: 'iris', code })) : communes
  const terms = (some: readonly Zone[]) => figureOf(some, measure, year)
  const isGiven = (one: Zone) => isPrinted(given, one, measure, year)
  const isSet = (some: readonly Zone[]) => isLarge(given, some, year, threshold)
  if (!zones.every((one) => isSet([one]))) {
    const left = world.iris
      .filter(({ commune }) => communes.some(({ code }) => code === commune))
      .map(({ code }): Zone => ({ level: 'iris', code }))
      .filter((one) => !isGiven(one))
    return isByIris && isSet(left) ? terms([...left, ...zones.filter(isGiven)]) : null
  }
  if (!isCounted(given, measure, 'residence')) return terms(zones)
  const all = residencesIn(world)
  const membersOf = ({ level, code }: Zone) =>
    all.find((one) => one.level === level && one.code === code)?.members ?? []
  const left = zones.flatMap(membersOf).filter((member) => !isGiven(member))
  return terms(isSet(left) ? [...left, ...membersOf(zone).filter(isGiven)] : zones)
}
