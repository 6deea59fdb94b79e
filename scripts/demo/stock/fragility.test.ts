import { expect, test } from 'vitest'
import { count, methodOf, outcomeOf, total, zones } from '../demo.test-helper.ts'

const method = methodOf('fragility')
const all = zones('iris').map((zone) => {
  const outcome = outcomeOf(method, 'iris', zone.code, 2024)
  const stock = count('iris', zone.code, method.weight ?? '', 2024)
  const located = count('iris', zone.code, method.located ?? '', 2024)
  return { zone, outcome, stock, located }
})
type Iris = (typeof all)[number]
const known = ({ outcome }: Iris) => outcome.kind === 'class'
const concern = all.filter(
  ({ outcome }) => outcome.kind === 'class' && method.classes[outcome.index]?.concern,
)
const outside = ({ stock, located }: Iris) => stock - located
const centre = ({ zone }: Iris) => zone.commune === '00001'

test('counts what the published one counts', () => {
  const located = total(concern.map((iris) => iris.located))
  expect(total(all.map((iris) => iris.stock))).toBe(27_008)
  expect(total(concern.map((iris) => iris.stock))).toBe(11_249)
  expect(located).toBe(7_357)
  expect(total(concern.filter(centre).map(outside))).toBe(3_610)
  expect(total(concern.map(outside))).toBe(3_892)
  expect(Math.round((100 * located) / total(all.map((iris) => iris.located)))).toBe(71)
})

test('has every class and every doubt', () => {
  for (const index of [0, 1, 2]) {
    const members = all.filter(({ outcome }) => outcome.kind === 'class' && outcome.index === index)
    expect(members.length).toBeGreaterThanOrEqual(8)
  }
  const rates = ({ outcome }: Iris) => outcome.checks.map(({ rate }) => rate)
  const doubtful = all.filter(({ outcome }) => outcome.kind === 'state' && outcome.state === 'indeterminate')
  // its recent movers are not counted, and the two other criteria decide
  expect(all.filter((iris) => known(iris) && rates(iris).includes('missing')).length).toBeGreaterThan(0)
  expect(doubtful.filter((iris) => rates(iris).includes('suppressed')).length).toBeGreaterThanOrEqual(2)
  expect(doubtful.filter((iris) => rates(iris).every((rate) => rate === 'suppressed'))).not.toEqual([])
  expect(doubtful.filter((iris) => rates(iris).every((rate) => rate === 'missing'))).not.toEqual([])
  expect(all.filter(({ stock, outcome }) => stock === 0 && outcome.kind === 'state')).not.toEqual([])
})

test.each(['income', 'recent_income', 'unemployment'])('has rates on both sides of the bound of %s', (id) => {
  const margins = all.flatMap(({ outcome }) => {
    const margin = outcome.checks.find(({ criterion }) => criterion === id)?.margin
    return typeof margin === 'number' ? [margin] : []
  })
  expect(margins.filter((margin) => margin < 0 && margin >= -2).length).toBeGreaterThanOrEqual(2)
  expect(margins.filter((margin) => margin >= 0 && margin <= 2).length).toBeGreaterThanOrEqual(2)
  const exact = { income: 2, recent_income: 0, unemployment: 2 }[id] ?? 0
  expect(margins.filter((margin) => margin === 0).length).toBeGreaterThanOrEqual(exact)
})

test('splits an IRIS by where its dwellings are, as its perimeter says', () => {
  for (const { zone, stock, located } of all) {
    if (zone.perimeter === 'inside') expect(located).toBe(stock)
    if (zone.perimeter === 'outside') expect(located).toBe(0)
    if (zone.perimeter === 'straddling' && stock > 0) {
      expect(located).toBeGreaterThan(0)
      expect(located).toBeLessThan(stock)
    }
  }
})
