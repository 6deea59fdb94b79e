import { type ZoneCode, zoneCode } from '../territory/code.ts'
import type { Level } from '../territory/level.ts'
import { knownCode } from './code.ts'
import { departementOf } from './cog/departement.ts'
import type { Scope } from './long-cell.ts'
import type { Finding, ProblemLog } from './problem.ts'
import {
  changedCode,
  malformedCode,
  mergedCode,
  pointNotFound,
  repairedCode,
  rowElsewhere,
  splitCommune,
  unknownCommune,
  unknownIris,
  unknownQpv,
} from './problem-words.ts'

/** Where a row of a file belongs. */
export interface Placed {
  /** the zone that the row counts for */
  readonly target: ZoneCode
  /** the code as the file has it, repaired */
  readonly origin: ZoneCode
  /** `merged` adds to the target's own row; `part` is counted in the target's row where there is one */
  readonly role: 'whole' | 'merged' | 'part'
}

/**
 * Places a printed code in the scope. Null where the row is left out: not a code, unknown to the COG or to the
 * contours (reported), or simply outside the territory.
 * @param outside what to report of a code of another territory: what the scope wants by default
 */
export function place(
  level: Level,
  raw: string,
  where: { row: number; column: string },
  scope: Scope,
  log: ProblemLog,
  outside: Finding | null = scope.saysElsewhere ? rowElsewhere : null,
): Placed | null {
  const at = { ...where, value: raw.trim() }
  const read = knownCode(level, raw, knownZones(level, scope))
  if (!read.ok) {
    log.add(malformedCode(level), at)
    return null
  }
  const { code, repaired } = read.value
  const placed = PLACING[level].place(code, scope)
  if (typeof placed === 'object' && 'among' in placed) {
    const concerned = placed.among.some((target) => scope.communes?.has(target) ?? true)
    if (concerned) log.addOnce(splitCommune(placed.among, placed.date), at)
    return null
  }
  if (typeof placed === 'string') {
    const finding = placed === 'outside' ? outside : PLACING[level].unknown
    if (finding) log.addOnce(finding, at)
    return null
  }
  if (repaired) log.addOnce(repairedCode(code), at)
  if (placed.role === 'merged')
    log.addOnce(isAlone(level, placed, scope) ? changedCode(placed.target) : mergedCode(placed.target), at)
  return placed
}

const knownZones = (level: Level, { communes, iris }: Scope) =>
  level === 'commune' ? communes : level === 'iris' ? iris : null

/** Whether a former code is all that its commune in force is made of: nothing merged, the code changed. */
function isAlone(level: Level, { target, origin }: Placed, { carrier }: Scope): boolean {
  if (level === 'iris' && !target.endsWith('0000')) return true
  const parts = carrier?.partsOf(target.slice(0, 5))
  return parts?.length === 1 && parts[0] === origin.slice(0, 5)
}

/** A commune whose area is in several communes now. */
interface Split {
  readonly among: readonly string[]
  readonly date: string
}

type Place = Placed | Split | 'outside' | 'unknown'

/** How the codes of a level are placed, and what is reported of one that is in no list; null where no list has all. */
interface Placing {
  readonly place: (code: ZoneCode, scope: Scope) => Place
  readonly unknown: Finding | null
}

const wholeOf = (code: ZoneCode): Placed => ({ target: code, origin: code, role: 'whole' })

const PLACING: Readonly<Record<Level, Placing>> = {
  epci: {
    place: (code, { epci }) => (epci === undefined || epci === code ? wholeOf(code) : 'outside'),
    unknown: null,
  },
  group: { place: wholeOf, unknown: null },
  commune: { place: placeCommune, unknown: unknownCommune },
  iris: { place: placeIris, unknown: unknownIris },
  qpv: { place: placeQpv, unknown: unknownQpv },
  work: { place: wholeOf, unknown: null },
  residence: { place: placePoint, unknown: pointNotFound },
  condominium: { place: placePoint, unknown: pointNotFound },
  address: { place: wholeOf, unknown: null },
}

/**
 * An IRIS is its commune and four digits: these stay where the commune changes code alone, and 0000 is the commune
 * itself, which goes where the commune goes. INSEE gives other IRIS of a merger new digits, which cannot be worked out of the former code.
 */
function placeIris(code: ZoneCode, scope: Scope): Place {
  const whole = wholeOf(code)
  const [former, digits] = [code.slice(0, 5), code.slice(5)]
  const commune = placeCommune(zoneCode('commune', former), scope)
  if (typeof commune === 'string') return scope.iris?.has(code) ? whole : commune
  if ('among' in commune) return digits !== '0000' && scope.iris?.has(code) ? whole : commune
  if (!scope.iris || (scope.iris.has(code) && (digits !== '0000' || commune.role === 'whole'))) return whole
  const target = zoneCode('iris', `${commune.target}0000`)
  if (digits === '0000' && commune.role === 'merged' && scope.iris.has(target))
    return { target, origin: code, role: 'merged' }
  const renamed = (scope.carrier?.namesOf(former) ?? [])
    .map((name) => name + digits)
    .filter((name) => scope.iris?.has(name))
  const [only, ...others] = renamed
  return only !== undefined && others.length === 0
    ? { target: zoneCode('iris', only), origin: code, role: 'merged' }
    : 'unknown'
}

function placePoint(code: ZoneCode, { points }: Scope): Place {
  return !points || points.has(code) ? wholeOf(code) : 'unknown'
}

/** A code of QPV gives its département alone: QP021001 is of 21, QN02A01M of 2A, QP974001 of 974. */
function placeQpv(code: ZoneCode, { qpv, communes, qpvElsewhere }: Scope): Place {
  if (!qpv || qpv.has(code)) return wholeOf(code)
  if (qpvElsewhere?.has(code)) return 'outside'
  const departement = departementOf(code)
  return [...(communes ?? [])].some((commune) => departementOf(commune) === departement)
    ? 'unknown'
    : 'outside'
}

function placeCommune(code: ZoneCode, { cog, communes, carrier }: Scope): Place {
  const vintage = cog.vintage(code)
  const carried = vintage.kind === 'part' ? null : carrier?.of(code)
  if (carried?.kind === 'split') return carried
  if (carried) {
    if (communes && !communes.has(carried.into)) return 'outside'
    const into = zoneCode('commune', carried.into)
    return { target: into, origin: code, role: into === code ? 'whole' : 'merged' }
  }
  if (vintage.kind === 'unknown') {
    if (!communes) return 'unknown'
    const near = [...communes].some((commune) => departementOf(commune) === departementOf(code))
    return near ? 'unknown' : 'outside'
  }
  const target = vintage.kind === 'current' ? code : zoneCode('commune', vintage.into)
  if (communes && !communes.has(target)) return 'outside'
  return { target, origin: code, role: vintage.kind === 'current' ? 'whole' : vintage.kind }
}
