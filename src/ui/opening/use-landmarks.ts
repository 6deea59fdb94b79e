import { useEffect, useState } from 'react'
import type { Landmarks } from '../../figure/landmarks.ts'
import type { Loaded } from './load.ts'

/**
 * What orients around the zones, fetched with the program that reads it once the map is drawn, where a reader wants it;
 * null until then, and where the territory has none.
 * @param wanted the reader has not put it away
 * @param isDrawn the first map is on screen: nothing competes with it
 */
export function useLandmarks(loaded: Loaded, wanted: boolean, isDrawn: boolean): Landmarks | null {
  const [landmarks, set] = useState<Landmarks | null>(null)
  const has = loaded.territory.landmarks !== undefined
  // the same territory with points or files of the reader has the same landmarks
  const { id } = loaded.territory
  const isThere = landmarks !== null
  // biome-ignore lint/correctness/useExhaustiveDependencies: one territory has one file
  useEffect(() => {
    if (!has || !wanted || !isDrawn || isThere) return
    let current = true
    import('./load-landmarks.ts')
      .then(({ loadLandmarks }) => loadLandmarks(loaded))
      .then((read) => {
        if (current) set(read)
      })
      // a map without landmarks is a map still
      .catch(() => undefined)
    return () => {
      current = false
    }
  }, [id, has, wanted, isDrawn, isThere])
  return wanted ? landmarks : null
}
