/**
 * For a page that holds an embed, whatever that page is made with: the frame takes the height of what it shows, hears what
 * the page tells it, and tells what happens in it. Built as atlas-embed.mjs; its types are in public/atlas-embed.d.ts.
 */

/** What the frame shows; what is left out stays as it is. */
export interface Change {
  readonly indicator?: string
  readonly level?: string
  /** null: the latest */
  readonly year?: number | null
  /** codes of zones */
  readonly selection?: readonly string[]
  /** percent, by criterion of the method shown */
  readonly thresholds?: Readonly<Record<string, number>>
}

export type Happened =
  | { readonly type: 'height'; readonly height: number }
  | {
      readonly type: 'view'
      readonly territory: string
      readonly indicator: string
      readonly level: string
      readonly year: number | null
      readonly selection: readonly string[]
    }
  | { readonly type: 'select'; readonly code: string }
  | { readonly type: 'refused'; readonly reason: string }

export interface Embed {
  set(change: Change): void
  /** no longer listens */
  stop(): void
}

/** @param onEvent called with each event of the frame */
export function atlasEmbed(frame: HTMLIFrameElement, onEvent: (event: Happened) => void = () => {}): Embed {
  const { origin } = new URL(frame.src, document.baseURI)
  let ready = false
  const waiting: Change[] = []
  const send = (change: Change) =>
    frame.contentWindow?.postMessage({ ...change, atlas: 1, type: 'set' }, origin)
  const hear = ({ source, origin: from, data }: MessageEvent) => {
    if (source !== frame.contentWindow || from !== origin || data?.atlas !== 1) return
    if (data.type === 'height') frame.style.height = `${Number(data.height)}px`
    if (data.type === 'view' && !ready) {
      ready = true
      waiting.splice(0).map(send)
    }
    onEvent(data)
  }
  addEventListener('message', hear)
  return {
    set: (change) => {
      if (ready) send(change)
      else waiting.push(change)
    },
    stop: () => removeEventListener('message', hear),
  }
}
