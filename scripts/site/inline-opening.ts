import { fileURLToPath } from 'node:url'
import { classicScript } from './classic-script.ts'

const ENTRY = fileURLToPath(new URL('../../src/ui/opening/opening.ts', import.meta.url))

let written: Promise<string> | null = null

/**
 * src/ui/opening/opening.ts and what it imports as one classic script, to be written into the page: a file of its own would
 * delay the first picture by a journey to the host.
 */
export function inlineOpening(): Promise<string> {
  written ??= bundled()
  return written
}

async function bundled(): Promise<string> {
  const code = await classicScript(ENTRY)
  if (code.includes('</script')) throw new Error('the opening closes its own tag')
  return code
}
