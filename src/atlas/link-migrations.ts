/** The parameters of a link, in its order; a key may come twice. */
export type LinkParams = readonly (readonly [key: string, value: string])[]
/** From the form of one version of links to that of the next, without the parameter `v`. */
export type LinkMigration = (params: LinkParams) => LinkParams

/**
 * In order: the first reads links of version 1. Links are still of version 1, so there is none yet. A parameter that is
 * renamed, split or given another meaning adds one here, with a test of its own, and never changes an earlier one; a
 * new parameter, whose absence means what links meant before, needs none. docs/decisions/versions.md
 */
export const LINK_MIGRATIONS: readonly LinkMigration[] = []

/** The version that links are written in: raised by adding a migration, in no other way. */
export const URL_VERSION = LINK_MIGRATIONS.length + 1

/**
 * Parameters of a link in the form of today.
 * @param version what the link carries as `v`; null where it carries none, and is read as of today
 * @param migrations handed in by tests only
 * @returns known: false for a version that is newer or none at all; what can be read of the link is read as of today
 */
export function currentLink(
  version: string | null,
  params: LinkParams,
  migrations: readonly LinkMigration[] = LINK_MIGRATIONS,
): { readonly known: boolean; readonly params: LinkParams } {
  if (version === null) return { known: true, params }
  const from = /^[1-9]\d{0,3}$/.test(version) ? Number(version) : Number.POSITIVE_INFINITY
  if (from > migrations.length + 1) return { known: false, params }
  return { known: true, params: migrations.slice(from - 1).reduce((form, migrate) => migrate(form), params) }
}
