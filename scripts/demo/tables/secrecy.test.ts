import { expect, test } from 'vitest'
import { FLAGS } from '../../../src/indicators/value.ts'
import { codes, demo, read } from '../demo.test-helper.ts'
import { narrowed, readerReach } from '../stock/reader-reach.test-helper.ts'

test('OPS: no count of a non-empty IRIS can be narrowed under 11; no total is published', () => {
  const ops = demo.cells.filter(({ measure }) => measure.startsWith('OPS_'))
  expect(new Set(ops.map(({ level }) => level))).toEqual(new Set(['iris']))
  for (const code of codes('iris')) {
    const at = (measure: string) => read('iris', code, measure, 2024)
    const published = {
      households: at('OPS_HOUSEHOLDS'),
      householdsU40: at('OPS_HOUSEHOLDS_U40'),
      recent: at('OPS_RECENT'),
      recentU40: at('OPS_RECENT_U40'),
    }
    if (published.households === 0) continue
    const [adults, unemployed] = [at('OPS_ADULTS'), at('OPS_ADULTS_UNEMPLOYED')]
    for (const value of [...Object.values(published), adults, unemployed]) {
      if (typeof value === 'number') expect(value).toBeGreaterThanOrEqual(11)
    }
    if (typeof adults === 'number' && typeof unemployed === 'number') {
      expect(adults - unemployed).toBeGreaterThanOrEqual(11)
    }
    expect(narrowed(readerReach(published, 30))).toEqual([])
  }
})

test('LOVAC: nothing from 1 to 10 is printed or left by a subtraction; no mask stands alone', () => {
  const lovac = demo.cells.filter(({ measure }) => measure.startsWith('PP_'))
  expect(new Set(lovac.map(({ level }) => level))).toEqual(new Set(['commune', 'departement']))
  const free = (value: number) => value === 0 || value >= 11
  for (const year of [2020, 2021, 2022, 2023, 2024, 2025]) {
    const communes = codes('commune').map((code) =>
      ['PP_TOTAL', 'PP_VACANT', 'PP_VACANT_2Y'].map((measure) => read('commune', code, measure, year)),
    )
    for (const values of communes) {
      for (const value of values) if (typeof value === 'number') expect(free(value)).toBe(true)
      const [all, vacant, long] = values
      if (typeof all === 'number' && typeof vacant === 'number') expect(free(all - vacant)).toBe(true)
      if (typeof vacant === 'number' && typeof long === 'number') expect(free(vacant - long)).toBe(true)
    }
    for (const column of [0, 1, 2]) {
      const masked = communes.filter((values) => values[column] === 'suppressed').length
      expect(masked).not.toBe(1)
      expect(masked).toBeGreaterThan(0)
    }
  }
})

test('LOVAC: years of a break in the series say so', () => {
  const flagged = demo.cells.filter(({ measure, flags }) => measure === 'PP_VACANT' && flags !== 0)
  expect(new Set(flagged.map(({ year }) => year))).toEqual(new Set([2023, 2025]))
  expect(flagged.every(({ flags }) => flags === FLAGS.not_comparable)).toBe(true)
})
