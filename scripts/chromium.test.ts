import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { CHROMIUM_ARGS, PLAYWRIGHT_LEAVES_OUT } from './chromium.ts'

it('leaves out the features that playwright leaves out, whose list ours takes the place of', () => {
  const playwright = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'))
  const bundle = readFileSync(join(playwright, 'lib/coreBundle.js'), 'utf8')
  const [, list = ''] = /disabledFeatures = \[(.*?)\]\.filter/s.exec(bundle) ?? []
  const named = [...list.matchAll(/^\s*"(\w+)"/gm)].map(([, name]) => name)
  expect(named.length).toBeGreaterThan(10)
  expect(named).toEqual(PLAYWRIGHT_LEAVES_OUT)
  const lists = CHROMIUM_ARGS.filter((one) => one.startsWith('--disable-features='))
  expect(lists).toHaveLength(1)
  for (const name of PLAYWRIGHT_LEAVES_OUT) expect(lists[0]).toContain(name)
})
