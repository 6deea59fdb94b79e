import { expect, it } from 'vitest'
import { COMMUNES, irisOf, zoneRow } from '../../../scripts/publish/fixture.test-helper.ts'
import type { CellRow } from '../../db/tables.ts'
import { declared } from '../../sources/fixtures.test-helper.ts'
import { tellComplete } from './complete-points.ts'
import { catalogue, HOUSEHOLDS, identities, iris, row, zones } from './published.test-helper.ts'
import { type Built, secretCell } from './secret-cells.ts'

const [, commune] = COMMUNES
const [a] = irisOf(commune) as [string]
const [one, two] = ['UNNN', 'DEUX'].map((name) => `RS${commune}-${name}`) as [string, string]
const survey = { use: { id: 'ops-residences' }, declaration: declared('ops-residences', 'wide') }
const MEDIAN = 'OPS_ADULTS'
/** Where a column of the survey is a median, as no source that ships has one. */
const withMedian = {
  ...catalogue,
  measures: catalogue.measures.map((one) => (one.id === MEDIAN ? { ...one, summable: false } : one)),
}

/** Whether a file of two residences of one IRIS, and of nothing else that is counted, is held to be complete. */
function isComplete(rows: readonly CellRow[], of = catalogue): boolean {
  const built: Built = new Map()
  for (const one of rows) {
    const cell = secretCell(one, survey.declaration)
    if (cell) built.set(cell.id, { cell, origin: survey })
  }
  const places = [one, two].map((code) => zoneRow('residence', code, { commune, iris: a }))
  tellComplete({ zones: [...zones, ...places], identities, catalogue: of }, built)
  const told = [...built.values()].filter(({ cell }) => cell.level === 'residence')
  return told.every(
    ({ origin }) => origin?.declaration.format === 'wide' && origin.declaration.complete === true,
  )
}

const households = [row('residence', one, 30), row('residence', two, 12), iris(a, 42)]
const adults = (total: number) => [
  row('residence', one, 40, MEDIAN),
  row('residence', two, 38, MEDIAN),
  iris(a, total, MEDIAN),
]

it('a file whose residences add up to each zone that a source counts is complete, in each column that adds up', () => {
  expect(survey.declaration.complete).not.toBe(true)
  expect(isComplete(households)).toBe(true)
  expect(isComplete([...households, ...adults(78)])).toBe(true)
  expect(isComplete([...households, ...adults(79)])).toBe(false)
})

it('a median, which does not add up, says nothing of it', () => {
  expect(isComplete([...households, ...adults(39)], withMedian)).toBe(true)
  expect(isComplete([...households.slice(0, 2), iris(a, 43), ...adults(78)], withMedian)).toBe(false)
  expect(isComplete(adults(78), withMedian)).toBe(false)
})

it('a file that lacks a residence, or whose zones nobody counts, is not', () => {
  expect(isComplete([row('residence', one, 42), iris(a, 42)])).toBe(false)
  expect(isComplete(households.slice(0, 2))).toBe(false)
  expect(
    isComplete([
      ...households.slice(0, 2),
      { ...iris(a, 42), measure: HOUSEHOLDS, value: null, state: 'suppressed' },
    ]),
  ).toBe(false)
})
