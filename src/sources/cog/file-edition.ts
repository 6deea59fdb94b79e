import type { Level } from '../../territory/level.ts'
import { readCode } from '../code.ts'
import type { Scope } from '../long-cell.ts'
import type { ProblemLog } from '../problem.ts'
import { formerCog } from '../problem-words.ts'
import { type Carrier, carrierOf } from './carrier.ts'

/** A code of a file as printed, of a commune or of an IRIS, and the year that its row says, if rows do. */
export interface PrintedCode {
  readonly code: string
  readonly year: number | null
}

/**
 * The scope of one file, by the year of a row, with what carries its communes to those in force. The edition is found
 * in the codes of the file, year by year where rows say one: a table of many years may have each in its own COG.
 * @param declared the COG that the source or the territory declares for the file
 */
export function editionOfFile(
  level: Level,
  printed: readonly PrintedCode[],
  declared: number | null,
  scope: Scope,
  log: ProblemLog,
): (year: number | null) => Scope {
  if (level !== 'commune' && level !== 'iris') return () => scope
  const { history } = scope.cog
  const near = new Set([...(scope.communes ?? [])].flatMap((code) => [...(history.get(code)?.codes ?? [])]))
  const isNear = (code: string) => (scope.communes === null ? history.has(code) : near.has(code))
  const codes = new Map<number | null, Set<string>>()
  for (const { code, year } of printed) {
    const read = readCode(level, code)
    const commune = read.ok ? read.value.code.slice(0, 5) : ''
    if (isNear(commune)) codes.set(year, (codes.get(year) ?? new Set()).add(commune))
  }
  const scopes = new Map([...codes].map(([year, of]) => [year, carrierOf(history, of, declared)]))
  for (const vintage of vintagesOf([...scopes.values()])) log.add(formerCog(vintage))
  return (year) => {
    const carrier = scopes.get(year)
    return carrier ? { ...scope, carrier } : scope
  }
}

/** The editions to report, each once. */
function vintagesOf(carriers: readonly Carrier[]) {
  const vintages = carriers.flatMap(({ vintage }) => (vintage ? [vintage] : []))
  return new Map(vintages.map((vintage) => [JSON.stringify(vintage), vintage])).values()
}
