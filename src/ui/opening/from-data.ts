import { parseChoice } from '../../atlas/choice-url.ts'
import { linkSketch } from '../../sketch/link-sketch.ts'
import { linkQuery } from '../frame/link-query.ts'
import { builtTerritory } from './home-territory.ts'
import { prefetchTerritory } from './load.ts'
import { editionBuilt } from './opening-file.ts'
import { putSketch } from './put-picture.ts'

/**
 * Draws the first picture of a link that none was prepared of, without React. The page takes the territory that was
 * loaded for it; where the territory does not come, and where the link says what is not understood, the page itself
 * reports it.
 */
export async function drawFromData(): Promise<void> {
  const { partial, problems } = parseChoice(linkQuery())
  const territory = builtTerritory(editionBuilt(), partial.territory ?? null)
  // two maps compared are drawn by the page itself
  if (territory === null || problems.length > 0 || partial.compare !== undefined) return
  const read = await prefetchTerritory(territory).result
  if (read.ok) await putSketch(linkSketch(partial, read.value).sketch, partial)
}
