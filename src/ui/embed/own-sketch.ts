import type { PartialChoice } from '../../atlas/choice-url.ts'
import { createResolver } from '../../atlas/resolve.ts'
import { settledLink } from '../../atlas/settled-link.ts'
import { failure, ok, type Result } from '../../lib/result.ts'
import { outlinesOf } from '../../sketch/outlines-of.ts'
import type { Sketch } from '../../sketch/sketch-markup.ts'
import { tableOf } from '../../sketch/table-of.ts'
import { type Loaded, startLoading } from '../opening/load.ts'

let known: { readonly id: string; readonly loaded: Loaded } | null = null

/** A published territory, whole; asked for once. */
export async function territoryOf(id: string): Promise<Result<Loaded, string>> {
  if (known?.id === id) return ok(known.loaded)
  const read = await startLoading(id).result
  if (!read.ok) return failure(`${read.error.file}, ${read.error.cause}`)
  known = { id, loaded: read.value }
  return ok(read.value)
}

/** The picture of a choice that none was prepared of (a threshold, classes, colours), and the parameters that were asked in vain. */
export async function ownSketch(
  territory: string,
  partial: PartialChoice,
): Promise<Result<{ readonly sketch: Sketch; readonly refused: string[] }, string>> {
  const read = await territoryOf(territory)
  if (!read.ok) return read
  const { geometry } = read.value
  const { choice, problems, opened } = settledLink({ kind: 'read', partial, problems: [] }, read.value)
  const view = { ...createResolver(opened)(choice), answers: null, answering: 'awaited' as const }
  const table = tableOf(view, geometry)
  const outlines = outlinesOf(geometry, choice.level, view.zones)
  return ok({ sketch: { outlines, table }, refused: problems.map(({ param }) => param) })
}
