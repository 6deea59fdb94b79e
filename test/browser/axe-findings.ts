import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const EVERY_RULE =
  "runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], rules: { 'landmark-unique': { enabled: true } }"
const CONTRAST = "runOnly: { type: 'rule', values: ['color-contrast'] }"

/** What axe finds on a page in the theme that it is in. */
export const axeFindings = (page: Page): Promise<string[]> => findings(page, EVERY_RULE)

/** What axe finds in the dark theme, where only colours are others. */
export async function darkFindings(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' })
  const found = await findings(page, CONTRAST)
  // the page may serve another test
  await page.emulateMedia({ colorScheme: 'light' })
  return found
}

/** Runs axe through the debugger, whose evaluation the page's policy does not bind. */
async function findings(page: Page, options: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('Runtime.evaluate', { expression: axe })
  const { result } = await session.send('Runtime.evaluate', {
    // what passes is neither described nor sent: it is most of the page
    expression: `axe.run(document, { ${options}, resultTypes: ['violations'] }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 160))))`,
    awaitPromise: true,
    returnByValue: true,
  })
  return result.value as string[]
}
