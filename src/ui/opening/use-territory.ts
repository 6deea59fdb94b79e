import { useCallback, useEffect, useState } from 'react'
import { homeTerritory } from './home-territory.ts'
import { type Loaded, type LoadFailure, type LoadStep, loadIndex, takePrefetched } from './load.ts'

export type TerritoryState =
  | { readonly kind: 'loading'; readonly done: readonly LoadStep[] }
  | { readonly kind: 'failed'; readonly failure: LoadFailure; readonly asked: string }
  | { readonly kind: 'ready'; readonly loaded: Loaded; readonly asked: string }

/** Loads the territory asked for; an unknown one falls back to the home territory (`settle` names the problem). */
export function useTerritory(asked: string | undefined) {
  const [state, setState] = useState<TerritoryState>({ kind: 'loading', done: [] })
  const [attempt, setAttempt] = useState(0)
  const id = asked ?? homeTerritory()

  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt is a reason to load again
  useEffect(() => {
    let current = true
    setState({ kind: 'loading', done: [] })
    const onStep = (step: LoadStep) => {
      if (!current) return
      setState((s) => (s.kind === 'loading' ? { ...s, done: [...s.done, step] } : s))
    }
    const show = async (shown: string) => {
      const underWay = takePrefetched(shown)
      underWay.done.forEach(onStep)
      underWay.onStep = onStep
      return underWay.result
    }
    const load = async () => {
      const index = id === homeTerritory() ? null : await loadIndex()
      const known = !index?.ok || index.value.territories.some((t) => t.id === id)
      let result = await show(known ? id : homeTerritory())
      // A publisher may have left the demonstration out: the first territory of the list then opens.
      if (!result.ok && (id === homeTerritory() || !known)) {
        const list = await loadIndex()
        const first = list.ok ? list.value.territories[0] : undefined
        if (list.ok && first && !list.value.territories.some((t) => t.id === homeTerritory())) {
          result = await show(first.id)
        }
      }
      if (!current) return
      if (result.ok) setState({ kind: 'ready', loaded: result.value, asked: id })
      else setState({ kind: 'failed', failure: result.error, asked: id })
    }
    void load()
    return () => {
      current = false
    }
  }, [id, attempt])

  // what was loaded for another link is not shown for this one, not even for a moment
  const shown: TerritoryState =
    state.kind === 'loading' || state.asked === id ? state : { kind: 'loading', done: [] }
  return { state: shown, retry: useCallback(() => setAttempt((n) => n + 1), []) }
}
