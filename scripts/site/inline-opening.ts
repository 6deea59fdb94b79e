import { fileURLToPath } from 'node:url'
import { build, type Rolldown } from 'vite'

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
  const result = (await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: ENTRY, formats: ['iife'], name: 'atlasOpeningScript' },
    },
  })) as Rolldown.RolldownOutput[]
  const [output] = result
  const chunk = output?.output[0]
  if (!chunk || output.output.length !== 1) throw new Error('the opening is not one script')
  const code = chunk.code.trim()
  if (code.includes('</script')) throw new Error('the opening closes its own tag')
  return code
}
