import { describe, expect, it } from 'vitest'
import type { DeskState } from '../../imports/desk-state.ts'
import { firstShown, isOfElsewhere } from './first-shown.ts'

const read = (matched: readonly string[], placed: number | null = null, members: readonly object[] = []) => ({
  kind: 'read',
  reading: { report: { matched, points: placed === null ? null : { placed } }, members },
})
const state = (states: readonly object[], more: object = {}) =>
  ({
    files: states.map((state, i) => ({ name: `${i}.csv`, state })),
    overlay: { indicators: { '1.csv': ['own-1--a', 'own-1--b'] } },
    build: null,
    ...more,
  }) as unknown as DeskState
const contours = { kind: 'contours' }
const built = { kind: 'built' }

describe('what a project leads to', () => {
  it('is the first indicator of its files', () => {
    expect(firstShown(state([read([]), read(['01001'])]), 'figures')).toEqual({
      kind: 'indicator',
      indicator: 'own-1--a',
    })
  })

  it('is the territory that it makes, and not one that was built before it', () => {
    const both = state([contours, read([])], { build: built })
    expect(firstShown(both, 'territory')).toEqual({ kind: 'territory', built })
    expect(firstShown(both, 'figures')).toMatchObject({ kind: 'indicator' })
  })

  it.each(['asked', 'refused', 'stopped', 'large'])('is nothing where a file is %s', (kind) => {
    expect(firstShown(state([read(['01001']), { kind }]), 'figures')).toBeNull()
  })

  it('is nothing where nothing was made', () => {
    expect(firstShown(state([read([])], { overlay: null }), 'figures')).toBeNull()
    expect(firstShown(state([contours], { build: { kind: 'failed' } }), 'territory')).toBeNull()
  })
})

it('a table is of elsewhere where the territory has none of its zones, places or groups', () => {
  const isOf = (...of: Parameters<typeof read>) =>
    isOfElsewhere({ state: read(...of) } as unknown as DeskState['files'][number])
  expect([isOf([]), isOf(['01001']), isOf([], 3), isOf([], 0), isOf([], null, [{}])]).toEqual([
    true,
    false,
    false,
    true,
    false,
  ])
})
