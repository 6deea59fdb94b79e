import { expect, it } from 'vitest'
import type { OwnFile } from '../../../imports/own-file.ts'
import { seenIn } from './seen-epcis.ts'

const epci = (code: string, name: string, here = 8, of = 8) => ({ code, name, here, of })
const contours = (epcis: readonly object[]) =>
  ({ state: { kind: 'contours', look: { epcis } } }) as unknown as OwnFile
const table = (epcis: readonly object[]) =>
  ({ state: { kind: 'read', look: { kind: 'table', epcis } } }) as unknown as OwnFile
const france = Array.from({ length: 40 }, (_, i) =>
  epci(`e${i}`, `CC ${String.fromCharCode(90 - (i % 26))}${i}`, 100 - i, 100),
)
const names = (files: readonly OwnFile[]) => seenIn(files).map(({ name }) => name)

it('a file of France offers all of its intercommunalities, by name', () => {
  const offered = names([contours(france)])
  expect(offered).toHaveLength(40)
  expect(offered).toEqual([...offered].sort((a, b) => a.localeCompare(b, 'fr')))
})

it('the one that a table of a place names comes first, and a table of France tells nothing', () => {
  const local = table([epci('e30', 'x', 7, 8), epci('e2', 'x', 1, 30)])
  const offered = seenIn([contours(france), table(france), local]).map(({ code }) => code)
  expect(offered.slice(0, 2)).toEqual(['e30', 'e2'])
  expect(offered).toHaveLength(40)
})

it('files of one place offer those that they have most of first', () => {
  const own = [epci('a', 'Zeta', 8, 8), epci('b', 'Alpha', 2, 9)]
  expect(names([contours(own), contours([epci('a', 'Zeta', 3, 8)])])).toEqual(['Zeta', 'Alpha'])
})
