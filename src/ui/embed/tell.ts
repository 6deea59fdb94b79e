import type { EmbedEvent } from '../../sketch/embed-messages.ts'

/** The page stands in a frame of another page. */
export const isFramed = window.parent !== window

/** Sends an event to the page that holds the frame, of whatever origin: an event holds published figures only. */
export function tell(event: EmbedEvent): void {
  if (isFramed) window.parent.postMessage({ atlas: 1, ...event }, '*')
}
