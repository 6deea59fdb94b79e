import type { LinearSolver } from '../../disclosure/solver.ts'
import { rowId } from '../../publish/assemble/collect-cells.ts'
import type { Declarations } from '../../publish/declarations.ts'
import { applySecrecy } from '../../publish/secrecy/apply-secrecy.ts'
import type { Identity } from '../../publish/secrecy/identity.ts'
import { readerTables } from '../../publish/secrecy/reader-tables.ts'
import type { SecretInput } from '../../publish/secrecy/secret-cells.ts'
import { settleLocated } from '../../publish/secrecy/settle-located.ts'
import { isPointLevel } from '../../territory/level.ts'
import { OWN_POINTS, SUMMED_LEVELS } from '../points/points-source.ts'
import { largeSums } from './large-sums.ts'
import type { Mask } from './overlay.ts'
import { isRefused, withTiedColumns } from './tied-columns.ts'

/**
 * What a publication would mask of the files of a reader: the rule of each source, primary and secondary, chosen and
 * audited as the pipeline does. What the atlas has published already is known to everyone. Sums between the columns of the
 * reader's tables are found, and the rates and differences worked out of two of them protected as a part and its whole; what a
 * table gives ready-made beside counts under a rule is refused, and is masked whole.
 * @throws SecrecyError where the audit fails
 */
export const maskOf =
  ({ identities }: Pick<Declarations, 'identities'>, solver: LinearSolver): Mask =>
  (open) => {
    const { pairs, disputed, summed, ...shown } = open
    const input: SecretInput = {
      ...shown,
      origins: withTiedColumns(open.cells, open.origins, open.catalogue.indicators, pairs),
      zones: toldZones(open),
      overlaps: [],
      large: largeSums(open),
      disputed,
      summed,
      exempt: new Set(),
      identities: [...identities, ...OF_PLACES],
    }
    const { cells } = settleLocated(input)
    const { tables } = readerTables({ ...input, cells }, solver)
    const masked = applySecrecy(cells, tables, solver).cells
    return masked.map((cell) =>
      isRefused(cell, open.origins) ? { ...cell, value: null, state: 'suppressed' } : cell,
    )
  }

/**
 * The zones of which something can be worked out. Points that no file names have counts too, which a total beside the others
 * would tell; of measures and years in which nothing but points is counted, they have none that anybody can deduce.
 */
function toldZones({ zones, cells, origins }: Parameters<Mask>[0]): SecretInput['zones'] {
  const own = cells.filter((cell) => isPointLevel(cell.level) && origins.has(rowId(cell)))
  const columns = new Set(own.map(({ measure, year }) => `${measure}|${year}`))
  const isTold = cells.some(
    ({ level, measure, year, value }) =>
      value !== null && !isPointLevel(level) && columns.has(`${measure}|${year}`),
  )
  const named = new Set<string>(own.map(({ code }) => code))
  return isTold ? zones : zones.filter(({ level, code }) => !isPointLevel(level) || named.has(code))
}

/** The places of a reader's own, which nothing publishes, in the zones that the page sums them by. */
const OF_PLACES: readonly Identity[] = SUMMED_LEVELS.map((zones) => ({
  id: `${OWN_POINTS}-in-${zones}`,
  kind: 'points',
  points: OWN_POINTS,
  zones,
  label: { fr: 'lieux du lecteur et leur somme', en: 'places of the reader and their sum' },
}))
