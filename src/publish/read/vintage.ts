import type { SourceCells, UsedSource } from './read-sources.ts'

/** Up to so many years are written one by one. */
const FEW = 3

/**
 * The vintage of a source, as it is said everywhere: the one that the territory declares; else the years that the file
 * itself writes, since what the source declares is the vintage of the file at its address, not of the one that was put
 * there; else what the source declares. `2024`, `2019, 2021`, `2019-2025`.
 * @param tables what was read of every source
 */
export function vintageOf({ declaration, use }: UsedSource, tables: readonly SourceCells[]): string {
  if (use.vintage !== undefined) return use.vintage
  if (declaration.format !== 'wide' || declaration.year !== undefined) return declaration.vintage
  const cells = tables.find((table) => table.declaration.id === declaration.id)?.cells ?? []
  return yearsText(cells.map(({ year }) => year)) || declaration.vintage
}

/** Years as a vintage: one by one where they are few; empty of none. */
export function yearsText(all: readonly number[]): string {
  const years = [...new Set(all)].sort((a, b) => a - b)
  return years.length > FEW ? `${years[0]}-${years.at(-1)}` : years.join(', ')
}
