import { useCallback, useEffect, useState } from 'react'
import type { Choice } from '../../atlas/choice.ts'
import { levelsOf } from '../../atlas/levels-of.ts'
import type { Opened } from '../../atlas/resolve-input.ts'
import type { ZoneRow } from '../../db/tables.ts'
import { sameCamera } from '../../map/camera.ts'
import type { MapLevel } from '../../territory/level.ts'
import { atLevel, withIndicator } from './change.ts'
import type { ChangeMode } from './use-choice.ts'

/** What is said of a level, for as long as its indicator is shown there. */
interface Said {
  readonly choice: Choice
  readonly text: string
  /** the zones that those selected hold, where they are few */
  readonly held: readonly ZoneRow[]
}

/** A change of level, whose points may still be on their way. */
interface Asked {
  /** what was shown */
  readonly from: Choice
  readonly next: Choice
  readonly isForced: boolean
}

const isShown = (now: Choice, { indicator, level }: Choice) =>
  now.indicator === indicator && now.level === level

/**
 * Picks an indicator, or a level; where the level is another one, keeps the place of the zones selected and says what became of
 * them, and first that the indicator forced it, where it did.
 */
export function useLevelChange(
  choice: Choice,
  opened: Opened,
  update: (next: (now: Choice) => Choice, mode?: ChangeMode) => void,
) {
  const [said, say] = useState<Said | null>(null)
  const [asked, ask] = useState<Asked | null>(null)
  // a level that the reader comes back to later, by the zoom, is told of no more
  if (said && !isShown(choice, said.choice)) say(null)
  const change = useCallback(
    (to: (now: Choice) => Choice, isForced: boolean) => {
      say(null)
      const next = to(choice)
      ask(next.level === choice.level ? null : { from: choice, next, isForced })
      update(to)
    },
    [choice, update],
  )
  const pick = useCallback(
    (indicator: string, wanted?: MapLevel) =>
      change(
        (now) => withIndicator(now, indicator, opened.territory, wanted),
        !levelsOf(opened.territory, indicator).includes(choice.level),
      ),
    [change, choice.level, opened],
  )
  /** @param left the indicator of zones that points took the place of */
  const scale = useCallback(
    (level: MapLevel, left?: string | null) =>
      change((now) => atLevel(now, level, opened.territory, left), false),
    [change, opened],
  )
  // what is shown is the former choice until the points of the level are there
  const arrived = asked !== null && isShown(choice, asked.next)
  const left = asked !== null && !arrived && !isShown(choice, asked.from)
  const moved = asked !== null && !sameCamera(choice.camera, asked.from.camera)
  useEffect(() => {
    if (!asked || (!arrived && !left && !moved)) return
    ask(null)
    // a reader who has moved the map since looks where they want to
    if (!arrived || moved) return
    const { from, next, isForced } = asked
    if (!isForced && from.selection.length === 0) return
    // fetched with the first change of level that has something to say; without a network the level is shown all the same
    import('./level-change.ts').then(
      ({ keepPlace, levelChangeText, heldZones }) => {
        const kept = keepPlace(from, next, opened.store)
        if (!kept) return
        const text = levelChangeText(kept, isForced, from.lang)
        if (text !== '') say({ choice: kept.choice, text, held: heldZones(kept) })
        const { selection, camera } = kept.choice
        update((now) => (isShown(now, next) ? { ...now, selection, camera } : now), 'replace')
      },
      () => {},
    )
  }, [asked, arrived, left, moved, opened, update])
  return { pick, scale, said }
}
