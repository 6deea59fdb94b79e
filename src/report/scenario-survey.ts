import * as v from 'valibot'
import { RECENT_MOVERS, takesScenario } from '../atlas/has-scenario.ts'
import { levelsOf } from '../atlas/levels-of.ts'
import type { Opened } from '../atlas/resolve-input.ts'
import { isNumber } from '../indicators/value.ts'
import { scenarioParam } from '../scenario/scenario.ts'
import { FINEST_TILES } from '../territory/level.ts'
import type { SheetZone } from './sheet-zone.ts'

/** The indicator of the survey's recent movers, read at the scale of the IRIS; undefined where the territory has none. */
export const recentMovers = ({ catalogue, territory }: Opened): string | undefined =>
  catalogue.indicators.find(
    ({ id, formula }) =>
      formula.kind === 'ratio' &&
      formula.denominator.some(({ measure }) => measure === RECENT_MOVERS) &&
      levelsOf(territory, id).includes(FINEST_TILES),
  )?.id

/**
 * Whether the sheet of a zone shows figures that its scenario reads of the survey by IRIS: the share of the territory beside its
 * own, or where the lettings of a scenario of the link could go.
 */
export function readsSurvey({ store }: Opened, { level, code }: SheetZone, written?: string): boolean {
  if (!takesScenario(level)) return false
  const read = v.safeParse(scenarioParam, written)
  if (read.success && read.output.zone === code) return true
  const year = store.years(level, RECENT_MOVERS).at(-1)
  if (year === undefined) return false
  const recent = store.cell(level, code, RECENT_MOVERS, year).value
  return isNumber(recent) && recent > 0
}
