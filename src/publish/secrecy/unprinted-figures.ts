import { rowId } from '../assemble/collect-cells.ts'
import type { SecretInput } from './secret-cells.ts'

/**
 * The figures as a reader has them: what the publication leaves out of a public file, because it cannot be believed, is
 * read there all the same. A total that is left out gives a masked member away as well as a printed one does.
 */
export function withUnprinted<Input extends SecretInput>(input: Input): Input {
  const { unprinted } = input
  if (!unprinted || unprinted.size === 0) return input
  const origins = new Map(input.origins)
  const cells = input.cells.map((cell) => {
    const known = cell.state === 'missing' ? unprinted.get(rowId(cell)) : undefined
    if (!known) return cell
    origins.set(rowId(cell), known.origin)
    return known.row
  })
  return { ...input, cells, origins }
}
