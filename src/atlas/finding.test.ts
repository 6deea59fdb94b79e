import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aggregateOf, answersOf } from '../../test/fixtures/answers.ts'
import { attainmentView, circlesView, fragilityView, vacancyView } from '../../test/fixtures/view.ts'
import type { Aggregate } from '../db/answers-types.ts'
import { type Flag, isNumber, STATES, type Value } from '../indicators/value.ts'
import { findingOf, lackingCriteria, spreadOf } from './finding.ts'
import { findingText } from './finding-text.ts'
import type { ResolvedView, ViewZone } from './view.ts'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
const total = (value: Value, more: Partial<Aggregate> = {}) => aggregateOf({ value, ...more })
const answered = (view: ResolvedView, whole: Aggregate): ResolvedView => ({ ...view, whole })
const said = (view: ResolvedView) => {
  const finding = findingOf(view)
  if (finding.kind === 'concern' || finding.kind === 'awaited') throw new Error(finding.kind)
  const { main, more } = findingText(finding, view)
  return [main, ...more].map(plain)
}
const zone = (name: string, value: Value, ...flags: Flag[]): ViewZone =>
  ({ name, communeName: null, value, text: `${value} %`, flags: [...flags] }) as unknown as ViewZone

describe('the spread of a view', () => {
  const values = fc.array(
    fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constantFrom(...STATES)),
    { maxLength: 40 },
  )

  it('is of the numbers alone: as many under the median as over it, between the ends', () => {
    fc.assert(
      fc.property(values, (all) => {
        const numbers = all.filter(isNumber)
        const spread = spreadOf(all.map((value, i) => zone(`z${i}`, value)))
        if (numbers.length === 0) {
          expect(spread).toBeNull()
          return
        }
        if (!spread) throw new Error('no spread')
        expect(spread.known).toBe(numbers.length)
        expect(spread.of).toBe(all.filter((value) => value !== 'not_applicable').length)
        for (const one of spread.least) expect(one.value).toBe(Math.min(...numbers))
        expect(spread.least.length).toBe(numbers.filter((n) => n === Math.min(...numbers)).length)
        for (const one of spread.greatest) expect(one.value).toBe(Math.max(...numbers))
        expect(spread.greatest.length).toBe(numbers.filter((n) => n === Math.max(...numbers)).length)
        const half = numbers.length / 2
        expect(numbers.filter((n) => n < spread.median).length).toBeLessThanOrEqual(half)
        expect(numbers.filter((n) => n > spread.median).length).toBeLessThanOrEqual(half)
      }),
    )
  })
})

