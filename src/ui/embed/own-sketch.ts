import type { PartialChoice } from '../../atlas/choice-url.ts'
import { failure, ok, type Result } from '../../lib/result.ts'
import { linkSketch } from '../../sketch/link-sketch.ts'
import type { Sketch } from '../../sketch/sketch-markup.ts'
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
  return ok(linkSketch(partial, read.value))
}
