import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { CATALOGUE, CELLS, cell, smallStore, TERRITORY } from '../../../test/fixtures/small-territory.ts'
import { agreementOf } from '../../atlas/agreement.ts'
import { comparedViews } from '../../atlas/compared-views.ts'
import { createComparison } from '../../atlas/comparison.ts'
import { resolve } from '../../atlas/resolve.ts'
import { SAME_MAP } from '../../atlas/same-map.ts'
import { settle } from '../../atlas/settle.ts'
import { withReaderMethod } from '../../atlas/with-reader-method.ts'
import type { MethodDocument } from '../../methods/method-document.ts'
import { READER_METHOD } from '../../methods/reader-method.ts'
import { toCsv } from '../csv.ts'
import { differenceTables, sideTables } from './side-tables.ts'

const vacancy = (percent: number): MethodDocument => ({
  criteria: [{ indicator: 'vacancy_rate', comparison: '>=', bound: { kind: 'value', percent }, points: 1 }],
  rules: [{ minimums: [0, 1] }],
  weight: 'LOG',
})

/** A territory with a method of its own, and the reader's: vacancy of 29, 1 and secret in 2022, of 10, 1 and missing in 2016. */
function opened() {
  const store = smallStore([
    ...CELLS,
    cell('commune', '00002', 'LOG', 2016, 200),
    cell('commune', '00002', 'LOGVAC', 2016, 2),
  ])
  const declared = withReaderMethod({ catalogue: CATALOGUE, territory: TERRITORY, store }, vacancy(1))
  if (!declared) throw new Error('the method is refused')
  const { catalogue, territory } = declared
  // what a reader's method is but for its name, as one that the territory has
  const named = <T>(value: T): T => JSON.parse(JSON.stringify(value).replaceAll(READER_METHOD, 'declared'))
  const own = withReaderMethod(
    { catalogue: named(catalogue), territory: named(territory), store },
    vacancy(20),
  )
  if (!own) throw new Error('the method is refused')
  return own
}

function rowsOf(id: string, year: number, compareYear: number | null = null) {
  const all = opened()
  const compare = { ...SAME_MAP, show: 'difference' as const, year: compareYear }
  const { choice } = settle(
    { indicator: READER_METHOD, level: 'commune', year, ...(compareYear ? { compare } : {}) },
    all.territory,
    all.catalogue,
    all.store,
    [],
  )
  const view = resolve({ ...all, choice }, null, 'awaited')
  const table = sideTables(view, all).find((one) => one.id === id)
  const rows = table
    ? Papa.parse<Record<string, string>>(toCsv(table.table('https://habitat.example/'), 'plain'), {
        header: true,
        skipEmptyLines: true,
      }).data
    : null
  return { view, rows }
}

describe('tables of a method that are taken away', () => {
  it('give what went from which class to which, in the year in view and the one before', () => {
    const { rows } = rowsOf('transitions', 2022)
    expect(rows).toMatchObject([
      {
        from_year: '2016',
        from_class: 'Score 0',
        to_year: '2022',
        to_class: 'Score 0',
        zones: '1',
        weight: '300',
      },
      { from_class: 'Score 0', to_class: 'Score 1 et plus', zones: '1', weight: '100' },
      { to_class: 'Indéterminé', zones: '1', weight: '50' },
    ])
    // the first year has none before
    expect(rowsOf('transitions', 2016).rows).toBeNull()
  })

  it('are of the two years whose difference the map shows', () => {
    const { rows } = rowsOf('transitions', 2016, 2022)
    expect(rows?.[0]).toMatchObject({ from_year: '2016', to_year: '2022', weight: '300' })
    expect(rows).toEqual(rowsOf('transitions', 2022).rows)
  })

  it('give the agreement with each method of the territory, a row a pair of classes', () => {
    const { rows, view } = rowsOf('agreement', 2022)
    expect(rows).toMatchObject([
      { class: 'Score 0', other_class: 'Score 0', weight: '0' },
      { class: 'Score 0', other_class: 'Score 1 et plus', weight: '300' },
      { class: 'Score 1 et plus', other_class: 'Score 0', weight: '0' },
      { class: 'Score 1 et plus', other_class: 'Score 1 et plus', weight: '100' },
    ])
    expect(agreementOf(view, view)).toMatchObject({ classed: 400, same: 400 })
  })

  it('of a difference are those of both maps, each named; what changed class between their years is of both', () => {
    const tablesOf = (year: number | null, thresholds: Record<string, number> | null) => {
      const all = opened()
      const compare = { show: 'difference' as const, classes: 'same' as const, indicator: null, rule: null }
      const { choice } = settle(
        { indicator: READER_METHOD, level: 'commune', year: 2022, compare: { ...compare, year, thresholds } },
        all.territory,
        all.catalogue,
        all.store,
        [],
      )
      const comparison = createComparison(all)(choice)
      if (!comparison) throw new Error('nothing is compared')
      const { first, second } = comparedViews(resolve({ ...all, choice }, null, 'awaited'), comparison)
      return differenceTables({ first, second }, all)
    }
    const ids = (tables: ReturnType<typeof tablesOf>) => tables.map(({ id }) => id)
    const ofYears = tablesOf(2016, null)
    expect(ids(ofYears)).toEqual(['transitions', 'agreement-a', 'agreement-b'])
    expect(ofYears.map(({ title }) => /Carte ([AB])/.exec(title)?.[1])).toEqual([undefined, 'A', 'B'])
    const ofThresholds = tablesOf(null, { c1: 5 })
    expect(ids(ofThresholds)).toEqual(['transitions-a', 'agreement-a', 'transitions-b', 'agreement-b'])
    expect(new Set(ofThresholds.map(({ title }) => title)).size).toBe(4)
  })
})
