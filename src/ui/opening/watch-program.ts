import { type Lack, sayAbsent } from './absent.ts'

declare global {
  /** how far the page's own program is: `started`, its first script runs; `here`, it has drawn what it is to draw */
  var atlasProgram: 'started' | 'here' | undefined
}

/** A page waits this long for its own program before it says so. */
export const PROGRAM_PATIENCE_MS = 20_000

function say(lack: Lack): void {
  if (document.body) sayAbsent(lack)
  else document.addEventListener('DOMContentLoaded', () => sayAbsent(lack), { once: true })
}

/**
 * Watches from within the page for its own program, which cannot itself report that it did not arrive, not whole, empty, or
 * never to its end. A script that runs reports its own failures; scripts that a host or an extension adds are ignored.
 */
export function watchProgram(): void {
  const own = new URL('assets/', document.baseURI).href
  const watch = ({ target, filename }: ErrorEvent) => {
    const file = target instanceof HTMLScriptElement ? target.src : filename
    // an element that is no script, a picture say, names no file
    if (globalThis.atlasProgram || !file?.startsWith(own)) return
    say('absent')
  }
  window.addEventListener('error', watch, { capture: true })
  // a browser runs the scripts of the page's tags before this event: one that is over without a sign of life was empty
  document.addEventListener('DOMContentLoaded', () => {
    if (!globalThis.atlasProgram) sayAbsent('absent')
  })
  setTimeout(() => {
    if (globalThis.atlasProgram !== 'here') say('late')
  }, PROGRAM_PATIENCE_MS)
}
