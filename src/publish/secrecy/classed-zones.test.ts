import { expect, it } from 'vitest'
import { SHIPPED } from '../../../scripts/declared/shipped.test-helper.ts'
import type { CellRow } from '../../db/tables.ts'
import type { State } from '../../indicators/value.ts'
import type { ZoneCode } from '../../territory/code.ts'
import { loadCatalogue } from '../catalogue/load-catalogue.ts'
import { classedZones } from './classed-zones.ts'

const method = loadCatalogue(SHIPPED).methods.find(({ id }) => id === 'fragility')

const zone = (code: string, counts: readonly (number | State)[], year = 2022): CellRow[] =>
  [
    'OPS_HOUSEHOLDS',
    'OPS_HOUSEHOLDS_U40',
    'OPS_RECENT',
    'OPS_RECENT_U40',
    'OPS_ADULTS',
    'OPS_ADULTS_UNEMPLOYED',
  ].map((measure, i) => {
    const count = counts[i] ?? 'missing'
    const isCount = typeof count === 'number'
    return {
      level: 'iris',
      code: code as ZoneCode,
      measure,
      year,
      value: isCount ? count : null,
      state: isCount ? null : count,
      flags: 0,
    }
  })

it('counts the zones that are classed, those that a secret leaves without a class, and those without a household', () => {
  if (!method) throw new Error('no method')
  const cells = [
    ...zone('a', [100, 10, 30, 3, 200, 10]),
    ...zone('b', [100, 90, 30, 20, 200, 100]),
    // one criterion is masked, and would decide
    ...zone('c', [100, 10, 30, 'suppressed', 200, 10]),
    ...zone('d', [0, 0, 0, 0, 0, 0]),
    // another year is not what is shown
    ...zone('c', [100, 10, 30, 3, 200, 10], 2020),
  ]
  expect(classedZones(method, cells, ['a', 'b', 'c', 'd', 'e'])).toEqual({
    zones: 5,
    classed: 2,
    indeterminate: 2,
    undefined: 1,
  })
})
