import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeResult {
  readonly violations: { readonly id: string; readonly nodes: { readonly html: string }[] }[]
}

/** Runs axe through the debugger, whose evaluation the page's policy does not bind. */
export async function axeFindings(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('Runtime.evaluate', { expression: axe })
  const { result } = await session.send('Runtime.evaluate', {
    expression: `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], rules: { 'landmark-unique': { enabled: true } } })`,
    awaitPromise: true,
    returnByValue: true,
  })
  return (result.value as AxeResult).violations.flatMap((v) =>
    v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 160)}`),
  )
}
