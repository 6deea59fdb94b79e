import { createMap as create } from '../../../src/map/create-map.ts'
import { frameTime, webglSurface } from './frames.ts'

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

/** Every WebGL 2 canvas keeps what it has drawn, so that one frame can be compared with the one before. */
const getContext = HTMLCanvasElement.prototype.getContext as (kind: string, options?: object) => unknown
HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, options?: object) {
  return getContext.call(
    this,
    kind,
    kind === 'webgl2' ? { ...options, preserveDrawingBuffer: true } : options,
  )
} as typeof HTMLCanvasElement.prototype.getContext

/** Stands for `createMap` in the page that the bench builds: the same map, within reach of the measures. */
export const createMap: typeof create = (container, options) => {
  const map = create(container, options)
  const surface = webglSurface(find('map', container.querySelector('canvas')))
  const timed = async (action: () => void) => {
    await answered()
    return frameTime(surface, action)
  }
  globalThis.atlasProbe = {
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
  }
  return map
}
