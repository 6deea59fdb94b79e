import { repairedQuery } from '../../atlas/link-repair.ts'

/** The query of the page's address, without what was done to the link on its way. */
export const linkQuery = (): string => repairedQuery(window.location.search, window.location.hash)
