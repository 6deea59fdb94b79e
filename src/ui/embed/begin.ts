import { sayAbsent } from '../opening/absent.ts'

// the frame's own script waits until the first picture is on screen: nothing competes with it
await globalThis.atlasEmbedFirst
import('./start.ts').catch((error: unknown) => {
  sayAbsent()
  throw error
})
