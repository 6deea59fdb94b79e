const literal = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')

/** A file name pattern, `*` standing for anything, as an expression on base names, case ignored. */
const expressionOf = (pattern: string) => new RegExp(`^${pattern.split('*').map(literal).join('.*')}$`, 'i')

/** What follows the last separator of a path. */
export const baseName = (path: string): string => path.slice(path.search(/[^/\\]*$/))

/** The paths that the first fitting pattern names, in natural order. */
export function pathsNamed(paths: readonly string[], patterns: readonly string[]): string[] {
  for (const pattern of patterns) {
    const expression = expressionOf(pattern)
    const found = paths.filter((path) => expression.test(baseName(path)))
    if (found.length > 0) return found.sort((a, b) => a.localeCompare(b, 'fr', { numeric: true }))
  }
  return []
}

/** `{epci}`: the code; `{communes}`: the codes quoted (%27) and listed, as the filter of a WFS wants them. */
export const fillTemplate = (
  text: string,
  { epci, communes }: { readonly epci: string; readonly communes: readonly string[] },
): string =>
  text.replaceAll('{epci}', epci).replaceAll('{communes}', communes.map((code) => `%27${code}%27`).join(','))
