import { useEffect, useState } from 'react'
import type { Answering } from '../../atlas/view.ts'
import type { Answers } from '../../db/answers-types.ts'
import { sheetQuestions } from '../../report/sheet-questions.ts'
import type { SheetAnswers } from '../../report/sheet-views.ts'
import type { SheetZone } from '../../report/sheet-zone.ts'
import { afterPaint } from '../frame/after-paint.ts'
import type { Loaded } from '../opening/load.ts'

const AWAITED = { answers: new Map<string, Answers | null>(), answering: 'awaited' } as const

interface Answered {
  readonly answers: SheetAnswers
  readonly answering: Answering
  /** what the answers are of */
  readonly loaded: Loaded
  readonly level: SheetZone['level']
}

/** What the database answers for the sheets of a level: asked once the sheet without it is on screen, shown when all is there. */
export function useSheetAnswers(
  loaded: Loaded,
  level: SheetZone['level'],
): Pick<Answered, 'answers' | 'answering'> {
  const [state, setState] = useState<Answered>({ ...AWAITED, loaded, level })
  useEffect(() => {
    let current = true
    const cancel = afterPaint(async () => {
      const failed = () => current && setState({ answers: new Map(), answering: 'failed', loaded, level })
      try {
        const { asker, startEngine } = await import('../shell/database.ts')
        const started = await startEngine()
        const used = started.ok ? await asker.use(loaded.tables) : started
        if (!used.ok) return failed()
        const answers = new Map<string, Answers | null>()
        for (const { key, question } of sheetQuestions(loaded, { level })) {
          const answer = await asker.ask(question, loaded.territory, loaded.catalogue)
          if (!current || answer === null) return
          if (!answer.ok) return failed()
          answers.set(key, answer.value)
        }
        if (current) setState({ answers, answering: 'current', loaded, level })
      } catch {
        failed()
      }
    })
    return () => {
      current = false
      cancel()
    }
  }, [loaded, level])
  // what was answered of other figures, before the reader's own came, is not what is shown now
  return state.loaded === loaded && state.level === level ? state : AWAITED
}
