import type { CellId } from '../../disclosure/cell.ts'
import type { LinearSolver } from '../../disclosure/solver.ts'
import type { SourceDeclaration } from '../../sources/declaration.ts'
import { rowId } from '../assemble/collect-cells.ts'
import type { UsedSource } from '../read/read-sources.ts'
import { type ClassedZones, classedZones } from './classed-zones.ts'
import { hideRates } from './hide-rates.ts'
import { protectedCells } from './protected-cells.ts'
import { publishedTotals } from './published-totals.ts'
import type { SecretInput } from './secret-cells.ts'
import { settleLocated } from './settle-located.ts'
import { type StricterRule, stricter } from './stricter-rule.ts'

/** What one reading of the rule of a source costs: cells masked, and IRIS that a method still classes. */
export interface SecrecyCost {
  readonly source: string
  /** null: the rule as the territory declares it */
  readonly asked: StricterRule | null
  readonly masked: number
  readonly methods: readonly (ClassedZones & { readonly method: string })[]
}

/** The readings that a publisher may choose among, for a source that protects sets. */
const choices = ({ secrecy }: SourceDeclaration): StricterRule[] => [
  { threshold: (secrecy.threshold ?? 0) + 1 },
  { all_or_none: true },
  { subsets: true },
  { kind: 'cell' },
]

/**
 * Each choice of the publisher, really made: the same figures are protected under it, and what is left is counted.
 * Nothing is written. Sources whose rule is of sets only: the others leave nothing to choose.
 */
export function secrecyCosts(input: SecretInput, solver: LinearSolver): SecrecyCost[] {
  const used = new Map([...input.origins.values()].map((origin) => [origin.declaration.id, origin]))
  return [...used.values()]
    .filter(({ declaration: { secrecy, id } }) => secrecy.kind === 'set' && !input.exempt.has(id))
    .flatMap(({ declaration }) => {
      const asked = choices(declaration).flatMap((choice) => {
        const made = stricter(declaration, choice)
        return made.ok ? [[choice, made.value] as const] : []
      })
      return [[null, declaration] as const, ...asked].map(([choice, rule]) => ({
        source: declaration.id,
        asked: choice,
        ...costOf(input, rule, solver),
      }))
    })
}

function costOf(
  input: SecretInput,
  rule: SourceDeclaration,
  solver: LinearSolver,
): Pick<SecrecyCost, 'masked' | 'methods'> {
  const read = new Map(
    [...input.origins].map(([key, origin]): [CellId, UsedSource] => [
      key,
      origin.declaration.id === rule.id ? { ...origin, declaration: rule } : origin,
    ]),
  )
  const { cells: given } = settleLocated({ ...input, origins: read })
  const totals = publishedTotals({ ...input, cells: given, origins: read })
  const cells = [...given, ...totals.cells]
  const origins = new Map([...read, ...totals.origins])
  const shown = hideRates(protectedCells({ ...input, cells, origins }, solver).cells, input.catalogue)
  const iris = input.zones.filter(({ level }) => level === 'iris').map(({ code }) => code)
  const own = new Set(
    cells
      .filter((cell) => origins.get(rowId(cell))?.declaration.id === rule.id)
      .map(({ measure }) => measure),
  )
  return {
    masked: shown.filter(({ state }) => state === 'suppressed').length,
    methods: input.catalogue.methods
      .filter(({ criteria }) => criteria.some(({ numerator }) => own.has(numerator)))
      .map((method) => ({
        method: method.id,
        ...classedZones(
          method,
          shown.filter(({ level }) => level === 'iris'),
          iris,
        ),
      })),
  }
}
