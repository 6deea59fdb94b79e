import { describe, expect, it } from 'vitest'
import type { CellRow } from '../../db/tables.ts'
import { declared } from '../../sources/fixtures.test-helper.ts'
import type { ZoneCode } from '../../territory/code.ts'
import { secretCell } from './secret-cells.ts'

const row = (value: number | null): CellRow => ({
  level: 'commune',
  code: '74056' as ZoneCode,
  measure: 'PP_VACANT_2Y',
  year: 2024,
  value,
  state: value === null ? 'suppressed' : null,
  flags: 0,
})
const ops = declared('ops-iris', 'wide')
const lovac = declared('lovac-communes', 'wide')

describe('a cell that a rule protects', () => {
  it('is a whole number, as a last guard behind the readers', () => {
    expect(secretCell(row(4), ops)).toMatchObject({ value: 4, rule: 'ops-iris' })
    expect(() => secretCell(row(4.5), ops)).toThrow('PP_VACANT_2Y of 74056 is not a whole number')
    expect(() => secretCell(row(-1), ops)).toThrow('not a whole number')
  })

  it('is public as its producer printed it, a median not being one that adds up', () => {
    expect(secretCell(row(4), lovac)).toMatchObject({ publicLower: 4, publicUpper: 4 })
    expect(secretCell(row(9.8), lovac)).toBeNull()
    expect(secretCell(row(null), lovac)).not.toHaveProperty('publicLower')
  })
})
