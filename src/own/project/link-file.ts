/** How the name of an indicator that a file of the reader's own gives begins, and what follows the file in it. */
export const PREFIX = 'own-'
export const BETWEEN = '--'

/** The file that an indicator of a link comes from, as the link names it; null for an indicator of the atlas. */
export const fileOfLink = (indicator: string): string | null =>
  indicator.startsWith(PREFIX) ? (indicator.slice(PREFIX.length).split(BETWEEN)[0] ?? null) : null

/** How the name of a territory that a reader has built begins: it is of no site. */
export const LOCAL_TERRITORY = 'local-'
