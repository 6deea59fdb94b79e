import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { askedQuestion } from '../../atlas/asked-question.ts'
import type { Drawn } from '../../atlas/resolve.ts'
import type { Answering } from '../../atlas/view.ts'
import type { Answers } from '../../db/answers-types.ts'
import type { Asker, TableBytes } from '../../db/asker.ts'
import type { Question } from '../../db/question.ts'
import { uiWords } from '../../i18n/words/ui.ts'
import { afterNextFrame } from '../frame/after-next-frame.ts'
import { afterPaint } from '../frame/after-paint.ts'
import { mark } from '../frame/marks.ts'
import type { Loaded } from '../opening/load.ts'
import { standingAnswers } from './standing-answers.ts'

type Engine =
  | { readonly kind: 'starting' }
  | { readonly kind: 'ready'; readonly asker: Asker; readonly tables: TableBytes }
  | { readonly kind: 'failed'; readonly cause: string }

interface Answered {
  readonly question: Question | null
  readonly key: string
  /** those that it was answered from: the reader's own files, and what is masked of them, come and go */
  readonly tables: TableBytes
  readonly answers: Answers | null
}

/** Gives the question asked before where the next one is the same: a map that moves asks nothing, and its answers stand. */
function questionBefore() {
  let kept: { readonly key: string; readonly question: Question | null } | null = null
  return (key: string, question: Question | null): Question | null => {
    if (kept?.key !== key) kept = { key, question }
    return kept.question
  }
}

/**
 * Starts the database once the first map is on screen and asks it what the choice calls for. While a slider moves
 * one question is answered at a time, and the next one asked is the last position: what is shown is never far behind.
 */
export function useAnswers(loaded: Pick<Loaded, 'tables' | 'territory' | 'catalogue'>, drawn: Drawn) {
  const [state, setState] = useState<Engine>({ kind: 'starting' })
  const [attempt, setAttempt] = useState(0)
  const [answered, setAnswered] = useState<Answered | null>(null)
  const { tables, territory, catalogue } = loaded

  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt is a reason to start again
  useEffect(() => {
    let current = true
    setState({ kind: 'starting' })
    const cancel = afterPaint(async () => {
      try {
        const { asker, startEngine } = await import('./database.ts')
        const started = await startEngine()
        const used = started.ok ? await asker.use(tables) : started
        if (!current) return
        setState(used.ok ? { kind: 'ready', asker, tables } : { kind: 'failed', cause: used.error.cause })
      } catch (error) {
        // its code itself has not arrived
        if (current)
          setState({ kind: 'failed', cause: error instanceof Error ? error.message : String(error) })
      }
    })
    return () => {
      current = false
      cancel()
    }
  }, [tables, attempt])

  const [before] = useState(questionBefore)
  const next = askedQuestion(drawn)
  const key = JSON.stringify(next)
  const question = before(key, next)
  // a question goes with the territory that has what it names: the reader's own indicators and method come and go
  const wanted = useRef({ question, key, tables, territory, catalogue })
  const engine = useRef<Engine>(state)
  const busy = useRef(false)
  const alive = useRef(true)
  useEffect(() => {
    alive.current = true
    return () => {
      alive.current = false
    }
  }, [])

  const pump = useCallback(async () => {
    if (busy.current || !alive.current) return
    busy.current = true
    let asked: Pick<Answered, 'key' | 'tables'> | null = null
    while (alive.current && !isOf(asked, wanted.current)) {
      const now = wanted.current
      asked = now
      // the database that holds other tables answers of these once it holds them
      const { current } = engine
      if (!now.question || current.kind !== 'ready' || current.tables !== now.tables) break
      const result = await current.asker.ask(now.question, now.territory, now.catalogue)
      if (!alive.current) break
      if (result?.ok) {
        setAnswered({ ...now, answers: result.value })
        mark('atlas:database-ready')
      } else if (result) {
        setState({ kind: 'failed', cause: result.error.cause })
        break
      }
    }
    busy.current = false
  }, [])

  useEffect(() => {
    wanted.current = { question, key, tables, territory, catalogue }
    engine.current = state
    // not beside the frame that shows the choice: the database would take its share of the machine
    if (state.kind === 'ready') afterNextFrame(() => void pump())
  }, [state, question, key, tables, territory, catalogue, pump])

  const answering = question === null || isOf(answered, { key, tables }) ? 'current' : awaitedFrom(state)
  const slow = useSlow(answering === 'awaited' && state.kind === 'ready' && key)
  // those of another choice stand only until its own come; of other tables, what is masked now may be in them
  const answers = useMemo(
    () =>
      answered?.tables === tables && answering !== 'failed'
        ? standingAnswers(answered.answers, answered.question, question)
        : null,
    [answered, answering, question, tables],
  )
  return {
    answers,
    answering,
    notice: (
      <DatabaseNotice state={state} slow={slow} lang={drawn.lang} onRetry={() => setAttempt((n) => n + 1)} />
    ),
  }
}

/** Milliseconds after which a reader is told in words that answers are late: most come within the third of a second. */
const LATE = 3000

/** True once the same question has been awaited for long. */
function useSlow(awaited: string | false): boolean {
  const [late, setLate] = useState<string | null>(null)
  useEffect(() => {
    if (awaited === false) return
    const timer = window.setTimeout(() => setLate(awaited), LATE)
    return () => window.clearTimeout(timer)
  }, [awaited])
  return awaited !== false && late === awaited
}

const isOf = (
  answered: Pick<Answered, 'key' | 'tables'> | null,
  { key, tables }: Pick<Answered, 'key' | 'tables'>,
): boolean => answered?.key === key && answered.tables === tables

const awaitedFrom = ({ kind }: Engine): Answering => (kind === 'failed' ? 'failed' : 'awaited')

function DatabaseNotice({
  state,
  slow,
  lang,
  onRetry,
}: {
  state: Engine
  slow: boolean
  lang: 'fr' | 'en'
  onRetry: () => void
}): ReactNode {
  const w = uiWords[lang]
  if (state.kind === 'ready' && !slow) return null
  return (
    <div className="notice database-notice" role={state.kind === 'failed' ? 'alert' : 'status'}>
      {state.kind === 'failed'
        ? w.databaseFailed(state.cause)
        : state.kind === 'ready'
          ? w.databaseSlow
          : w.databaseStarting}{' '}
      {state.kind === 'failed' && (
        <button type="button" className="link" onClick={onRetry}>
          {w.retry}
        </button>
      )}
    </div>
  )
}
