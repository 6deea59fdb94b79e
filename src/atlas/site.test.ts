import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { site } from './site.ts'

const declared = parse(
  readFileSync(fileURLToPath(new URL('../../data/site/site.yaml', import.meta.url)), 'utf8'),
) as Record<string, unknown> & { pages: object[] }

it('what the publisher says has the keys of its form, and no other', () => {
  const said = { format: 1, ...declared }
  expect(v.is(site, said)).toBe(true)
  expect(v.is(site, { ...said, secret: 1 })).toBe(false)
  const pages = declared.pages.map((page) => ({ ...page, secret: 1 }))
  expect(v.is(site, { ...said, pages })).toBe(false)
})
