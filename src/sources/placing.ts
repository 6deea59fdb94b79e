import type { Level } from '../territory/level.ts'
import { readCode } from './code.ts'
import type { Scope } from './long-cell.ts'
import type { Finding, ProblemLog } from './problem.ts'
import {
  malformedCode,
  mergedCode,
  repairedCode,
  unknownCommune,
  unknownIris,
  unknownQpv,
} from './problem-words.ts'

/** Where a row of a file belongs. */
export interface Placed {
  /** the zone that the row counts for */
  readonly target: string
  /** the code as the file has it, repaired */
  readonly origin: string
  /** `merged` adds to the target's own row; `part` is counted in the target's row where there is one */
  readonly role: 'whole' | 'merged' | 'part'
}

/** `95` of 95002, `2A` of 2A004, `971` of 97105. */
export const departementOf = (code: string): string => code.slice(0, code.startsWith('97') ? 3 : 2)

/**
 * Places a printed code in the scope. Null where the row is left out: not a code, unknown to the COG or to the
 * contours (reported), or simply outside the territory.
 * @param outside what to report of a code of another territory: nothing by default, as most rows of a national file are
 */
export function place(
  level: Level,
  raw: string,
  where: { row: number; column: string },
  scope: Scope,
  log: ProblemLog,
  outside: Finding | null = null,
): Placed | null {
  const at = { ...where, value: raw.trim() }
  const read = readCode(level, raw)
  if (!read.ok) {
    log.add(malformedCode(level), at)
    return null
  }
  const { code, repaired } = read.value
  const placed = placeCode(level, code, scope)
  if (typeof placed === 'string') {
    const finding = placed === 'outside' ? outside : UNKNOWN[level]
    if (finding) log.addOnce(finding, at)
    return null
  }
  if (repaired) log.addOnce(repairedCode(code), at)
  if (placed.role === 'merged') log.addOnce(mergedCode(placed.target), at)
  return placed
}

const UNKNOWN: Partial<Record<Level, Finding>> = {
  commune: unknownCommune,
  iris: unknownIris,
  qpv: unknownQpv,
}

function placeCode(level: Level, code: string, scope: Scope): Placed | 'outside' | 'unknown' {
  const whole: Placed = { target: code, origin: code, role: 'whole' }
  switch (level) {
    case 'commune':
      return placeCommune(code, scope)
    case 'iris': {
      if (scope.iris?.has(code)) return whole
      const commune = placeCommune(code.slice(0, 5), scope)
      if (typeof commune === 'string') return commune
      if (!scope.iris) return whole
      const target = `${commune.target}0000`
      return code.endsWith('0000') && commune.role === 'merged' && scope.iris.has(target)
        ? { target, origin: code, role: 'merged' }
        : 'unknown'
    }
    case 'qpv':
      return !scope.qpv || scope.qpv.has(code) ? whole : placeUnknownQpv(code, scope)
    case 'epci':
      return scope.epci === undefined || scope.epci === code ? whole : 'outside'
    case 'group':
      return whole
  }
}

/** A code of QPV says its département alone: QP021001 is of 21, QN02A01M of 2A, QP974001 of 974. */
function placeUnknownQpv(code: string, { communes, qpvElsewhere }: Scope): 'outside' | 'unknown' {
  if (qpvElsewhere?.has(code)) return 'outside'
  const departement = code.slice(2, 5).replace(/^0/, '')
  return [...(communes ?? [])].some((commune) => departementOf(commune) === departement)
    ? 'unknown'
    : 'outside'
}

function placeCommune(code: string, { cog, communes }: Scope): Placed | 'outside' | 'unknown' {
  const vintage = cog.vintage(code)
  if (vintage.kind === 'unknown') {
    if (!communes) return 'unknown'
    const near = [...communes].some((commune) => departementOf(commune) === departementOf(code))
    return near ? 'unknown' : 'outside'
  }
  const target = vintage.kind === 'current' ? code : vintage.into
  if (communes && !communes.has(target)) return 'outside'
  return { target, origin: code, role: vintage.kind === 'current' ? 'whole' : vintage.kind }
}
