import { useCallback, useRef, useState } from 'react'
import type { Choice } from '../../atlas/choice.ts'
import type { Bounds } from '../../figure/geometry.ts'
import { LAST_CLUSTERED } from '../../figure/points/last-clustered.ts'
import { cameraOver } from '../../map/camera.ts'
import type { MapLevel } from '../../territory/level.ts'
import type { Place } from '../../territory/place.ts'
import { atZone, besideZone } from '../choosing/change.ts'
import { ADD_BUTTON, focusIfLost, focusOn, VIEW_TITLE } from '../choosing/focus.ts'
import { barButton } from './layout/use-sheets.ts'

type Code = Choice['selection'][number]

interface Ways {
  readonly update: (next: (now: Choice) => Choice) => void
  readonly select: (code: Code, several: boolean) => void
  /** brings the card into sight where it is not beside the map */
  readonly onCard: () => void
  /** a zone was found by a list, the search or a key: its card says what the tooltip of the map says */
  readonly onFound: () => void
  /** brings the map into sight where something lies over it */
  readonly onMap: () => void
}

/** So near that a point stands alone. */
const cameraAt = ({ lon, lat }: Place) => ({ zoom: LAST_CLUSTERED + 1, lon, lat })

/**
 * How a zone is picked: by a pointer on the map, whose focus stays; from a list, the search or with the keys of the map, whose
 * focus goes to the card and comes back to where it was; beside those that are compared, once that was asked for.
 */
export function usePicking({ update, select, onCard, onMap, onFound }: Ways) {
  const [adding, setAdding] = useState(false)
  const origin = useRef<Element | null>(null)
  /** the zone whose card takes the focus once it is there */
  const awaited = useRef<Code | null>(null)
  /** counts what was asked for: a zone whose card is open already may be */
  const [asked, ask] = useState(0)

  const pick = useCallback(
    (code: Code, several: boolean) => {
      origin.current = document.activeElement
      awaited.current = null
      select(code, several || adding)
      setAdding(false)
      // the comparison that was asked for
      if (adding) onCard()
    },
    [select, adding, onCard],
  )
  /**
   * @param level of the zone; null for that shown
   * @param place of a point, which is shown so near that it stands alone; the map stays where zones are compared
   */
  const find = useCallback(
    (level: MapLevel | null, code: Code, place?: Place | null) => {
      origin.current = document.activeElement
      awaited.current = code
      ask((count) => count + 1)
      update((now) => ({
        ...(adding ? besideZone : atZone)(now, level ?? now.level, code),
        ...(place && !adding && { camera: cameraAt(place) }),
      }))
      setAdding(false)
      onFound()
      if (adding) onCard()
    },
    [update, adding, onCard, onFound],
  )
  const follow = useCallback(
    (code: Code) => {
      find(null, code)
      onCard()
    },
    [find, onCard],
  )
  /** Shows where a point is, so near that it stands alone. */
  const goTo = useCallback(
    (place: Place) => {
      update((now) => ({ ...now, camera: cameraAt(place) }))
      onMap()
    },
    [update, onMap],
  )
  /** Shows the whole of some bounds, such as those of a commune whose IRIS are coloured. */
  const goOver = useCallback(
    (bounds: Bounds) => {
      onMap()
      const map = document.querySelector('.atlas-map')
      if (!map) return
      const camera = cameraOver(bounds, { width: map.clientWidth, height: map.clientHeight })
      update((now) => ({ ...now, camera }))
    },
    [update, onMap],
  )
  /** Gives the focus back to the line that led to the card. */
  const back = useCallback(() => {
    const { current } = origin
    origin.current = null
    if (current instanceof HTMLElement && current.isConnected && current.checkVisibility())
      current.focus({ preventScroll: true })
    else focusOn(VIEW_TITLE)
  }, [])
  /** No zone is to be added any more; the focus goes back to the button that asked for one, or to what opens its sheet. */
  const endAdding = useCallback(() => {
    setAdding(false)
    window.setTimeout(() => focusIfLost(ADD_BUTTON, barButton('read'), VIEW_TITLE))
  }, [])
  /** Leaves the zones selected, or first the wish to add one; the focus is where it was before the card. */
  const leave = useCallback(() => {
    if (adding) return endAdding()
    update((now) => (now.selection.length === 0 ? now : { ...now, selection: [] }))
    setAdding(false)
    back()
  }, [update, back, adding, endAdding])
  /** True once for the card of a zone that was asked for. */
  const takesFocus = useCallback((code: Code) => {
    const wanted = awaited.current === code
    if (wanted) awaited.current = null
    return wanted
  }, [])
  const toggleAdding = useCallback(() => {
    setAdding(!adding)
    // the next zone is picked there
    if (!adding) onMap()
  }, [adding, onMap])
  return { adding, toggleAdding, endAdding, pick, follow, find, goTo, goOver, leave, back, asked, takesFocus }
}

export type Picking = ReturnType<typeof usePicking>
