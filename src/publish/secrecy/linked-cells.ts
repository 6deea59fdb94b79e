import type { Link } from './link.ts'
import type { Built, SecretInput } from './secret-cells.ts'

/** Relations between given cells: a reader is taken to know what each is worth, be it what it is elsewhere or not. */
export const linkedCells = ({ tied }: Pick<SecretInput, 'tied'>, built: Built): Link[] =>
  (tied ?? []).flatMap((terms): Link[] => {
    const values = terms.map(({ cell, coefficient }) => {
      const value = built.get(cell)?.cell.value ?? null
      return value === null ? null : coefficient * value
    })
    if (values.includes(null)) return []
    const constant = values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
    return [{ kind: 'tied', identity: 'seen', constraint: { terms, relation: '=', constant } }]
  })
