import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CATALOGUE, cell, territoryOf, ZONES } from '../../test/fixtures/small-territory.ts'
import { indicator, term } from '../db/declared.test-helper.ts'
import { legendNotes } from '../figure/legend-rows.ts'
import { withIndicator } from '../ui/choosing/change.ts'
import type { Choice } from './choice.ts'
import type { CompareChoice } from './compare-choice.ts'
import { comparedPanels } from './compared-panels.ts'
import { comparedViews } from './compared-views.ts'
import { createComparison } from './comparison.ts'
import { resolvePanels } from './panels.ts'
import { createResolver, type Drawn } from './resolve.ts'
import { SAME_MAP } from './same-map.ts'
import { defaultChoice } from './settle.ts'
import { createStore } from './store.ts'

/** A reader who goes from one map to two, or to small maps, finds the same bounds, or a sentence that says why not. */

const rate = (id: string, measure: string) =>
  indicator(id, { kind: 'ratio', numerator: [term(measure)], denominator: [term('H')], scale: 100 })
const catalogue = {
  ...CATALOGUE,
  indicators: [
    rate('one', 'A'),
    rate('two', 'B'),
    indicator('count', { kind: 'count', terms: [term('A')], per_year: false }, { symbol: 'circles' }),
  ],
}
const territory = territoryOf('one', 'two', 'count')
const CODES = ['00001', '00002', '00003'] as const
const YEARS = [2016, 2019, 2022] as const
/** percent by year and commune, of A then of B; null: masked */
const tables = fc.array(fc.option(fc.integer({ min: 0, max: 100 })), { minLength: 18, maxLength: 18 })
const openedOn = (table: readonly (number | null)[]) => ({
  catalogue,
  territory,
  store: createStore(
    ZONES,
    YEARS.flatMap((year, y) =>
      CODES.flatMap((code, z) => [
        cell('commune', code, 'H', year, 100),
        cell('commune', code, 'A', year, table[y * 3 + z] ?? 'suppressed'),
        cell('commune', code, 'B', year, table[9 + y * 3 + z] ?? 'suppressed'),
      ]),
    ),
  ),
})
const plain: Choice = { ...defaultChoice(territory), level: 'commune', indicator: 'one' }
const beside = (part: Partial<CompareChoice>): CompareChoice => ({ ...SAME_MAP, ...part })
const bounds = ({ classes }: Drawn) =>
  classes.map(({ min, max, label, color }) => ({ min, max, label, color }))
/** with plain spaces */
const notes = (view: Drawn) =>
  legendNotes({ ...view, answers: null, answering: 'current' }).map((note) => note.replace(/\s/g, ' '))

describe('bounds of one indicator', () => {
  it('are the same in one map of any year, in two maps of any two years, in a file of both, and in a small map a year', () => {
    fc.assert(
      fc.property(
        tables,
        fc.constantFrom('one', 'count'),
        fc.constantFrom(...YEARS),
        fc.constantFrom(...YEARS),
        (table, id, a, b) => {
          const opened = openedOn(table)
          const choice = { ...plain, indicator: id }
          const alone = createResolver(opened)(choice)
          const said = bounds(alone)
          const two = createComparison(opened)({ ...choice, year: a, compare: beside({ year: b }) })
          const small = resolvePanels(opened, choice, { by: 'years' })
          const first = two && { ...two.first, answers: null, answering: 'current' as const }
          const file = two && first && comparedPanels(comparedViews(first, two))
          const others = [
            createResolver(opened)({ ...choice, year: a }),
            two?.first,
            two?.second,
            file?.legend,
            small.legend,
            ...small.panels.map(({ view }) => view),
          ]
          for (const one of others) {
            expect(one && bounds(one)).toEqual(said)
            expect(one?.classOrigin).toEqual({ by: 'years', first: 2016, last: 2022 })
          }
        },
      ),
    )
  })

  it('typed by the reader are kept from year to year, said to be the reader’s, and go with another indicator', () => {
    const opened = openedOn(Array.from({ length: 18 }, (_, i) => i * 5))
    const typed: Choice = { ...plain, classification: { method: 'manual', count: 3, bounds: [20, 30] } }
    for (const year of YEARS)
      for (const classYears of ['all', 'shown'] as const) {
        const view = createResolver(opened)({ ...typed, year, classYears })
        expect(view.classes.slice(1).map(({ min }) => min)).toEqual([20, 30])
        expect(notes(view)).toContain('Bornes choisies par le lecteur, les mêmes pour toutes les années')
      }
    expect(withIndicator(typed, 'two', territory).classification).toBeNull()
    expect(notes(createResolver(opened)(plain)).join()).not.toContain('lecteur')
  })
})

describe('bounds that cannot be those of one map', () => {
  const opened = openedOn(Array.from({ length: 18 }, (_, i) => i * 5))

  it('of two indicators are the same in two maps and in small maps, and say so', () => {
    const two = createComparison(opened)({ ...plain, compare: beside({ indicator: 'two' }) })
    const small = resolvePanels(opened, plain, { by: 'indicators', ids: ['two'] })
    const said = 'Classes faites des valeurs de 2 indicateurs : chacun, montré seul, a les siennes'
    for (const view of [two?.first, two?.second, small.legend, ...small.panels.map((one) => one.view)]) {
      expect(view && bounds(view)).toEqual(two && bounds(two.first))
      expect(view && notes(view)).toContain(said)
    }
  })

  it('of each map are those that its indicator has alone, or those of its own year, and say so', () => {
    const own = createComparison(opened)({ ...plain, compare: beside({ indicator: 'two', classes: 'own' }) })
    const alone = (id: string) => createResolver(opened)({ ...plain, indicator: id })
    expect(own && bounds(own.first)).toEqual(bounds(alone('one')))
    expect(own && bounds(own.second)).toEqual(bounds(alone('two')))
    const years = createComparison(opened)({ ...plain, compare: beside({ year: 2016, classes: 'own' }) })
    expect(years && notes(years.first)).toContain('Classes de 2022 seule : une autre année a les siennes')
    expect(years && notes(years.second)).toContain('Classes de 2016 seule : une autre année a les siennes')
  })
})
