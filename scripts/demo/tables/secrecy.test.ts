import { expect, test } from 'vitest'
import { FLAGS } from '../../../src/indicators/value.ts'
import { codes, demo, read } from '../demo.test-helper.ts'
import { OPS_MEASURES } from '../stock/fragility.ts'

test('OPS: no figure of fewer than 11 households is published, small counts of more are; no total', () => {
  const ops = demo.cells.filter(({ measure }) => measure.startsWith('OPS_'))
  expect(new Set(ops.map(({ level }) => level))).toEqual(new Set(['iris', 'residence', 'work']))
  const found = codes('iris').map((code) => {
    const at = (measure: string) => read('iris', code, measure, 2024)
    return { households: at('OPS_HOUSEHOLDS'), all: Object.values(OPS_MEASURES).map(at) }
  })
  for (const { households, all } of found) {
    if (households === 'suppressed') expect(new Set(all)).toEqual(new Set(['suppressed']))
    else if (typeof households === 'number' && households > 0) {
      expect(households).toBeGreaterThanOrEqual(11)
      expect(all).not.toContain('suppressed')
    }
  }
  expect(found.filter(({ households }) => households === 'suppressed').length).toBeGreaterThanOrEqual(2)
  expect(
    found.some(({ all }) => all.some((value) => typeof value === 'number' && value > 0 && value < 11)),
  ).toBe(true)
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
