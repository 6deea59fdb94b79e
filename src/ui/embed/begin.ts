import { sayAbsent } from '../opening/absent.ts'

globalThis.atlasProgram = 'started'
// the frame's own script waits until the first picture is on screen: nothing competes with it
await globalThis.atlasEmbedFirst
import('./start.ts')
  // a file that is empty begins nothing
  .then(({ begin }) => begin())
  .catch((error: unknown) => {
    sayAbsent('absent')
    throw error
  })
