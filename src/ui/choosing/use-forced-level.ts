import { useCallback, useEffect, useState } from 'react'
import type { Choice } from '../../atlas/choice.ts'
import { levelsOf } from '../../atlas/levels-of.ts'
import type { Opened } from '../../atlas/resolve-input.ts'
import { sameCamera } from '../../map/camera.ts'
import type { MapLevel } from '../../territory/level.ts'
import { withIndicator } from './change.ts'
import type { ChangeMode } from './use-choice.ts'

/** What is said of a level, for as long as the indicator that forced it is shown there. */
interface Said {
  readonly choice: Choice
  readonly text: string
}

/** An indicator picked, whose level may have points that are still on their way. */
interface Picked {
  /** what was shown */
  readonly from: Choice
  readonly next: Choice
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
  const [picked, setPicked] = useState<Picked | null>(null)
  // a level that the reader comes back to later, by the zoom or by its control, was not forced then
  if (said && !isShown(choice, said.choice)) say(null)
  const pick = useCallback(
    (indicator: string, wanted?: MapLevel) => {
      say(null)
      const next = withIndicator(choice, indicator, opened.territory, wanted)
      const isForced = !levelsOf(opened.territory, indicator).includes(choice.level)
      setPicked(isForced && next.level !== choice.level ? { from: choice, next } : null)
      update((now) => withIndicator(now, indicator, opened.territory, wanted))
    },
    [choice, opened, update],
  )
  // what is shown is the former choice until the points of the level are there
  const arrived = picked !== null && isShown(choice, picked.next)
  const left = picked !== null && !arrived && !isShown(choice, picked.from)
  const moved = picked !== null && !sameCamera(choice.camera, picked.from.camera)
  useEffect(() => {
    if (!picked || (!arrived && !left && !moved)) return
    setPicked(null)
    // a reader who has moved the map since looks where they want to
    if (!arrived || moved) return
    const { from, next } = picked
    // fetched with the first level that is forced; without a network the indicator is shown all the same
    import('./forced-level.ts').then(
      ({ pickIndicator, forcedLevelText }) => {
        const { next: kept, forced } = pickIndicator(from, next, opened)
        say(forced && { choice: kept, text: forcedLevelText(forced, from.lang) })
        const { selection, camera } = kept
        update((now) => (isShown(now, next) ? { ...now, selection, camera } : now), 'replace')
      },
      () => {},
    )
  }, [picked, arrived, left, moved, opened, update])
  return { pick, said: said?.text ?? '' }
}
