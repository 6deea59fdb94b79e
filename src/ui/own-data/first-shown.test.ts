import { describe, expect, it } from 'vitest'
import type { DeskState } from '../../imports/desk-state.ts'
import { firstShown, isOfElsewhere } from './first-shown.ts'

const read = (matched: readonly string[], placed: number | null = null, members: readonly object[] = []) => ({
  kind: 'read',
  reading: {
    used: { declaration: { level: 'commune' } },
    report: { matched, points: placed === null ? null : { placed } },
    members,
  },
})
const state = (states: readonly object[], more: object = {}) =>
  ({
    files: states.map((state, i) => ({ name: `${i}.csv`, state })),
    overlay: { indicators: { '1.csv': ['own-1--a', 'own-1--b'] } },
    build: null,
    ...more,
  }) as unknown as DeskState
const contours = { kind: 'contours' }
const made = (makes: 'territory' | 'figures', ...names: readonly string[]) => ({
  makes,
  names: new Set(names.length > 0 ? names : ['0.csv', '1.csv']),
})
const built = { kind: 'built' }

describe('what a project leads to', () => {
  it('is the first indicator of its files', () => {
    expect(firstShown(state([read([]), read(['01001'])]), made('figures'))).toEqual({
      kind: 'indicator',
      indicator: 'own-1--a',
      level: undefined,
    })
  })

  it('is looked at in the points that the file gives, where it gives some', () => {
    const of = (declaration: object) => {
      const file = { kind: 'read', reading: { ...read(['01001']).reading, used: { declaration } } }
      return firstShown(state([read([]), file]), made('figures'))
    }
    expect(of({ format: 'points', level: 'condominium' })).toMatchObject({ level: 'condominium' })
    expect(of({ format: 'wide', level: 'commune' })).toMatchObject({ level: undefined })
    expect(of({ format: 'objectives' })).toMatchObject({ level: undefined })
  })

  it('is the territory that it makes, and not one that was built before it', () => {
    const both = state([contours, read([])], { build: built })
    expect(firstShown(both, made('territory'))).toEqual({ kind: 'territory', built })
    expect(firstShown(both, made('figures'))).toMatchObject({ kind: 'indicator' })
  })

  it.each(['asked', 'refused', 'stopped', 'large'])('is nothing where a file is %s', (kind) => {
    expect(firstShown(state([read(['01001']), { kind }]), made('figures'))).toBeNull()
  })

  it('is of its own files: others that were open before it neither stop it nor take its place', () => {
    const indicators = { '0.csv': ['own-0--a'], '1.csv': ['own-1--a'] }
    const both = state([read(['01001']), read(['01001'])], { overlay: { indicators } })
    expect(firstShown(both, made('figures', '1.csv'))).toMatchObject({ indicator: 'own-1--a' })
    const refused = state([{ kind: 'refused' }, read(['01001'])])
    expect(firstShown(refused, made('figures', '1.csv'))).toMatchObject({ indicator: 'own-1--a' })
    const asked = state([{ kind: 'asked' }, contours], { build: built })
    expect(firstShown(asked, made('territory', '1.csv'))).toEqual({ kind: 'territory', built })
  })

  it('is nothing where nothing was made', () => {
    expect(firstShown(state([read([])], { overlay: null }), made('figures'))).toBeNull()
    expect(firstShown(state([contours], { build: { kind: 'failed' } }), made('territory'))).toBeNull()
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
