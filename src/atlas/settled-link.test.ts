import { describe, expect, it } from 'vitest'
import { CATALOGUE, smallStore, TERRITORY } from '../../test/fixtures/small-territory.ts'
import { formatChoice, parseChoice } from './choice-url.ts'
import { linkAfter, settledLink } from './settled-link.ts'

const opened = { territory: TERRITORY, catalogue: CATALOGUE, store: smallStore() }
const read = (partial: object) => settledLink({ kind: 'read', partial, problems: [] }, opened)
const { choice } = read({ level: 'commune' })

describe('a link', () => {
  it('that was read is settled, and names what it asked for in vain beside what could not be read', () => {
    const unread = { param: 'l', value: 'moon' }
    const settled = settledLink({ kind: 'read', partial: { indicator: 'none' }, problems: [unread] }, opened)
    expect(settled.problems).toEqual([unread, { param: 'i', value: 'none' }])
    expect(settled.choice.indicator).toBe('vacancy_rate')
  })

  it.each([
    ['a threshold', { thresholds: { income: 30 } }],
    ['the selection', { selection: ['00001'] }],
    ['the palette', { palette: 'Blues' }],
    ['the language', { lang: 'en' as const }],
  ])('that changes %s is the very choice that was made', (_, part) => {
    const next = { ...choice, ...part }
    expect(settledLink(linkAfter(choice, next), opened).choice).toBe(next)
  })

  it.each([
    ['a level that the year is not of', { level: 'iris' as const }, 'l'],
    ['a place far away', { camera: { zoom: 9, lat: 60, lon: 40 } }, 'm'],
    ['an indicator that is not here', { indicator: 'none' }, 'i'],
  ])('that asks for %s is settled', (_, part, param) => {
    const settled = settledLink(linkAfter(choice, { ...choice, ...part }), opened)
    expect(settled.problems.map((problem) => problem.param)).toEqual([param])
  })

  it('says the calculation of its indicator as it is now, where that was made again of other columns', () => {
    const indicators = CATALOGUE.indicators.map((one) => ({ ...one, calculation: 'a/c' }))
    const again = { ...opened, catalogue: { ...CATALOGUE, indicators } }
    const link = { kind: 'chosen', choice: { ...choice, calculation: 'a/b' } } as const
    expect(settledLink(link, again).choice.calculation).toBe('a/c')
  })

  const method = {
    criteria: [
      {
        indicator: 'vacancy_rate',
        comparison: '>=' as const,
        bound: { kind: 'value' as const, percent: 20 },
        points: 1,
      },
    ],
    rules: [{ minimums: [0, 1] }],
    weight: 'LOG',
  }

  it('brings its reader’s method into the territory, the same one at each change', () => {
    const settled = read({ indicator: 'reader_method', level: 'commune', readerMethod: method })
    expect(settled.problems).toEqual([])
    expect(settled.choice.indicator).toBe('reader_method')
    const moved = linkAfter(settled.choice, { ...settled.choice, thresholds: { c1: 30 } })
    expect(settledLink(moved, opened).opened).toBe(settled.opened)
  })

  it('says a rule of its reader’s method by its rank, whatever its scores become', () => {
    const two = { ...method, rules: [{ minimums: [0, 1] }, { minimums: [0, 2] }] }
    const asked = { indicator: 'reader_method', level: 'commune' as const, readerMethod: two }
    const settled = read({ ...asked, rule: 'm2' })
    expect(settled.problems).toEqual([])
    const [first, second] = settled.opened.catalogue.methods.at(-1)?.rules ?? []
    expect(settled.choice.rule).toBe(second?.id)
    expect(first?.id).not.toBe(second?.id)
    expect(new URLSearchParams(formatChoice(settled.choice, choice)).get('r')).toBe('m2')
    const changed = { ...two, rules: [{ minimums: [0, 1] }, { minimums: [0, 3] }] }
    const next = settledLink(linkAfter(settled.choice, { ...settled.choice, readerMethod: changed }), opened)
    expect(next.problems).toEqual([])
    expect(next.choice.rule).toBe(next.opened.catalogue.methods.at(-1)?.rules[1]?.id)
    expect(next.choice.rule).not.toBe(second?.id)
    expect(read({ ...asked, rule: 'm3' }).problems).toEqual([{ param: 'r', value: 'm3' }])
  })

  it('says a rule of its reader’s method on the second map by its rank too, and reads it back', () => {
    const two = { ...method, rules: [{ minimums: [0, 1] }, { minimums: [0, 2] }] }
    const sides = { show: 'sides', classes: 'same', indicator: null, year: null, thresholds: null } as const
    const asked = { indicator: 'reader_method', level: 'commune' as const, readerMethod: two }
    const settled = read({ ...asked, compare: { ...sides, rule: 'm2' } })
    expect(settled.problems).toEqual([])
    expect(settled.choice.compare?.rule).toBe(settled.opened.catalogue.methods.at(-1)?.rules[1]?.id)
    const link = formatChoice(settled.choice, choice)
    expect(new URLSearchParams(link).get('b')).toBe('sides.same~r.m2')
    const { partial, problems } = parseChoice(link)
    expect(problems).toEqual([])
    expect(settledLink({ kind: 'read', partial, problems }, opened).choice).toEqual(settled.choice)
    expect(read({ ...asked, compare: { ...sides, rule: 'm3' } }).problems).toEqual([
      { param: 'b', value: 'r.m3' },
    ])
    // of another indicator on the second map there is no such rule
    const elsewhere = { ...sides, indicator: 'vacancy_rate', rule: 'm2' }
    expect(read({ ...asked, compare: elsewhere }).problems).toEqual([{ param: 'b', value: 'r.m2' }])
  })

  it('names a method that this territory cannot compute, and the indicator that goes with it', () => {
    const settled = read({
      indicator: 'reader_method',
      level: 'commune',
      readerMethod: { ...method, weight: 'ELSEWHERE' },
    })
    expect(settled.problems.map(({ param }) => param)).toEqual(['x', 'i'])
    expect(settled.choice.readerMethod).toBeNull()
    expect(settled.opened).toBe(opened)
  })
})
