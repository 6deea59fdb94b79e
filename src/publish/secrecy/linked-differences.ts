import { remainder } from '../../disclosure/constraint.ts'
import type { Link } from './link.ts'
import type { Built, SecretInput } from './secret-cells.ts'

/** What one file counts beyond another is a figure of the set that the other leaves out. */
export function* linkedDifferences(
  { differences = [] }: Pick<SecretInput, 'differences'>,
  built: Built,
): Generator<Link> {
  for (const { more, less, size, isSize } of differences) {
    const [whole, part] = [built.get(more)?.cell, built.get(less)?.cell]
    if (!whole || !part || whole.value === null || part.value === null || whole.value < part.value) continue
    const { level, zone, vintage, rule } = whole
    const key = { level, zone, measure: `${whole.measure}-${part.measure}`, vintage }
    const rest = remainder(key, rule, [whole], [part])
    yield {
      kind: 'tied',
      identity: 'seen',
      ...rest,
      cell: { ...rest.cell, set: { size, ...(isSize && { isSize }) } },
    }
  }
}
