import { expect, test } from 'vitest'
import { pointsByZone } from '../../../src/atlas/points-by-zone.ts'
import { createResolver } from '../../../src/atlas/resolve.ts'
import { defaultChoice } from '../../../src/atlas/settle.ts'
import type { MapLevel } from '../../../src/territory/level.ts'
import { openedDemo } from '../opened-demo.test-helper.ts'

const { opened } = openedDemo()
const viewOf = (indicator: string, level: MapLevel) => ({
  ...createResolver(opened)({ ...defaultChoice(opened.territory, 'fr'), indicator, level }),
  answers: null,
  answering: 'failed' as const,
})
const LEVELS = ['commune', 'iris', 'qpv'] as const

test.each(['social_vacancy_rate', 'social_energy_rate'])(
  '%s of the residences of a commune, an IRIS, a district is the ratio of their sums, which the zone has too',
  (indicator) => {
    const view = viewOf(indicator, 'residence')
    for (const level of LEVELS) {
      const own = viewOf(indicator, level).zones.filter(({ value }) => typeof value === 'number')
      expect(own.length).toBeGreaterThan(4)
      const rows = new Map(pointsByZone(view, opened, level).map((row) => [row.code, row]))
      for (const { code, value, numerator, denominator } of own)
        expect(rows.get(code)?.total).toMatchObject({ value, numerator, denominator })
    }
  },
)

test('each residence is in one row, and those in no district in the last', () => {
  const view = viewOf('social_vacancy_rate', 'residence')
  for (const level of LEVELS) {
    const rows = pointsByZone(view, opened, level)
    expect(rows.reduce((sum, { points }) => sum + points, 0)).toBe(593)
    expect(rows.findIndex(({ code }) => code === null)).toBe(level === 'qpv' ? rows.length - 1 : -1)
  }
})

test('what is secret of one leaves no total, but that of the others, which says how many they are', () => {
  const view = viewOf('fragility_income_rate', 'residence')
  const secret = pointsByZone(view, opened, 'iris').filter(({ total }) => total?.value === 'suppressed')
  expect(secret.length).toBeGreaterThan(3)
  for (const { total } of secret) {
    expect(total?.known).toBeLessThan(total?.of ?? 0)
    expect(total?.known === 0 ? total.partial : typeof total?.partial).toBe(
      total?.known === 0 ? null : 'number',
    )
  }
})

test('the classes of a method are told in dwellings: those of all the rows are the stock', () => {
  const view = viewOf('fragility', 'residence')
  for (const level of LEVELS) {
    const rows = pointsByZone(view, opened, level)
    expect(rows.every(({ total }) => total === null)).toBe(true)
    const stock = rows.flatMap(({ weights }) => weights).reduce<number>((sum, one) => sum + Number(one), 0)
    expect(stock).toBe(27_008)
  }
})
