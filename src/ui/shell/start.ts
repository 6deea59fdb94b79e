import { sayAbsent } from '../opening/absent.ts'

/** The page's own script waits until the first picture is on screen: nothing competes with it. */

declare global {
  /** settles once the first picture is shown, or is not to be; see opening.ts */
  var atlasOpening: Promise<void> | undefined
  /** the first picture is to be drawn here, from the data; see opening.ts */
  var atlasFromData: true | undefined
}

/** The page does not wait longer than this for its first picture. */
const PATIENCE_MS = 3000

/** A picture that does not come is done without: the page draws its own. */
function firstPicture(): Promise<void> | undefined {
  if (!globalThis.atlasFromData) return globalThis.atlasOpening
  return import('../opening/from-data.ts').then(({ drawFromData }) => drawFromData()).catch(() => undefined)
}

globalThis.atlasProgram = 'started'
await Promise.race([firstPicture(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
import('./main.tsx')
  // a file that is empty begins nothing
  .then(({ begin }) => begin())
  .catch((error: unknown) => {
    sayAbsent('absent')
    throw error
  })
