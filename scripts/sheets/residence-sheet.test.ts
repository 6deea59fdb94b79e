import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { SheetBody } from '../../src/report/SheetBody.tsx'
import { createSheets } from '../../src/report/sheet.ts'
import { findZone } from '../../src/report/sheet-zone.ts'
import { isPointCode } from '../../src/territory/code.ts'
import { openedDemo } from '../demo/opened-demo.test-helper.ts'

const { geometry, ...territory } = openedDemo().opened
const sheetOf = createSheets({ opened: territory, lang: 'fr', answers: new Map(), answering: 'awaited' })

it('a residence has a sheet: where it is, its stock and its occupancy, told in words and figures', () => {
  const zone = findZone(territory, 'RS00001-0010')
  if (!zone) throw new Error('no residence')
  expect(zone.place).toEqual({ lon: expect.any(Number), lat: expect.any(Number) })
  const sheet = sheetOf(zone, null)
  const words = renderToStaticMarkup(
    createElement(SheetBody, { sheet, geometry, date: '28 novembre 2026', tools: null }),
  )
  expect(words).toMatch(/Résidence sociale/)
  expect(words).toMatch(/RS00001-0010/)
  for (const label of [
    'Vacance commerciale du parc social',
    'Loyer du parc social',
    'Ménages locataires sous 40',
  ])
    expect(words).toContain(label)
  // its dwellings
  expect(words).toMatch(/\d+ logements sociaux \(RPLS 2024\)/)
  // its own map shows where it is among its neighbours: not one ring with all of them
  const [ring = ''] = /class="sheet-map".*?<\/svg>/s.exec(words) ?? []
  expect(ring).not.toMatch(/27\s008|26\s106/)
  // what it was, survey by survey
  expect(words).toMatch(/Auparavant\s: [a-zé ]+ \(2010/)
  // its place in the territory, and the words that go everywhere
  expect(words).toMatch(/class="sheet-locator".*<circle/s)
  expect(words).toContain('Territoire fictif')
}, 60_000)

it.each([
  ['RS00001-0010', true],
  ['AA1234567', true],
  ['00001', false],
  ['000010101', false],
  ['QP000001', false],
  ['nord', false],
])('%s is written as a point: %s', (code, is) => {
  expect(isPointCode(code)).toBe(is)
})

it('a map of which nothing is known at the place gives way to one of which something is', () => {
  const mapped = (code: string) => {
    const zone = findZone(territory, code)
    if (!zone) throw new Error(`no perimeter ${code}`)
    return sheetOf(zone, null).maps.map(({ indicator }) => indicator.id)
  }
  expect(mapped('PT00-VERRERIE')).toEqual(['vacancy_rate', 'social_share_rpls'])
  // drawn across IRIS: what is counted by IRIS alone is not known there
  expect(mapped('PT00-SAULES')).toEqual(['social_vacancy_rate', 'fragility'])
})
