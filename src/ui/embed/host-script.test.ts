import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type * as declared from '../../../public/atlas-embed.d.ts'
import type * as own from './host-script.ts'

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false

it('the types that ship are those of the script', () => {
  const functions: Same<typeof declared.atlasEmbed, typeof own.atlasEmbed> = true
  const changes: Same<declared.Change, own.Change> = true
  const events: Same<declared.Happened, own.Happened> = true
  expect([functions, changes, events]).toEqual([true, true, true])
  // and are written alike, comments included
  const shipped = readFileSync('public/atlas-embed.d.ts', 'utf8')
  const script = readFileSync('src/ui/embed/host-script.ts', 'utf8')
  expect(script).toContain(shipped.slice(0, shipped.indexOf('/** @param onEvent')))
})
