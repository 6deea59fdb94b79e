import { expect, test } from 'vitest'
import { FLAGS } from '../../../src/indicators/value.ts'
import { codes, count, demo, read, total, zones } from '../demo.test-helper.ts'

const census = [2011, 2016, 2022]
const register = [2022, 2023, 2024]

test('communes are the sums of their IRIS, QPV and QVA of what is located in them', () => {
  const measures = [
    ...['LOG', 'RP', 'LOGVAC', 'RP_LOCHLMV', 'POPULATION'].map((measure) => [measure, census] as const),
    ...['RPLS_STOCK', 'RPLS_VACANT', 'RPLS_VACANT_TECHNICAL', 'RPLS_LETTABLE'].map(
      (measure) => [measure, register] as const,
    ),
  ]
  for (const [measure, years] of measures) {
    for (const year of years) {
      for (const commune of codes('commune')) {
        const iris = zones('iris').filter((zone) => zone.commune === commune)
        const sum = total(iris.map(({ code }) => count('iris', code, measure, year)))
        expect(count('commune', commune, measure, year)).toBe(sum)
      }
    }
  }
  const inQuarters = total(codes('qpv').map((code) => count('qpv', code, 'RPLS_STOCK', 2024)))
  expect(inQuarters).toBe(total(codes('iris').map((code) => count('iris', code, 'SOCIAL_IN_QPV', 2024))))
})

test('parts are within their wholes', () => {
  for (const code of codes('iris')) {
    for (const year of census) {
      const at = (measure: string) => count('iris', code, measure, year)
      expect(at('RP') + at('LOGVAC')).toBeLessThanOrEqual(at('LOG'))
      expect(at('RP_LOCHLMV')).toBeLessThanOrEqual(at('RP'))
    }
    for (const year of register) {
      const at = (measure: string) => count('iris', code, measure, year)
      expect(at('RPLS_VACANT')).toBeLessThanOrEqual(at('RPLS_LETTABLE'))
      expect(at('RPLS_LETTABLE') + at('RPLS_VACANT_TECHNICAL')).toBeLessThanOrEqual(at('RPLS_STOCK'))
    }
    const tenanted = count('iris', code, 'RPLS_LETTABLE', 2024) - count('iris', code, 'RPLS_VACANT', 2024)
    const answered = read('iris', code, 'OPS_HOUSEHOLDS', 2024)
    if (typeof answered === 'number') expect(answered).toBeLessThanOrEqual(tenanted)
    expect(tenanted).toBeLessThan(count('iris', code, 'LOG', 2022))
  }
})

test('a census count under 200 is flagged, population apart', () => {
  for (const cell of demo.cells.filter(({ level, measure }) => level === 'iris' && measure === 'LOGVAC')) {
    expect(cell.flags).toBe((cell.value ?? 0) < 200 ? FLAGS.unreliable : 0)
  }
  const flagged = demo.cells.filter(({ measure, flags }) => measure === 'POPULATION' && flags !== 0)
  expect(flagged).toEqual([])
})

test('SRU: what is missing follows from the rate; out of the scope is not zero', () => {
  const inScope = codes('commune').filter((code) => count('commune', code, 'POPULATION', 2022) >= 3500)
  expect(inScope).toHaveLength(11)
  for (const code of codes('commune')) {
    const at = (measure: string) => read('commune', code, measure, 2024)
    if (!inScope.includes(code)) expect(at('SRU_LLS')).toBe('not_applicable')
    else {
      const needed = Math.ceil((Number(at('SRU_RP')) * Number(at('SRU_TARGET_RATE'))) / 100)
      expect(at('SRU_MISSING')).toBe(Math.max(0, needed - Number(at('SRU_LLS'))))
    }
  }
})

test('objectives: parts sum to their whole; one printed total of the EPCI differs and says so', () => {
  const target = (level: string, code: string) => (part: string) => count(level, code, `TARGET_${part}`, 2023)
  const printed = [
    ...codes('commune').map((code) => ['commune', code] as const),
    ['epci', '000000000'] as const,
  ]
  for (const [level, code] of printed) {
    const of = target(level, code)
    expect(of('PLAI') + of('PLUS') + of('PLS')).toBe(of('SOCIAL'))
    const parts = of('SOCIAL') + of('FREE') + of('SOCIAL_OWNERSHIP') + of('SPECIFIC')
    if (level === 'commune') expect(parts).toBe(of('DWELLINGS'))
  }
  expect(codes('commune').filter((code) => target('commune', code)('DWELLINGS') === 0)).toEqual(['00024'])
  const measures = [...new Set(demo.cells.map(({ measure }) => measure))].filter((m) =>
    m.startsWith('TARGET_'),
  )
  const differing = measures.filter((measure) => {
    const sum = total(codes('commune').map((code) => count('commune', code, measure, 2023)))
    return sum !== count('epci', '000000000', measure, 2023)
  })
  expect(demo.meta.discrepancies.map(({ measure }) => measure)).toEqual(differing)
  expect(differing).toHaveLength(1)
})

test('results: three years, one of them not given once, one before the period', () => {
  const results = demo.cells.filter(({ measure }) => measure === 'DONE_DWELLINGS')
  expect(new Set(results.map(({ year }) => year))).toEqual(new Set([2022, 2023, 2024, 2025]))
  expect(results.filter(({ year }) => year === 2022)).toHaveLength(1)
  expect(results.filter(({ state }) => state === 'missing')).toHaveLength(1)
})

test('results by product: PLAI, PLUS and PLS sum to the social dwellings of each year', () => {
  for (const code of codes('commune'))
    for (const year of [2023, 2024]) {
      const at = (product: string) => count('commune', code, `DONE_${product}`, year)
      expect(at('PLAI') + at('PLUS') + at('PLS')).toBe(at('SOCIAL'))
      expect(at('SOCIAL')).toBeLessThanOrEqual(at('DWELLINGS'))
    }
})
