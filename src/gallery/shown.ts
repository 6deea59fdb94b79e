import type { Drawn } from '../atlas/resolve.ts'
import type { PreparedView } from './prepared-view.ts'

/** A prepared view with what it shows in one language. */
export interface Shown {
  readonly prepared: PreparedView
  readonly view: Drawn
}

/** What the pages say of the site that they are part of. */
export interface GallerySite {
  readonly title: string
  /** public address, which ends with "/"; null where the publisher declares none: nothing then claims one */
  readonly address: string | null
  /** folder of the published data of each territory, from the root of the site */
  readonly folders: Readonly<Record<string, string>>
}
