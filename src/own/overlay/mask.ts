import type { CellRow } from '../../db/tables.ts'
import type { CellId } from '../../disclosure/cell.ts'
import { DEFAULT_LIMITS, type Limits, type LinearSolver } from '../../disclosure/solver.ts'
import { rowId } from '../../publish/assemble/collect-cells.ts'
import type { Declarations } from '../../publish/declarations.ts'
import type { UsedSource } from '../../publish/read/source-account.ts'
import type { Identity } from '../../publish/secrecy/identity.ts'
import { protectedCells } from '../../publish/secrecy/protected-cells.ts'
import type { SecretInput } from '../../publish/secrecy/secret-cells.ts'
import { settleLocated } from '../../publish/secrecy/settle-located.ts'
import { ruleOf } from '../../publish/secrecy/source-rule.ts'
import { isPointLevel } from '../../territory/level.ts'
import { isOwnSource } from '../own-names.ts'
import { OWN_POINTS, SUMMED_LEVELS } from '../points/points-source.ts'
import { differingSets } from './differing-sets.ts'
import { largeSums } from './large-sums.ts'
import type { Mask } from './overlay.ts'
import { tiedCells } from './tied-cells.ts'
import { isRefused, withTiedColumns } from './tied-columns.ts'
import { toldRates } from './told-rates.ts'

/**
 * Columns and rows of the programmes that the finest mask of linked tables may take; beyond it, more is masked than a publication would,
 * as safely. About a minute.
 */
const WORK = 1.2e7
export const MASK_LIMITS: Limits = {
  ...DEFAULT_LIMITS,
  widening: { work: WORK, isLink: ({ level }) => level === 'epci' || level === 'group' },
}

const withoutWork = ({ widening, ...limits }: Limits): Limits => ({
  ...limits,
  ...(widening && { widening: { ...widening, work: 0 } }),
})

/** The widest mask at once: no programme is solved for a finer one. */
export const WIDEST_LIMITS = withoutWork(MASK_LIMITS)

/**
 * What a publication would mask of the files of a reader: the rule of each source, primary and secondary, chosen and
 * audited as the pipeline does. What the atlas has published already is known to everyone. Sums between the columns of the
 * reader's tables are found, and the rates and differences worked out of two of them protected as a part and its whole; what a
 * table gives ready-made beside counts under a rule is refused, and is masked whole. Of sums that fail in some rows nobody knows
 * whether they hold in those that are masked: what is masked is then enough for who believes them, and for who does not.
 * @throws SecrecyError where the audit fails
 */
export const maskOf =
  ({ identities }: Pick<Declarations, 'identities'>, solver: LinearSolver, limits = MASK_LIMITS): Mask =>
  (open) => {
    const { pairs, ...shown } = open
    const apart = disputedSums(open)
    const input: Omit<SecretInput, 'origins'> = {
      ...shown,
      cells: open.cells.filter((cell) => !apart.has(rowId(cell))),
      zones: toldZones(open),
      overlaps: [],
      large: largeSums(open),
      differences: differingSets(open.cells, open.origins),
      exempt: new Set(),
      identities: [...identities, ...OF_PLACES],
    }
    const [sure, likely] = withTiedColumns(open.cells, open.origins, open.catalogue.indicators, pairs)
    const between = tiedCells(input.cells, likely ?? sure)
    const known = [
      { origins: sure, tied: between.sure },
      ...(likely || between.likely.length > 0
        ? [{ origins: likely ?? sure, tied: [...between.sure, ...between.likely] }]
        : []),
    ]
    const choices: { readonly masked: readonly CellRow[]; readonly isWide: boolean }[] = []
    for (const one of known) {
      const { cells } = settleLocated({ ...input, ...one })
      // what was too much for one choice is so for the other
      const left = choices.some(({ isWide }) => isWide) ? withoutWork(limits) : limits
      const { cells: masked, isWide } = protectedCells({ ...input, ...one, cells }, solver, left)
      choices.push({ masked, isWide })
    }
    const hidden = new Set(
      choices
        .flatMap(({ masked }) => masked)
        .filter(isHidden)
        .map(rowId),
    )
    const sets = hiddenSets(open, hidden)
    const rates = toldRates(input.cells, open.origins)
    const all = [...(choices[0]?.masked ?? []), ...open.cells.filter((cell) => apart.has(rowId(cell)))]
    const cells = all.map(
      (cell): CellRow =>
        apart.has(rowId(cell)) ||
        hidden.has(rowId(cell)) ||
        sets.has(setId(cell, open.origins)) ||
        rates.has(rowId(cell)) ||
        isRefused(cell, open.origins)
          ? { ...cell, value: null, state: 'suppressed' }
          : cell,
    )
    return { cells, isWide: choices.some(({ isWide }) => isWide) }
  }

/**
 * Sums of a file that says otherwise of a residence than the file that is shown: beside the sums of the other, one would tell
 * by how much they differ. They are masked, by `rowId`.
 */
function disputedSums({ cells, summed, origins }: Parameters<Mask>[0]): ReadonlySet<CellId> {
  const values = new Map(cells.map((cell) => [rowId(cell), cell.value]))
  const isOtherwise = (cell: CellRow) => {
    const declaration = origins.get(rowId(cell))?.declaration
    const members = summed.get(rowId(cell))
    if (!members || cell.value === null || !declaration || ruleOf(declaration, cell.measure) === null)
      return false
    return members.reduce((sum, member) => sum + (values.get(member) ?? 0), 0) !== cell.value
  }
  return new Set(cells.filter(isOtherwise).map(rowId))
}

const isHidden = ({ state }: CellRow): boolean => state === 'suppressed'

/**
 * Under a rule of sets, those of the reader's own tables of which some figure is masked: every figure of theirs is. What columns
 * say of one another in other rows then tells nothing of them.
 */
function hiddenSets(
  { cells, origins }: Parameters<Mask>[0],
  hidden: ReadonlySet<CellId>,
): ReadonlySet<string> {
  return new Set(
    cells.flatMap((cell) => {
      const set = hidden.has(rowId(cell)) ? setId(cell, origins) : ''
      return set === '' ? [] : [set]
    }),
  )
}

/** The set that a figure of a reader's own table is about; '' of any other figure. */
function setId(cell: CellRow, origins: ReadonlyMap<CellId, UsedSource>): string {
  const declaration = origins.get(rowId(cell))?.declaration
  const isOfSet =
    declaration && isOwnSource(declaration.id) && ruleOf(declaration, cell.measure)?.kind === 'set'
  return isOfSet ? `${cell.level}|${cell.code}|${cell.year}` : ''
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
