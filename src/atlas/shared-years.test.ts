import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CATALOGUE, cell, TERRITORY, ZONES } from '../../test/fixtures/small-territory.ts'
import { classIndex } from '../classify/breaks.ts'
import { FRAGILITY, indicator, term } from '../db/declared.test-helper.ts'
import { legendNotes } from '../figure/legend-rows.ts'
import type { Choice } from './choice.ts'
import { createResolver } from './resolve.ts'
import { defaultChoice } from './settle.ts'
import { createStore } from './store.ts'

const catalogue = {
  ...CATALOGUE,
  indicators: [
    ...CATALOGUE.indicators,
    indicator('count', { kind: 'count', terms: [term('LOG')], per_year: false }, { symbol: 'circles' }),
    indicator('rate', {
      kind: 'ratio',
      numerator: [term('U40')],
      denominator: [term('H')],
      scale: 100,
    }),
    indicator('fragility', { kind: 'method', method: 'fragility' }, { unit: 'class' }),
  ],
  methods: [FRAGILITY],
}
const CODES = ['00001', '00002', '00003'] as const
const YEARS = [2019, 2020, 2022] as const

/** Shares of 100 households in three communes over three years; a null is a cell that its producer masks. */
const tables = fc.array(
  fc.array(fc.option(fc.integer({ min: 0, max: 100 })), { minLength: 3, maxLength: 3 }),
  {
    minLength: 3,
    maxLength: 3,
  },
)
const openedOn = (table: readonly (readonly (number | null)[])[]) => ({
  catalogue,
  territory: TERRITORY,
  store: createStore(
    ZONES,
    YEARS.flatMap((year, y) =>
      CODES.flatMap((code, z) => {
        const value = table[y]?.[z] ?? 'suppressed'
        return [
          cell('commune', code, 'U40', year, value),
          cell('commune', code, 'H', year, 100),
          cell('commune', code, 'LOG', year, value),
          ...['RU40', 'R', 'UN', 'AD'].map((measure) => cell('commune', code, measure, year, 10)),
        ]
      }),
    ),
  ),
})
const choiceOf = (id: string, year: number, classYears: Choice['classYears']): Choice => ({
  ...defaultChoice(TERRITORY),
  level: 'commune',
  indicator: id,
  year,
  classYears,
})

describe('classes of every year', () => {
  it('have the same bounds, colours and labels whatever year is shown, and hold each value of it', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const resolve = createResolver(openedOn(table))
        const views = YEARS.map((year) => resolve(choiceOf('rate', year, 'all')))
        const said = views.map(({ classes }) =>
          classes.map(({ label, color, min, max }) => ({ label, color, min, max })),
        )
        for (const one of said) expect(one).toEqual(said[0])
        for (const { classes, zones } of views) {
          const [first] = classes
          const bounds = first ? [first.min ?? 0, ...classes.map(({ max }) => max ?? 0)] : []
          for (const { value, classIndex: index } of zones)
            expect(index).toBe(typeof value === 'number' ? classIndex(bounds, value) : -1)
          expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(
            zones.filter(({ state }) => state === null).length,
          )
        }
      }),
    )
  })

  it('give a circle the same radius for the same count in every year', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const resolve = createResolver(openedOn(table))
        const radii = new Map<number, number>()
        for (const year of YEARS)
          for (const { value, radius } of resolve(choiceOf('count', year, 'all')).zones)
            if (typeof value === 'number') {
              expect(radius).toBe(radii.get(value) ?? radius)
              radii.set(value, radius)
            }
      }),
    )
  })

  it('are those of the year shown where the reader asks for them, and differ where years do', () => {
    const opened = openedOn([
      [1, 2, 3],
      [10, 20, 30],
      [70, 80, 90],
    ])
    const max = (year: number, span: Choice['classYears']) =>
      createResolver(opened)(choiceOf('rate', year, span)).classes.at(-1)?.max
    expect([max(2019, 'shown'), max(2022, 'shown')]).toEqual([3, 90])
    expect([max(2019, 'all'), max(2022, 'all')]).toEqual([90, 90])
  })

  it('are said by the legend, but for a method, whose classes no value makes', () => {
    const opened = openedOn([
      [1, 2, 3],
      [10, 20, 30],
      [70, 80, 90],
    ])
    const notes = (id: string, span: Choice['classYears']) =>
      legendNotes({
        ...createResolver(opened)(choiceOf(id, 2020, span)),
        answers: null,
        answering: 'awaited',
      })
    expect(notes('rate', 'all')).toContain('Mêmes classes pour toutes les années, de 2019 à 2022')
    expect(notes('rate', 'shown').join()).not.toContain('toutes les années')
    expect(notes('fragility', 'all').join()).not.toContain('toutes les années')
  })
})
