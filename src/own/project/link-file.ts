/** How the name of an indicator that a file of the reader's own gives begins, and what follows the file in it. */
export const PREFIX = 'own-'
export const BETWEEN = '--'

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
