import * as v from 'valibot'
import { type EmbedEvent, isForAtlas, type SetMessage, setMessage } from '../../sketch/embed-messages.ts'

const isFramed = window.parent !== window

/** Tells the page that holds the frame; what is told is published, whoever the page is. */
export function tell(event: EmbedEvent): void {
  if (isFramed) window.parent.postMessage({ atlas: 1, ...event }, '*')
}

/** Listens to the page that holds the frame and to no other window; a message that is not understood is answered so. */
export function listen(onSet: (message: SetMessage) => void): void {
  window.addEventListener('message', ({ source, data }) => {
    if (!isFramed || source !== window.parent || !isForAtlas(data)) return
    const read = v.safeParse(setMessage, data)
    if (read.success) onSet(read.output)
    else tell({ type: 'refused', reason: read.issues.map(({ message }) => message).join('; ') })
  })
}

/**
 * Tells the height of the page each time that it changes.
 * @returns tells it now: a browser does not lay out a frame that is out of sight until it is asked, and observes nothing there
 */
export function tellHeight(element: HTMLElement): () => void {
  let told = 0
  const now = () => {
    const height = Math.ceil(element.getBoundingClientRect().height)
    if (height === told) return
    told = height
    tell({ type: 'height', height })
  }
  new ResizeObserver(now).observe(element)
  return now
}
