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
export function atlasEmbed(frame: HTMLIFrameElement, onEvent?: (event: Happened) => void): Embed
