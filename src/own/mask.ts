import type { LinearSolver } from '../disclosure/solver.ts'
import type { Declarations } from '../publish/declarations.ts'
import { applySecrecy } from '../publish/secrecy/apply-secrecy.ts'
import type { SecretInput } from '../publish/secrecy/secret-cells.ts'
import { secretTables } from '../publish/secrecy/secret-tables.ts'
import { settleLocated } from '../publish/secrecy/settle-located.ts'
import { sureTables } from '../publish/secrecy/sure-tables.ts'
import type { Mask } from './overlay.ts'

/**
 * What a publication would mask of the files of a reader: the rule of each source, primary and secondary, chosen and
 * audited as the pipeline does. What the atlas has published already is known to everyone.
 * @throws SecrecyError where the audit fails
 */
export const maskOf =
  ({ identities }: Pick<Declarations, 'identities'>, solver: LinearSolver): Mask =>
  (open) => {
    const input: SecretInput = { ...open, overlaps: [], exempt: new Set(), identities }
    const { cells } = settleLocated(input)
    const { tables } = sureTables(secretTables({ ...input, cells }), solver)
    return applySecrecy(cells, tables, solver).cells
  }
