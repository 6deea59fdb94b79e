import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Copies the built site without its data. What it was built with is left out: the page has nothing to guess. */
export function copyWithoutData(site: string): void {
  cpSync('dist', site, { recursive: true, filter: (path) => path !== join('dist', 'data') })
  const page = join(site, 'index.html')
  writeFileSync(page, readFileSync(page, 'utf8').replace(/<meta name="atlas-edition"[^>]*>/, ''))
}
