import { failure, ok, type Result } from '../lib/result.ts'
import { type Audit, audit, type Publication } from './audit.ts'
import { byText, type Cell, type CellId } from './cell.ts'
import { completeTable } from './completion.ts'
import { components } from './components.ts'
import { suppressPrimary } from './primary.ts'
import {
  type ChoiceReport,
  type Disclosure,
  disclosures,
  type PrivateReport,
  type PublicReport,
  privateReport,
} from './report.ts'
import { type SecondarySuppression, suppressSecondary } from './secondary.ts'
import { DEFAULT_LIMITS, type Limits, type LinearSolver } from './solver.ts'
import { compile } from './system.ts'
import { type TableFault, type Tables, tableFaults } from './tables.ts'

/** What may be published, with its proof. */
export interface ProtectedTables {
  /** The values to print, by id. */
  readonly publication: Publication
  /** Cells to mark `suppressed`, primary and secondary alike, sorted. A cell masked by its producer is one. */
  readonly suppressed: readonly CellId[]
  readonly audit: Audit
  readonly privateReport: PrivateReport
  readonly publicReport: PublicReport
}

/** Why nothing may be published: tables that prove nothing, or an audit that found cells given away. */
export type ProtectionFailure =
  | { readonly kind: 'faults'; readonly faults: readonly TableFault[] }
  | {
      readonly kind: 'disclosed'
      readonly disclosures: readonly Disclosure[]
      readonly foreign: readonly CellId[]
    }

/**
 * Primary suppression, secondary suppression and audit of tables published together. The same tables in any
 * order give the same result.
 */
export function protect(
  tables: Tables,
  solver: LinearSolver,
  limits: Limits = DEFAULT_LIMITS,
): Result<ProtectedTables, ProtectionFailure> {
  const faults = tableFaults(tables)
  if (faults.length > 0) return failure({ kind: 'faults', faults })
  const { primary, unchecked } = suppressPrimary(tables.cells, tables.rules)
  const choices = chooseSecondary(tables, solver, limits)
  if (!choices) return failure({ kind: 'faults', faults: [{ kind: 'no_table' }] })

  const kept = tables.cells.flatMap(({ id, keptMasked }) => (keptMasked ? id : []))
  const chosen = choices.flatMap((one) => one.secondary)
  const hidden = new Set([...primary.map(({ cell }) => cell.id), ...kept, ...chosen])
  const cells = [...tables.cells].filter((cell) => !cell.withheld).sort((a, b) => byText(a.id, b.id))
  const publication = publish(cells, hidden)
  const audited = audit(tables, publication, solver, limits)
  if (audited.verdict === 'disclosed') {
    return failure({ kind: 'disclosed', disclosures: disclosures(audited), foreign: audited.foreign })
  }
  const suppressed = cells.filter(({ id }) => hidden.has(id)).map(({ id }) => id)
  const choice = choiceReport(choices, cells, suppressed, new Set(primary.map(({ cell }) => cell.id)))
  return ok({
    publication,
    suppressed,
    audit: audited,
    privateReport: privateReport(cells, new Set(suppressed), audited, choice, unchecked),
    publicReport: {
      rules: [...tables.rules].sort((a, b) => byText(a.id, b.id)),
      masked: suppressed.length,
      verdict: audited.verdict,
    },
  })
}

/** One choice a component with a primary cell; null when some component has no consistent table. */
function chooseSecondary(
  tables: Tables,
  solver: LinearSolver,
  limits: Limits,
): readonly SecondarySuppression[] | null {
  const choices: SecondarySuppression[] = []
  for (const part of components(tables)) {
    const { primary } = suppressPrimary(part.cells, part.rules)
    if (primary.length === 0) continue
    const system = compile(part)
    const table = completeTable(system, solver, limits.nodes)
    if (!table) return null
    choices.push(suppressSecondary(system, table, primary, solver, limits))
  }
  return choices
}

function publish(cells: readonly Cell[], hidden: ReadonlySet<CellId>): Publication {
  return new Map(
    cells.flatMap(({ id, value }) => (value === null || hidden.has(id) ? [] : [[id, value] as const])),
  )
}

function choiceReport(
  choices: readonly SecondarySuppression[],
  cells: readonly Cell[],
  suppressed: readonly CellId[],
  primary: ReadonlySet<CellId>,
): ChoiceReport {
  const own = suppressed.filter((id) => primary.has(id)).length
  return {
    components: choices.length,
    heuristic: choices.filter(({ method }) => method === 'heuristic').length,
    primary: own,
    secondary: suppressed.length - own,
    printable: cells.filter(({ value }) => value !== null).length,
    lost: choices.reduce((sum, { lost }) => sum + lost, 0),
  }
}
