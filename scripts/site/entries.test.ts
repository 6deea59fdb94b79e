import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from './csp.ts'
import { askedOpening, ENTRIES, FIRST_SCRIPTS } from './entries.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

describe('the pages of the site', () => {
  it('are all declared, with scripts that exist', () => {
    expect(Object.keys(ENTRIES).sort()).toEqual(readdirSync(root).filter((name) => name.endsWith('.html')))
    for (const script of [...Object.values(ENTRIES).flat(), ...Object.values(FIRST_SCRIPTS)])
      expect(existsSync(root + script), script).toBe(true)
  })

  it('ask for the opening figure by a tag, which the built page does not keep', () => {
    const html = readFileSync(`${root}index.html`, 'utf8')
    const asked = askedOpening(html)
    expect(ENTRIES['index.html']).toEqual([asked?.script, asked?.fromData])
    expect(asked?.html).not.toContain('atlas-opening')
    expect(asked?.html.split('\n')).toHaveLength(html.split('\n').length - 1)
  })

  it('hold a first script each, which draws a picture where the page asks for one', () => {
    expect(Object.keys(FIRST_SCRIPTS).sort()).toEqual(Object.keys(ENTRIES).sort())
    const asking = Object.keys(ENTRIES).filter((page) => askedOpening(readFileSync(root + page, 'utf8')))
    expect(asking).toEqual(['index.html', 'embed.html'])
  })

  it('have none where they do not ask, and then allow no script of their own', () => {
    expect(askedOpening('<head><script type="module" src="./embed.ts"></script></head>')).toBeNull()
    expect(contentSecurityPolicy([])).not.toContain('sha256')
    expect(contentSecurityPolicy(['run()'])).toMatch(/script-src 'self' 'wasm-unsafe-eval' 'sha256-[\w+/]+='/)
  })
})
