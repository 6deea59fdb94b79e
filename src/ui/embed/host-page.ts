import * as v from 'valibot'
import { isForAtlas, type SetMessage, setMessage } from '../../sketch/embed-messages.ts'
import { isFramed, tell } from './tell.ts'

/** Listens to the page that holds the frame and to no other window; a message that is not understood is answered so. */
export function listen(onSet: (message: SetMessage) => void): void {
  window.addEventListener('message', ({ source, data }) => {
    if (!isFramed || source !== window.parent || !isForAtlas(data)) return
    const read = v.safeParse(setMessage, data)
    if (read.success) onSet(read.output)
    // what was sent is told back in part only: a page may send megabytes
    else tell({ type: 'refused', reason: read.issues.map(({ message }) => message.slice(0, 200)).join('; ') })
  })
}

/**
 * Sends the height of the page each time that it changes.
 * @returns a function that sends the height at once: a browser lays out a frame that is out of sight only on demand, and
 * its observers do not fire there
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
