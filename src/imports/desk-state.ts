import type { OwnAcceptance } from '../own/accepted.ts'
import type { DerivedForm } from '../own/overlay/derived-form.ts'
import type { BrowserBuild } from './build-in-browser.ts'
import type { OwnFile, OwnFileState } from './own-file.ts'
import type { OverlayAnswer } from './own-messages.ts'
import type { OwnFailure } from './own-worker-client.ts'

/** All that a reader has opened on a territory, and what it makes. */
export interface DeskState {
  readonly files: readonly OwnFile[]
  readonly derived: readonly DerivedForm[]
  readonly masked: boolean
  /** what a publication would mask was asked, and no answer came: the files are shown as they are */
  readonly unmasked: boolean
  /** findings of the checks that the reader has accepted */
  readonly accepted: readonly OwnAcceptance[]
  /** the territory with the files in it; null where there is none, or it is being made */
  readonly overlay: OverlayAnswer | null
  /** what it was worked out of, where it is masked; null else, and where the browser cannot tell */
  readonly maskKey: string | null
  readonly laying: boolean
  readonly failure: OwnFailure | null
  /** a territory of the reader's own: being built, built, or why it could not be; null where nobody asked */
  readonly build: DeskBuild | null
}
export type DeskBuild =
  | { readonly kind: 'building'; readonly step: string }
  | Exclude<BrowserBuild, { readonly kind: 'cancelled' }>
/** A territory of the reader's own that is built. */
export type Built = Extract<DeskBuild, { kind: 'built' }>

const EMPTY: DeskState = {
  files: [],
  derived: [],
  masked: false,
  unmasked: false,
  accepted: [],
  overlay: null,
  maskKey: null,
  laying: false,
  failure: null,
  build: null,
}

/** What a desk holds, and who is told when it changes. */
export class DeskStore {
  #state = EMPTY
  readonly #listeners = new Set<() => void>()

  readonly state = () => this.#state
  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  set(part: Partial<DeskState>): void {
    this.#state = { ...this.#state, ...part }
    for (const listener of this.#listeners) listener()
  }
  file(id: number): OwnFile | undefined {
    return this.#state.files.find((file) => file.id === id)
  }
  put(id: number, part: Partial<OwnFile>): void {
    this.set({ files: this.#state.files.map((file) => (file.id === id ? { ...file, ...part } : file)) })
  }
  setFile(id: number, state: OwnFileState): void {
    this.put(id, { state })
  }
}
