import { departementOf } from './cog/departement.ts'
import type { SourceDeclaration } from './declaration.ts'

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

/** The names of a source's files; contours that are looked for in an archive may lie loose, as a Shapefile. */
export function namesOf(
  { files, format }: Pick<SourceDeclaration, 'files' | 'format'>,
  territory: { readonly epci: string; readonly communes: readonly string[] },
): string[] {
  const names = files.map((name) => fillTemplate(name, territory))
  return format === 'contours'
    ? [...new Set([...names, ...names.map((name) => name.replace(/\.[a-z0-9]+$/i, '.shp'))])]
    : names
}

/**
 * Of several files of one name, those of the folder of the territory's département (`D001`, `dep-01`, `01`), where there
 * is such a folder; else all.
 */
export function ofDepartement(paths: readonly string[], communes: readonly string[]): readonly string[] {
  const own = [...new Set(communes.map(departementOf))].join('|')
  const folder = new RegExp(
    `^(.*[^a-z0-9])?(d|dep|departement)[-_ ]?0?(${own})([^a-z0-9].*)?$|^0?(${own})$`,
    'i',
  )
  const within = paths.filter((path) =>
    path
      .split(/[\\/]/)
      .slice(0, -1)
      .some((part) => folder.test(part)),
  )
  return within.length > 0 ? within : paths
}

/** `{epci}`: the code; `{communes}`: the codes quoted (%27) and listed, as the filter of a WFS wants them. */
export const fillTemplate = (
  text: string,
  { epci, communes }: { readonly epci: string; readonly communes: readonly string[] },
): string =>
  text.replaceAll('{epci}', epci).replaceAll('{communes}', communes.map((code) => `%27${code}%27`).join(','))
