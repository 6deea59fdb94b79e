import { build, type Rolldown } from 'vite'

/**
 * A module and what it imports as the text of one classic script.
 * @param entry path of the module
 * @throws where it does not make one script
 */
export const classicScript = (entry: string): Promise<string> => oneScript(entry, 'iife')

/** A module and what it imports as the text of one module. */
export const moduleScript = (entry: string): Promise<string> => oneScript(entry, 'es')

async function oneScript(entry: string, format: 'iife' | 'es'): Promise<string> {
  const result = (await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      // a module of a library is not minified unless asked
      minify: true,
      lib: { entry, formats: [format], name: 'atlasScript' },
    },
  })) as Rolldown.RolldownOutput[]
  const [output] = result
  const chunk = output?.output[0]
  if (!chunk || output.output.length !== 1) throw new Error(`${entry} is not one script`)
  return chunk.code.trim()
}
