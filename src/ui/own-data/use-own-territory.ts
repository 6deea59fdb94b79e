import { useCallback, useMemo, useRef, useState } from 'react'
import type { Loaded } from '../opening/load.ts'
import { type TerritoryState, useTerritory } from '../opening/use-territory.ts'

/**
 * The territory of a link: one of the site, or the one that the reader has built, which is in the list beside the others
 * as long as the page is open.
 */
export function useOwnTerritory(asked: string | undefined) {
  const [made, setMade] = useState<Loaded | null>(null)
  const isMade = made !== null && asked === made.territory.id
  const ofSite = useRef(asked)
  if (!isMade) ofSite.current = asked
  const { state: site, retry } = useTerritory(ofSite.current)
  const state = useMemo<TerritoryState>(() => {
    if (isMade) return { kind: 'ready', loaded: made, asked: made.territory.id }
    if (site.kind !== 'ready' || !made) return site
    return { ...site, loaded: { ...site.loaded, index: made.index } }
  }, [isMade, made, site])
  return { state, retry, make: useCallback((loaded: Loaded) => setMade(loaded), []) }
}
