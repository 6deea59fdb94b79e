import { describe, expect, it } from 'vitest'
import { REIMS } from '../scenario/scenario.test-helper.ts'
import { completed } from './completed-scenario.ts'

const DRAFT = { ...REIMS, zone: '000010101', ceiling: 47, recentYears: 3 }

describe('a draft of a scenario', () => {
  it('is whole without dwellings and tenants', () => {
    expect(completed(DRAFT)).toEqual(DRAFT)
  })

  it.each(['lettings', 'present', 'target', 'ceiling'] as const)('is not without %s', (name) => {
    expect(completed({ ...DRAFT, [name]: null })).toBeNull()
  })
})
