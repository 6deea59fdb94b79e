import { useEffect, useState } from 'react'
import type { Answering } from '../../atlas/view.ts'
import type { Answers } from '../../db/answers-types.ts'
import { sheetQuestions } from '../../report/sheet-questions.ts'
import type { SheetAnswers } from '../../report/sheet-views.ts'
import type { SheetZone } from '../../report/sheet-zone.ts'
import { afterPaint } from '../frame/after-paint.ts'
import type { Loaded } from '../opening/load.ts'

/** What the database answers for the sheets of a level: asked once the sheet without it is on screen, shown when all is there. */
export function useSheetAnswers(
  loaded: Loaded,
  level: SheetZone['level'],
): { readonly answers: SheetAnswers; readonly answering: Answering } {
  const [state, setState] = useState<{ answers: SheetAnswers; answering: Answering }>({
    answers: new Map(),
    answering: 'awaited',
  })
  useEffect(() => {
    let current = true
    const cancel = afterPaint(async () => {
      const failed = () => current && setState({ answers: new Map(), answering: 'failed' })
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
        if (current) setState({ answers, answering: 'current' })
      } catch {
        failed()
      }
    })
    return () => {
      current = false
      cancel()
    }
  }, [loaded, level])
  return state
}
