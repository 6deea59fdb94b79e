import type { PartialChoice } from '../../atlas/choice-url.ts'
import { linkSketch } from '../../sketch/link-sketch.ts'
import { prefetchTerritory } from './load.ts'
import { putSketch } from './put-picture.ts'

/** A link whose first picture the page draws from the territory's data. */
export interface FromData {
  readonly territory: string
  readonly partial: PartialChoice
}

/**
 * Draws the first picture of a link that none was prepared of, without React. The page takes the territory that was
 * loaded for it; where the territory does not come, the page itself reports it.
 */
export async function drawFromData({ territory, partial }: FromData): Promise<void> {
  const read = await prefetchTerritory(territory).result
  if (read.ok) await putSketch(linkSketch(partial, read.value).sketch, partial)
}
