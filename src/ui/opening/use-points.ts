import { useCallback, useEffect, useMemo, useState } from 'react'
import { withPoints } from '../../open/with-points.ts'
import { isPointLevel } from '../../territory/level.ts'
import type { Loaded, LoadFailure } from './load.ts'
import type { LoadedPoints } from './load-points.ts'

/** The points of a territory: not asked for, on their way, there, or what went wrong. */
type PointsState =
  | { readonly kind: 'absent' | 'loading' }
  | { readonly kind: 'ready'; readonly points: LoadedPoints }
  | { readonly kind: 'failed'; readonly failure: LoadFailure }

const ABSENT: PointsState = { kind: 'absent' }

/**
 * The territory in view, with its points once a reader wants them: they are fetched then and not before, with the
 * program that reads them, and stay.
 * @param wanted the link shows points
 */
export function usePoints(loaded: Loaded | null, wanted: boolean) {
  const [states, setStates] = useState<Readonly<Record<string, PointsState>>>({})
  const id = loaded?.territory.id ?? null
  // a territory that the reader has built came with its points
  const has = (loaded?.territory.levels.some(isPointLevel) ?? false) && loaded?.tables.points === undefined
  const state: PointsState = (id === null ? undefined : states[id]) ?? ABSENT

  const load = useCallback(async () => {
    if (!loaded || !has) return
    const { id } = loaded.territory
    const set = (next: PointsState) => setStates((others) => ({ ...others, [id]: next }))
    set({ kind: 'loading' })
    try {
      const { loadPoints } = await import('./load-points.ts')
      const points = await loadPoints(loaded)
      set(points.ok ? { kind: 'ready', points: points.value } : { kind: 'failed', failure: points.error })
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error)
      set({ kind: 'failed', failure: { step: 'points', file: 'load-points', cause } })
    }
  }, [loaded, has])
  const ask = useCallback(() => {
    if (state.kind === 'absent') void load()
  }, [state.kind, load])
  useEffect(() => {
    if (wanted) ask()
  }, [wanted, ask])

  const shown = useMemo(() => {
    if (!loaded || !has || state.kind !== 'ready') return loaded
    const { store, bytes } = state.points
    return { ...withPoints(loaded, store), tables: { ...loaded.tables, points: bytes } }
  }, [loaded, has, state])
  return {
    /** with the points where they are there */
    shown,
    /** the link shows points that have not come */
    awaited: wanted && has && state.kind !== 'ready',
    failure: wanted && state.kind === 'failed' ? state.failure : null,
    /** asks for them before the link does */
    ask,
    retry: load,
  }
}
