import { sayAbsent } from '../opening/absent.ts'

/** The page's own script waits until the figure of the opening is on screen: nothing competes with the first picture. */

declare global {
  /** settles once the figure is shown, or is not to be; see opening.ts */
  var atlasOpening: Promise<void> | undefined
  /** this script has arrived and runs */
  var atlasStarted: boolean | undefined
}

/** The page does not wait longer than this for its figure. */
const PATIENCE_MS = 3000

globalThis.atlasStarted = true
await Promise.race([globalThis.atlasOpening, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
import('./main.tsx').catch((error: unknown) => {
  sayAbsent()
  throw error
})
