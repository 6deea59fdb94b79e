import { fileURLToPath } from 'node:url'
import { classicScript } from './classic-script.ts'
import { FIRST_SCRIPTS } from './entries.ts'

const written = new Map<string, Promise<string>>()

/**
 * The first script of a page and what it imports as one classic script, to be written into the page: a file of its own would
 * delay the first picture by a journey to the host.
 * @param page of `FIRST_SCRIPTS`
 */
export function inlineOpening(page: string): Promise<string> {
  const known = written.get(page) ?? bundled(page)
  written.set(page, known)
  return known
}

/** The first scripts of all pages. */
export const allInline = (): Promise<string[]> => Promise.all(Object.keys(FIRST_SCRIPTS).map(inlineOpening))

async function bundled(page: string): Promise<string> {
  const entry = FIRST_SCRIPTS[page]
  if (entry === undefined) throw new Error(`${page} has no first script`)
  const code = await classicScript(fileURLToPath(new URL(`../../${entry}`, import.meta.url)))
  if (code.includes('</script')) throw new Error(`the first script of ${page} closes its own tag`)
  return code
}
