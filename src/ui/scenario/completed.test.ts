import { describe, expect, it } from 'vitest'
import { completed } from './completed.ts'

const DRAFT = {
  zone: '000010101',
  dwellings: null,
  lettings: 158,
  present: 74,
  target: 61,
  horizon: 6,
  demolitions: 0,
  firstLettings: 0,
  occupancy: null,
  ceiling: 47,
  recentYears: 3,
}

describe('a draft of a scenario', () => {
  it('is whole without dwellings and tenants', () => {
    expect(completed(DRAFT)).toEqual(DRAFT)
  })

  it.each(['lettings', 'present', 'target', 'ceiling'] as const)('is not without %s', (name) => {
    expect(completed({ ...DRAFT, [name]: null })).toBeNull()
  })
})
