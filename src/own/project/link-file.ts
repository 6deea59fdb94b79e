/** How the name of an indicator that a file of the reader's own gives begins, and what follows the file in it. */
export const PREFIX = 'own-'
export const BETWEEN = '--'

/** What a link takes for a name at most (src/atlas/choice-url.ts). */
export const LONGEST = 64

/** A file's name in lower-case letters, digits and hyphens: "Vacance 2024.csv" to "vacance-2024-csv". */
export const fileSlug = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'fichier'

/** Whether a measure is a column of a file: a long name is cut, and what is cut told by a digest. */
export const isMeasureOf = (measure: string, file: string): boolean =>
  measure
    .toLowerCase()
    .replaceAll('_', '-')
    .startsWith(`${PREFIX}${fileSlug(file)}${BETWEEN}`.slice(0, LONGEST - 9))

/** The file that an indicator of a link comes from, as the link names it; null for an indicator of the atlas. */
export const fileOfLink = (indicator: string): string | null =>
  indicator.startsWith(PREFIX) ? (indicator.slice(PREFIX.length).split(BETWEEN)[0] ?? null) : null

/** How the id of a territory that a reader has built begins: no site has such a territory. */
const LOCAL = 'local-'
/** Id of a territory that a reader has built, in links and in the list of territories, from the one it would be published under. */
export const localId = (id: string): string => `${LOCAL}${id}`
export const isLocalId = (id: string): boolean => id.startsWith(LOCAL)

/** The files that the indicators of a method come from, each once; none for those of the atlas. */
export const filesOfIndicators = (indicators: readonly string[]): readonly string[] => [
  ...new Set(indicators.flatMap((one) => fileOfLink(one) ?? [])),
]

/** The same of the text of a method, as a link has it: of its criteria and of its complements. */
export function filesOfMethodText(text: string): readonly string[] {
  const [, criteria = '', , , , , beside = ''] = text.split('!')
  return filesOfIndicators([
    ...criteria.split('*').map((one) => one.split('.')[0] ?? ''),
    ...beside.split('*'),
  ])
}
