import { useCallback, useState } from 'react'
import type { Choice } from '../../atlas/choice.ts'
import type { Opened } from '../../atlas/resolve-input.ts'
import { type ForcedLevel, forcedLevelText, pickIndicator } from './forced-level.ts'

/** Picks an indicator; where it forces another level, says so for as long as they are shown. */
export function useForcedLevel(
  choice: Choice,
  opened: Opened,
  update: (next: (now: Choice) => Choice) => void,
) {
  const [forced, setForced] = useState<ForcedLevel | null>(null)
  const pick = useCallback(
    (indicator: string) => {
      setForced(pickIndicator(choice, indicator, opened).forced)
      update((now) => pickIndicator(now, indicator, opened).next)
    },
    [choice, opened, update],
  )
  const isShown =
    forced !== null && forced.choice.indicator === choice.indicator && forced.choice.level === choice.level
  return { pick, said: isShown ? forcedLevelText(forced, choice.lang) : '' }
}
