import { expect, test } from 'vitest'
import { standingZone } from '../../../src/contours/standing-zone.ts'
import { count, demo, read, total, zones } from '../demo.test-helper.ts'

const { work } = demo.layers
if (!work) throw new Error('no perimeter of work')
const within = (code: string) => {
  const features = work.features.filter(({ properties }) => properties.code === code)
  const holds = standingZone({ type: 'FeatureCollection', features })
  return zones('residence').filter(({ lon, lat }) => holds({ lon: lon ?? 0, lat: lat ?? 0 }) !== null)
}
const stockOf = (code: string) => count('residence', code, 'RPLS_STOCK', 2024)
const [drawn, whole] = ['PT00-SAULES', 'PT00-VERRERIE'] as const

test('each counts the social dwellings of the residences that stand in it', () => {
  expect(zones('work').map(({ code }) => code)).toEqual([drawn, whole])
  for (const code of [drawn, whole]) {
    const own = within(code)
    expect(own.length).toBeGreaterThan(4)
    expect([code, count('work', code, 'RPLS_STOCK', 2024)]).toEqual([
      code,
      total(own.map((residence) => stockOf(residence.code))),
    ])
  }
})

test('one enlarges a QPV, of which it holds every residence, and others', () => {
  const own = within(drawn)
  const district = zones('residence').filter(({ qpv }) => qpv === 'QP000001')
  expect(own.filter(({ qpv }) => qpv === 'QP000001')).toEqual(district)
  expect(own.length).toBeGreaterThan(district.length)
})

test('the one that cuts no IRIS has the dwellings of the census; the other is not estimated', () => {
  expect(count('work', whole, 'LOG', 2022)).toBeGreaterThan(1000)
  expect(() => read('work', drawn, 'LOG', 2022)).toThrow(/no cell/)
})
