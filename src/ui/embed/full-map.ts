import { tonedView, toneOf } from '../../figure/figure-tones.ts'
import { THEME_INKS } from '../../figure/theme.ts'
import { embedWords } from '../../i18n/words/embed.ts'
import type { AtlasMap } from '../../map/atlas-map.ts'
import { MAKERS } from '../../map/make-map.ts'
import { rendererFor } from '../../map/renderer.ts'
import { probeWebgl } from '../../map/webgl.ts'
import { linkView } from '../../sketch/link-sketch.ts'
import { themeOf } from '../frame/theme.ts'
import type { Asked } from './asked.ts'
import { territoryOf } from './own-sketch.ts'
import type { Tips } from './tips.ts'

const ZOOM_STEP = 1

interface Given {
  readonly asked: Asked
  /** the element of the picture, which the map covers */
  readonly box: HTMLElement
  readonly tips: Tips
  readonly onSelect: (code: string) => void
}

/**
 * The live map over the first picture, fetched when the reader asks for it. The wheel and one finger stay with the page
 * that scrolls: the map zooms by its buttons, its keys, two fingers, and the wheel with Ctrl.
 * @returns a function that takes the map away
 * @throws where the territory or the map does not come; the cause is in the message
 */
export async function fullMap({ asked, box, tips, onSelect }: Given): Promise<() => void> {
  const read = await territoryOf(asked.territory)
  if (!read.ok) throw new Error(read.error)
  const { geometry } = read.value
  const { view } = linkView(asked.partial, read.value)
  const make = await MAKERS[rendererFor('auto', probeWebgl)]()
  const theme = themeOf(asked.options.theme)
  const element = document.createElement('div')
  element.className = 'atlas-map live'
  box.append(element)
  leaveScrolling(element)
  return new Promise((resolve, reject) => {
    let map: AtlasMap | null = null
    const stop = () => {
      map?.destroy()
      element.remove()
      buttons?.remove()
    }
    let buttons: HTMLElement | null = null
    try {
      map = make(element, {
        geometry,
        view: tonedView(view, toneOf(theme)),
        inks: THEME_INKS[theme],
        events: {
          onHover: tips.show,
          onSelect,
          onCamera: () => {},
          onFirstFrame: () => {
            if (!map) return
            buttons = zoomButtons(map, view.lang)
            box.append(buttons)
            resolve(stop)
          },
          onLost: () => {},
          onRestored: () => {},
          onError: (cause) => {
            stop()
            reject(new Error(cause))
          },
        },
      })
    } catch (error) {
      stop()
      reject(error)
    }
  })
}

/** Has the map not hear what scrolls the page: the wheel alone, one finger alone. */
function leaveScrolling(element: HTMLElement): void {
  const options = { capture: true, passive: true }
  element.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) event.stopPropagation()
    },
    options,
  )
  for (const type of ['touchstart', 'touchmove'] as const)
    element.addEventListener(
      type,
      (event) => {
        if (event.touches.length < 2) event.stopPropagation()
      },
      options,
    )
}

function zoomButtons(map: AtlasMap, lang: 'fr' | 'en'): HTMLElement {
  const w = embedWords[lang]
  const group = document.createElement('div')
  group.className = 'zooms'
  const button = (label: string, text: string, press: () => void) => {
    const made = document.createElement('button')
    made.type = 'button'
    made.ariaLabel = label
    made.textContent = text
    made.addEventListener('click', press)
    return made
  }
  const zoom = (by: number) => () => {
    const camera = map.camera()
    map.setCamera({ ...camera, zoom: camera.zoom + by })
  }
  group.append(
    button(w.zoomIn, '+', zoom(ZOOM_STEP)),
    button(w.zoomOut, '−', zoom(-ZOOM_STEP)),
    button(w.whole, '⤢', () => map.fit()),
  )
  return group
}
