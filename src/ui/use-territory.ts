import { useCallback, useEffect, useState } from 'react'
import { DEFAULT_TERRITORY } from '../atlas/settle.ts'
import type { TerritoryIndex } from '../indicators/territory.ts'
import { type Loaded, type LoadFailure, type LoadStep, loadIndex, takePrefetched } from './load.ts'

export type TerritoryState =
  | { readonly kind: 'loading'; readonly done: readonly LoadStep[]; readonly previous: Loaded | null }
  | { readonly kind: 'failed'; readonly failure: LoadFailure; readonly index: TerritoryIndex | null }
  | { readonly kind: 'ready'; readonly loaded: Loaded }

/** Loads the territory asked for; an unknown one falls back to the demonstration (`settle` names the problem). */
export function useTerritory(asked: string | undefined) {
  const [state, setState] = useState<TerritoryState>({ kind: 'loading', done: [], previous: null })
  const [attempt, setAttempt] = useState(0)
  const id = asked ?? DEFAULT_TERRITORY

  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt is a reason to load again
  useEffect(() => {
    let current = true
    setState((before) => ({
      kind: 'loading',
      done: [],
      previous: before.kind === 'ready' ? before.loaded : null,
    }))
    const onStep = (step: LoadStep) => {
      if (!current) return
      setState((s) => (s.kind === 'loading' ? { ...s, done: [...s.done, step] } : s))
    }
    const load = async () => {
      const index = id === DEFAULT_TERRITORY ? null : await loadIndex()
      const known = !index?.ok || index.value.territories.some((t) => t.id === id)
      const shown = known ? id : DEFAULT_TERRITORY
      const underWay = takePrefetched(shown)
      underWay.done.forEach(onStep)
      underWay.onStep = onStep
      const result = await underWay.result
      if (!current) return
      if (result.ok) setState({ kind: 'ready', loaded: result.value })
      else setState({ kind: 'failed', failure: result.error, index: index?.ok ? index.value : null })
    }
    void load()
    return () => {
      current = false
    }
  }, [id, attempt])

  return { state, retry: useCallback(() => setAttempt((n) => n + 1), []) }
}
