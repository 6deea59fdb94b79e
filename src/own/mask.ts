import type { LinearSolver } from '../disclosure/solver.ts'
import type { Declarations } from '../publish/declarations.ts'
import { applySecrecy } from '../publish/secrecy/apply-secrecy.ts'
import { readerTables } from '../publish/secrecy/reader-tables.ts'
import type { SecretInput } from '../publish/secrecy/secret-cells.ts'
import { settleLocated } from '../publish/secrecy/settle-located.ts'
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
    const { tables } = readerTables({ ...input, cells }, solver)
    return applySecrecy(cells, tables, solver).cells
  }
