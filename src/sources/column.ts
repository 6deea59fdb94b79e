import { distance } from 'fastest-levenshtein'

/**
 * Finding a column by the pattern of its name. Names are compared without accents, case, spaces or punctuation
 * (`Nombre_lls_ Inventaire` is `nombre_lls_inventaire`). Patterns may hold `{yy}` or `{yyyy}`, the year that the
 * producer writes in the name, and `{*}`, anything (a date in words).
 */
export const canonical = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')

const PLACEHOLDER: Record<string, string> = {
  yy: '(?<yy>\\d{2})',
  yyyy: '(?<yyyy>(?:19|20)\\d{2})',
  '*': '.*',
}

export interface ColumnMatch {
  readonly index: number
  /** the year in the name: 2022 for P22_LOG; null where the pattern has none */
  readonly year: number | null
}

/** The year of two digits: files that write it so begin with the census of 1968. */
export const fullYear = (yy: string): number => Number(yy) + (Number(yy) < 68 ? 2000 : 1900)

/** All columns whose name fits the pattern, in file order. */
export function findColumns(columns: readonly string[], pattern: string): ColumnMatch[] {
  const source = pattern
    .split(/\{(yyyy|yy|\*)\}/)
    .map((part, i) => (i % 2 === 0 ? canonical(part) : PLACEHOLDER[part]))
    .join('')
  const expression = new RegExp(`^${source}$`)
  return columns.flatMap((name, index) => {
    const match = expression.exec(canonical(name))
    if (!match) return []
    const { yy, yyyy } = match.groups ?? {}
    const year = yyyy ? Number(yyyy) : yy ? fullYear(yy) : null
    return [{ index, year }]
  })
}

/** The column whose name is nearest to the pattern, where one is near enough to be its new name; else null. */
export function closestColumn(columns: readonly string[], pattern: string): string | null {
  const plain = (name: string) => canonical(name.replace(/\{[^}]*\}/g, '')).replace(/\d/g, '')
  const wanted = plain(pattern)
  const ranked = columns
    .map((name) => ({ name, gap: distance(plain(name), wanted) }))
    .sort((a, b) => a.gap - b.gap)
  const best = ranked[0]
  return best && best.gap <= Math.max(2, wanted.length / 2) ? best.name : null
}