describe('what a view says first', () => {
  it('is how a rate spreads, its highest place, and the rate of all', () => {
    const zones = [zone('A', 2), zone('B', 6), zone('C', 'suppressed'), zone('D', 14)]
    expect(said(answered({ ...vacancyView, zones }, total(8.4)))).toEqual([
      expect.stringMatching(/^Médiane des \S+ : 6,0 %, de 2 % à 14 %$/),
      'ensemble : 8,4 %',
      'valeur la plus haute : D, 14 %',
      expect.stringMatching(/^valeur connue dans 3 sur 4 /),
    ])
  })

  it('does not count as unknown the zones that are out of scope', () => {
    const zones = [zone('A', 20), zone('B', 20), zone('C', 'not_applicable'), zone('D', 'not_applicable')]
    const text = said({ ...vacancyView, zones, answers: null }).join(' ; ')
    expect(text).toMatch(/^20 % dans les /)
    expect(text).not.toContain('sur')
    expect(said({ ...vacancyView, zones: [...zones, zone('E', 'missing')], answers: null }).join()).toMatch(
      /valeur connue dans 2 sur 3 /,
    )
  })

  it('never chooses one of the zones that share the greatest value without a word', () => {
    const zones = [zone('A', 2), zone('B', 14), zone('D', 14), zone('E', 14)]
    expect(said({ ...vacancyView, zones, answers: null })[1]).toBe(
      'valeur la plus haute : B et 2 autres ex æquo, 14 %',
    )
  })

  it('counts the zones that share the least value, and names none of many that share the greatest', () => {
    const zones = [...'ABCDEF'].map((name) => zone(name, 0))
    const high = [...'GHIJK'].map((name) => zone(name, 9))
    expect(said({ ...vacancyView, zones: [...zones, zone('X', 4)], answers: null }).slice(1)).toEqual([
      'valeur la plus haute : X, 4 %',
      expect.stringMatching(/^la plus basse : 6 \S+ ex æquo$/),
    ])
    expect(said({ ...vacancyView, zones: [zone('X', 4), zone('F', 9), ...high], answers: null })[1]).toMatch(
      /^valeur la plus haute : 6 \S+ ex æquo, 9 %$/,
    )
  })

  it('says with the ends what they are to be read with', () => {
    const view = {
      ...vacancyView,
      zones: [
        zone('A', 2, 'unreliable', 'not_comparable'),
        zone('B', 6),
        zone('D', 14, 'unreliable'),
        zone('E', 14),
      ],
      answers: null,
    }
    expect(said(view).slice(1, 3)).toEqual([
      'valeur la plus haute : D et 1 autre ex æquo, 14 %, peu fiable',
      'la plus basse : A, peu fiable (des fiables : B, 6 %)',
    ])
    const rest = said({ ...view, zones: [zone('A', 2), zone('B', 6), zone('D', 14, 'not_comparable')] })
    expect(rest.join()).not.toMatch(/peu fiable|rupture|plus basse/)
  })

  it('gives the ends of the reliable zones where those of all are not reliable', () => {
    const zones = [
      zone('A', 0, 'unreliable'),
      zone('B', 3),
      zone('C', 6),
      zone('D', 14, 'unreliable'),
      zone('E', 14, 'unreliable'),
    ]
    expect(said({ ...vacancyView, zones, answers: null }).slice(1)).toEqual([
      'valeur la plus haute : D et 1 autre ex æquo, 14 %, peu fiable (des fiables : C, 6 %)',
      'la plus basse : A, peu fiable (des fiables : B, 3 %)',
    ])
    const none = [zone('A', 0, 'unreliable'), zone('B', 3, 'unreliable')]
    expect(said({ ...vacancyView, zones: none, answers: null }).join()).not.toContain('fiables')
  })

  it('writes a unit of several words once among the three of its spread', () => {
    const view = {
      ...vacancyView,
      indicator: { ...vacancyView.indicator, unit: 'per_1000' as const, decimals: 1 },
      zones: [zone('A', 2), zone('B', 6), zone('C', 14)],
      answers: null,
    }
    expect(said(view)[0]).toMatch(/ : 6,0, de 2,0 à 14/)
  })

  it('says one value where all are the same, and that there is none where all are states', () => {
    expect(said({ ...vacancyView, zones: [zone('A', 3), zone('B', 3)], answers: null })[0]).toMatch(
      /^3 % dans/,
    )
    const masked = [zone('A', 'suppressed'), zone('B', 'missing')]
    expect(said({ ...vacancyView, zones: masked })).toEqual(['Aucune zone n’a de valeur connue'])
  })

  it('has no total of what has none: a partial sum stays one', () => {
    const partial = total('suppressed', { known: 3, of: 8, partial: 30 })
    const circles = said(answered(circlesView, partial))
    expect(circles[0]).toBe('30 logements dans 3 des 8 communes (partiel)')
    const rates = said(answered(vacancyView, total('suppressed', { known: 3 })))
    expect(rates.join()).not.toContain('ensemble')
  })

  it('is the attainment of the whole, and how many are late', () => {
    const zones = [zone('A', 50), zone('B', 100), zone('C', 'undefined'), zone('D', 99.9)]
    const [main, more] = said(answered({ ...attainmentView, lang: 'fr', zones }, total(83)))
    expect(main).toMatch(/^Objectif attendu au 31\/12\/2025 atteint à 83/)
    // of all zones, that without an objective too: the legend counts it
    expect(more).toMatch(/^2 des 4 .*en retard$/)
  })

  it('says which zones a list names, where it leaves others out', () => {
    const zones = [zone('A', 2), zone('B', 6), zone('C', 'missing')]
    const states = [{ state: 'missing' as const, label: '', count: 1, weight: null }]
    const listed = { fr: 'Le plan ne cite que les communes en retard.', en: 'The plan names late ones only.' }
    const credits = [
      { source: 'plan', producer: 'P', title: listed, vintage: '2021', licence: null, page: null, listed },
    ]
    const view = { ...vacancyView, zones, states, credits, answers: null }
    expect(said(view).at(-1)).toBe('le plan ne cite que les communes en retard')
    expect(said({ ...view, states: [] }).join()).not.toContain('ne cite que')
  })

  it('is the attainment of those that have results in the year shown, where one has none', () => {
    const partial = total('missing', { known: 23, of: 24, partial: 87 })
    const level = attainmentView.choice.level
    const of = (members: typeof level) =>
      said(answered({ ...attainmentView, lang: 'fr' }, { ...partial, members }))
    const main = 'Objectif attendu au 31/12/2025 atteint à 87 %, sur 23 des 24 communes'
    expect(of(level)).toEqual([expect.stringMatching(new RegExp(`^${main}, dont \\d+ en retard$`))])
    expect(said(answered({ ...attainmentView, lang: 'fr' }, total('missing', { known: 0 })))[0]).toMatch(
      /^Ensemble : pas de total/,
    )
  })

  it('says the same before the database has answered and after', () => {
    const first = answered({ ...circlesView, answers: null, answering: 'awaited' }, total(120))
    const then = { ...first, answering: 'current' as const, answers: answersOf({ epci: total(120) }) }
    expect(said(first)).toEqual(said(then))
    expect(said(first)[0]).toMatch(/^Ensemble : 120/)
  })

  it('waits for the database where a method counts dwellings, and says so no longer once it has failed', () => {
    const method = { classes: [] } as unknown as ResolvedView['method']
    const view = { ...fragilityView, method, answers: null }
    expect(findingOf({ ...view, answering: 'awaited' }).kind).toBe('awaited')
    expect(findingOf({ ...view, answering: 'failed' }).kind).toBe('unanswered')
    // the map stays coloured: its zones have values
    expect(said({ ...view, answering: 'failed' })).toEqual([
      'Les décomptes de la méthode ne sont pas venus de la base de données',
    ])
  })
})

it('a criterion is lacking where every zone that it is of lacks its figure, and none where one is secret', () => {
  const criteria = [{ id: 'a' }, { id: 'b' }] as unknown as Parameters<typeof lackingCriteria>[0]['criteria']
  const lacking = (...rates: readonly (readonly [Value, Value])[]) =>
    lackingCriteria(
      { criteria },
      rates.map((of) => ({
        checks: of.map((rate, i) => ({
          criterion: criteria[i]?.id ?? '',
          rate,
        })) as unknown as ViewZone['checks'],
      })),
    ).map(({ id }) => id)
  expect(lacking(['missing', 12], ['missing', 'missing'])).toEqual(['a'])
  expect(lacking(['missing', 'not_applicable'], ['not_applicable', 'not_applicable'])).toEqual(['a'])
  expect(lacking(['missing', 0], ['suppressed', 0])).toEqual([])
  expect(lacking()).toEqual([])
})
