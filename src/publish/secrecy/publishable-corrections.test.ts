import { expect, it } from 'vitest'
import { FRAGILITY } from '../../db/declared.test-helper.ts'
import type { CellRow } from '../../db/tables.ts'
import type { Correction } from '../../indicators/correction.ts'
import { zoneCode } from '../../territory/code.ts'
import { publishableCorrections } from './publishable-corrections.ts'

const CODES = ['RS01004-0001', 'RS01004-0002'] as const
const corrections = CODES.map(
  (code): Correction => ({
    method: 'fragility',
    level: 'residence',
    code,
    year: 2022,
    class: 'fragile',
    author: 'Chargée de mission',
    date: '2024-03-12',
    reason: 'Relogements',
  }),
)
const secret = (code: string, measure: string, year: number): CellRow => ({
  level: 'residence',
  code: zoneCode('residence', code),
  measure,
  year,
  value: null,
  state: 'suppressed',
  flags: 0,
})
const [first, second] = CODES
const kept = (cells: readonly CellRow[], latest = false) => {
  const criteria = FRAGILITY.criteria.map((one) => (latest ? { ...one, year: 'latest' as const } : one))
  const { corrections: left = [], notes } = publishableCorrections({ corrections, notes: [] }, cells, [
    { ...FRAGILITY, criteria },
  ])
  return [left.map(({ code }) => code), notes.map(({ en }) => en)]
}

it('a class given to a zone is withheld where a figure that the method reads there is secret, and counted', () => {
  const note = [
    'Classes given by workshops that are not published, the zone being under statistical secrecy: 1.',
  ]
  expect(kept([secret(second, 'U40', 2022)])).toEqual([[first], note])
  expect(kept([secret(second, 'AD', 2022)])).toEqual([[first], note])
  // another year, another measure, another zone
  expect(kept([secret(second, 'U40', 2021), secret(second, 'STOCK', 2022)])).toEqual([[...CODES], []])
  // a criterion that is read in its latest year
  expect(kept([secret(second, 'U40', 2021)], true)).toEqual([[first], note])
  expect(kept([secret(first, 'H', 2022), secret(second, 'H', 2022)])[0]).toEqual([])
})

it('a territory without corrections stays as it is', () => {
  expect(publishableCorrections({ notes: [] }, [secret(first, 'H', 2022)], [FRAGILITY])).toEqual({
    notes: [],
  })
})
