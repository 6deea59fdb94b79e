import { describe, expect, it } from 'vitest'
import { fragilityView, vacancyView } from '../../test/fixtures/view.ts'
import { FRAGILITY } from '../db/declared.test-helper.ts'
import type { Value } from '../indicators/value.ts'
import { zoneCode } from '../territory/code.ts'
import type { CompareChoice } from './compare-choice.ts'
import { comparedFinding } from './compared-finding.ts'
import { differenceOf } from './difference.ts'
import type { Drawn } from './resolve.ts'
import { SAME_MAP } from './same-map.ts'
import type { ViewZone } from './view.ts'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ').replaceAll('\u2011', '-')
const compare = (show: CompareChoice['show']): CompareChoice => ({ ...SAME_MAP, show, year: 2016 })
const ROW = {
  commune: zoneCode('commune', '00001'),
  communeName: 'Aubrelle',
  candidates: null,
  place: 'outside',
  zones: 1,
  unknown: 0,
} as const
const [sample] = vacancyView.zones as readonly [ViewZone]
const zone = (name: string, value: Value): ViewZone => ({
  ...sample,
  code: name as ViewZone['code'],
  name,
  value,
  text: `${value}`,
  flags: [],
  state: typeof value === 'number' ? null : value,
})
const drawn = (values: readonly Value[], show: CompareChoice['show'] = 'sides'): Drawn => ({
  ...vacancyView,
  lang: 'fr',
  choice: { ...vacancyView.choice, level: 'commune', compare: compare(show) },
  zones: values.map((value, i) => zone(`z${i}`, value)),
})
const differenceOfAll = (a: readonly Value[], b: readonly Value[]): Drawn => ({
  ...drawn(a.map((value, i) => differenceOf(value, b[i] ?? 'missing'))),
  indicator: { ...vacancyView.indicator, unit: 'points' },
})
const said = (a: readonly Value[], b: readonly Value[], show: CompareChoice['show'] = 'sides') => {
  const [first, second] = [drawn(a, show), drawn(b, show)]
  const found = comparedFinding({ first, second, difference: differenceOfAll(a, b) })
  return found && [found.main, ...found.more].map(plain)
}

describe('what two maps find together', () => {
  it('is both medians, how many zones go up and down, and which the most', () => {
    expect(said([1, 2, 3, 'missing', 4], [3, 2, 2, 5, 8])).toEqual([
      'Médiane des communes : 2,5 % → 3,0 %',
      '2 communes en hausse, 1 en baisse, 1 sans changement',
      'plus forte hausse : z4, 4',
      'plus forte baisse : z2, -1',
    ])
  })

  it('is the median difference where that is shown, and no fall where nothing falls', () => {
    expect(said([1, 2, 3], [2, 4, 4], 'difference')).toEqual([
      'Écart médian : +1,0 point',
      '3 communes en hausse, 0 en baisse',
      'plus forte hausse : z1, 2',
    ])
  })

  it('says where the ends are to be read with care', () => {
    const [first, second] = [drawn([1, 2, 3]), drawn([3, 2, 2])]
    const difference = differenceOfAll([1, 2, 3], [3, 2, 2])
    const zones = difference.zones.map(
      (one, i): ViewZone => (i === 0 ? { ...one, flags: ['unreliable'] } : one),
    )
    const found = comparedFinding({ first, second, difference: { ...difference, zones } })
    expect(found?.more.map(plain)).toEqual([
      '1 commune en hausse, 1 en baisse, 1 sans changement',
      'plus forte hausse : z0, 2, peu fiable',
      'plus forte baisse : z2, -1',
    ])
  })

  it('says ties of the greatest rise', () => {
    expect(said([1, 1, 1], [3, 3, 2])?.[2]).toBe('plus forte hausse : z0 et 1 autre ex æquo, 2')
  })

  it('is that both are the same, where nothing parts them', () => {
    expect(said([1, 'missing'], [1, 'missing'])).toEqual([
      'Les deux cartes sont la même : choisir pour la carte B un autre indicateur ou une autre année',
    ])
  })

  it('counts no rise between two indicators: one is over the other', () => {
    const [first, second] = [drawn([1, 2]), drawn([2, 1])]
    const other = { ...second, indicator: { ...second.indicator, id: 'other' } }
    const found = comparedFinding({ first, second: other, difference: differenceOfAll([1, 2], [2, 1]) })
    expect(found?.more.map(plain)[0]).toBe('1 commune où B dépasse A, 1 où B est sous A')
  })

  it('is none where the maps count in two units, or no zone has both numbers', () => {
    expect(comparedFinding({ first: drawn([1]), second: drawn([2]), difference: null })).toBeNull()
    expect(said(['missing'], [2])).toBeNull()
  })

  it('of a method, is the zones that change class and their ways', () => {
    const method = { id: 'fragility', classes: [] } as unknown as Drawn['method']
    const of = (classes: readonly number[]): Drawn => ({
      ...fragilityView,
      lang: 'fr',
      method,
      cross: null,
      zones: classes.map((classIndex, i) => ({ ...zone(`z${i}`, classIndex), classIndex, candidates: [] })),
    })
    const foundOf = (before: readonly number[], after: readonly number[]) => {
      const found = comparedFinding({ first: of(before), second: of(after), difference: of([]) })
      return found && [found.main, ...found.more].map(plain)
    }
    expect(foundOf([0, 1, 2, 0], [1, 1, 0, 0])).toEqual([
      '2 IRIS changent de classe',
      '1 vers une classe plus haute, 1 vers une plus basse',
    ])
    // one that has no class on one map is not known to change
    expect(foundOf([0, 1, -1, -1], [1, -1, 0, -1])).toEqual([
      '1 IRIS change de classe',
      '1 vers une classe plus haute, 0 vers une plus basse',
      '2 IRIS n’ont de classe que sur l’une des deux cartes',
    ])
    const shared = (inside: number): Drawn => ({
      ...of([0, 1]),
      method: {
        ...FRAGILITY,
        words: { ...FRAGILITY.words, concern: { fr: 'fragiles', en: 'fragile' } },
      } as Drawn['method'],
      cross: [
        { ...ROW, class: 'fragile', dwellings: inside },
        { ...ROW, class: 'not_fragile', dwellings: 100 - inside },
      ],
    })
    // thresholds that move dwellings across the bound of an IRIS of two parts
    const { choice } = fragilityView
    const first = {
      ...shared(42),
      choice: { ...choice, compare: { ...compare('sides'), thresholds: { income: 45 } } },
    }
    const moved = comparedFinding({ first, second: shared(33), difference: of([]) })
    expect(moved && plain(moved.main)).toBe('Fragiles : 42 % → 33 % du parc, aucune zone ne change de classe')
    expect(comparedFinding({ first: of([0]), second: of([0]), difference: of([]) })?.more).toEqual([])
  })
})
