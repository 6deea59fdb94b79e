import type { OwnFile } from '../../imports/own-file.ts'
import { quotedCell } from '../../lib/quoted-cell.ts'
import type { Membership } from '../../sources/membership.ts'

/** The groups that the open files give. */
export const membersOf = (files: readonly OwnFile[]): Membership[] =>
  files.flatMap(({ state }) => (state.kind === 'read' ? state.reading.members : []))

/** An identifier of docs/formats/groups.md, made of a name. */
const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'groupe'

/**
 * The form of docs/formats/groups.md: the groups that are there, and one more of the communes chosen, which leave the
 * group that they were in. One of the same name takes its new communes alone.
 */
export function groupTable(before: readonly Membership[], name: string, communes: readonly string[]): string {
  const group = slugOf(name)
  const moved = new Set(communes)
  const kept = before.filter((one) => one.group !== group && !moved.has(one.commune))
  const rows = [...kept, ...communes.map((commune) => ({ group, name, commune }))]
  return [
    'groupe;nom_groupe;commune',
    ...rows.map((row) => `${row.group};${quotedCell(row.name)};${row.commune}`),
  ].join('\n')
}
