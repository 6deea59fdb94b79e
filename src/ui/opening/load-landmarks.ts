import { type Landmarks, readLandmarks, withFigure } from '../../figure/landmarks.ts'
import { fetchFile, landmarkFile, territoryFolder } from './data-files.ts'
import type { Loaded } from './load.ts'

/** What orients around the zones of a territory of the site; null where it does not come: the map does without it. */
export async function loadLandmarks({ index, territory }: Loaded): Promise<Landmarks | null> {
  const file = landmarkFile(territoryFolder(index.edition ?? null, territory.id))
  const response = await fetchFile(file)
  if (!response.ok) return null
  const read = readLandmarks(new Uint8Array(await response.arrayBuffer()), territory.landmarks?.credits ?? [])
  return read.ok ? withFigure(read.value) : null
}
