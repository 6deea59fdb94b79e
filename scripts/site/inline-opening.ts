import { fileURLToPath } from 'node:url'
import { classicScript } from './classic-script.ts'
import { FIRST_SCRIPTS } from './entries.ts'

const written = new Map<string, Promise<string>>()

/**
 * The first scripts of a page, each with what it imports as one classic script, to be written into the page: a file of its
 * own would delay the first picture by a journey to the host.
 * @param page of `FIRST_SCRIPTS`
 */
export function inlineOpening(page: string): Promise<string[]> {
  const entries = FIRST_SCRIPTS[page]
  if (entries === undefined) throw new Error(`${page} has no first script`)
  return Promise.all(entries.map(inlineScript))
}

/** The first scripts of all pages. */
export const allInline = async (): Promise<string[]> =>
  (await Promise.all(Object.keys(FIRST_SCRIPTS).map(inlineOpening))).flat()

function inlineScript(entry: string): Promise<string> {
  const known = written.get(entry) ?? bundled(entry)
  written.set(entry, known)
  return known
}

async function bundled(entry: string): Promise<string> {
  const code = await classicScript(fileURLToPath(new URL(`../../${entry}`, import.meta.url)))
  if (code.includes('</script')) throw new Error(`${entry} closes its own tag`)
  return code
}
