import { build, type Rolldown } from 'vite'

/**
 * A module and what it imports as the text of one classic script.
 * @param entry path of the module
 * @throws where it does not make one script
 */
export async function classicScript(entry: string): Promise<string> {
  const result = (await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'atlasScript' },
    },
  })) as Rolldown.RolldownOutput[]
  const [output] = result
  const chunk = output?.output[0]
  if (!chunk || output.output.length !== 1) throw new Error(`${entry} is not one script`)
  return chunk.code.trim()
}
