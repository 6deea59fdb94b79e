import type { AtlasMap } from '../../../src/map/atlas-map.ts'
import { type FrameTime, frameTime, type Surface } from './frames.ts'
import type { AtlasProbe } from './probe.ts'

const find = <E extends Element>(what: string, found: E | null | undefined): E => {
  if (!found) throw new Error(`the page has no ${what}`)
  return found
}

/** A database that did not start never answers. */
const ANSWER_MS = 3000

/** The database has answered what was asked before: it does not disturb the next measure. */
async function answered(): Promise<void> {
  const end = performance.now() + ANSWER_MS
  while (document.querySelector('[aria-busy="true"]') && performance.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 50))
}

const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set

/** Moves the pointer over a place of an element, as the browser would say it. */
export function pointAt(element: Element, [x, y]: readonly [number, number]): void {
  const { left, top, width, height } = element.getBoundingClientRect()
  const at = { clientX: left + x * width, clientY: top + y * height, bubbles: true, view: window }
  element.dispatchEvent(new MouseEvent('mousemove', at))
}

/** What a reader does to a map of the page, each action timed by the frames that it changes. */
export function atlasProbe(map: AtlasMap, surface: Surface, canvas: HTMLCanvasElement): AtlasProbe {
  const timed = async (action: () => void): Promise<FrameTime | null> => {
    await answered()
    return frameTime(surface, action)
  }
  return {
    repaint: () => timed(() => map.repaint()),
    chooseIndicator: (label) => {
      const labels = [...document.querySelectorAll('label.indicator')]
      const input = labels.find((one) => one.textContent === label)?.querySelector('input')
      return timed(() => find(`indicator "${label}"`, input).click())
    },
    moveThreshold: (criterion, at) => {
      const slider = find(
        `slider of ${criterion}`,
        document.querySelector<HTMLInputElement>(`#threshold-${criterion}`),
      )
      return timed(() => {
        setValue?.call(slider, String(at))
        slider.dispatchEvent(new Event('input', { bubbles: true }))
      })
    },
    hover: (at) => timed(() => pointAt(canvas, at)),
  }
}
