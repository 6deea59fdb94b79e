import { useCallback, useState } from 'react'
import type { Choice } from '../../atlas/choice.ts'
import type { Opened } from '../../atlas/resolve-input.ts'
import { withIndicator } from './change.ts'
import type { ChangeMode } from './use-choice.ts'

/** What is said of a level, for as long as the indicator that forced it is shown there. */
interface Said {
  readonly choice: Choice
  readonly text: string
}

const isShown = (now: Choice, { indicator, level }: Choice) =>
  now.indicator === indicator && now.level === level

/** Picks an indicator; where it forces another level, says so and keeps the place of the zones selected. */
export function useForcedLevel(
  choice: Choice,
  opened: Opened,
  update: (next: (now: Choice) => Choice, mode?: ChangeMode) => void,
) {
  const [said, say] = useState<Said | null>(null)
  const pick = useCallback(
    (indicator: string) => {
      say(null)
      update((now) => withIndicator(now, indicator, opened.territory))
      if (withIndicator(choice, indicator, opened.territory).level === choice.level) return
      // fetched with the first level that is forced; without a network the indicator is shown all the same
      import('./forced-level.ts').then(
        ({ pickIndicator, forcedLevelText }) => {
          const { next, forced } = pickIndicator(choice, indicator, opened)
          say(forced && { choice: next, text: forcedLevelText(forced, choice.lang) })
          const { selection, camera } = next
          // where the points of the level are still awaited, what is shown is the former choice, which stays as it is
          update((now) => (isShown(now, next) ? { ...now, selection, camera } : now), 'replace')
        },
        () => {},
      )
    },
    [choice, opened, update],
  )
  return { pick, said: said && isShown(choice, said.choice) ? said.text : '' }
}
