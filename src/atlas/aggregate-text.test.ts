import { describe, expect, it } from 'vitest'
import { aggregateOf } from '../../test/fixtures/answers.ts'
import { circlesView, vacancyView } from '../../test/fixtures/view.ts'
import type { Aggregate } from '../db/answers-types.ts'
import type { Indicator } from '../indicators/catalogue.ts'
import { aggregateText, pendingText } from './aggregate-text.ts'
import type { ResolvedView } from './view.ts'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
const said = (view: ResolvedView, given: Partial<Aggregate>) => plain(aggregateText(aggregateOf(given), view))

const planView: ResolvedView = {
  ...circlesView,
  indicator: { ...circlesView.indicator, section: 'objectifs' },
}
const yearly: ResolvedView = {
  ...circlesView,
  indicator: { ...planView.indicator, unit: 'dwellings_per_year', decimals: 1 } satisfies Indicator,
}

describe('a total in words', () => {
  it('keeps what is printed beside what is summed, as it is printed', () => {
    expect(said(planView, { value: 5748, printed: 6023 })).toBe(
      '5 748 logements (imprimé dans le plan : 6 023 logements)',
    )
    expect(said(yearly, { value: 958, printed: 1004 })).toBe(
      '958,0 logements par an (imprimé dans le plan : 1 004 logements par an)',
    )
  })

  it('says of what no plan prints that its source gives it', () => {
    expect(said(circlesView, { value: 1820, printed: 1828 })).toBe(
      '1 820 logements (selon la source, 1 828 logements)',
    )
  })

  it('leaves out a printed figure that is the summed one, rounded as it is printed', () => {
    expect(said(planView, { value: 5748, printed: 5748 })).toBe('5 748 logements')
    expect(said(yearly, { value: 378.33, printed: 378 })).toBe('378,3 logements par an')
    expect(said(yearly, { value: 203.67, printed: 203 })).toBe(
      '203,7 logements par an (imprimé dans le plan : 203 logements par an)',
    )
  })

  it('does not call printed what is worked out on printed figures', () => {
    const rate = { value: 29.12, printed: 27.78, workedOut: true }
    expect(said(vacancyView, rate)).toBe('29,1 % (27,8 % sur les chiffres de la source)')
    expect(plain(aggregateText(aggregateOf(rate), { ...vacancyView, lang: 'en' }))).toBe(
      '29.1% (27.8% on the figures of the source)',
    )
    expect(said(vacancyView, { value: 32.84, printed: 32.79, workedOut: true })).toBe('32,8 %')
    // no document decides how many decimals it has
    expect(said(vacancyView, { value: 25.4, printed: 25, workedOut: true })).toBe(
      '25,4 % (25,0 % sur les chiffres de la source)',
    )
  })

  it('says why there is none', () => {
    expect(said(planView, { known: 6 })).toBe('pas de total (6 sur 8)')
    expect(said(planView, { value: 'not_applicable', known: 0, of: 0 })).toBe('sans objet')
    // the zones of this view have a rate and neither of its parts
    expect(said(vacancyView, { known: 0 })).toBe('pas de total : taux publiés sans leurs effectifs')
    expect(said(planView, { known: 6, printed: 6023 })).toBe(
      'pas de total (6 sur 8) (imprimé dans le plan : 6 023 logements)',
    )
  })

  it('gives what is known of a part of the members, and says which part', () => {
    const share = { value: 'suppressed', known: 104, of: 110, partial: 8.16 } as const
    expect(said(vacancyView, share)).toBe('8,2 % (104 sur 110 communes)')
    expect(plain(aggregateText(aggregateOf(share), { ...vacancyView, lang: 'en' }))).toBe(
      '8.2% (104 of 110 communes)',
    )
    // known members without a single dwelling have no rate
    expect(said(planView, { ...share, partial: 'undefined' })).toBe('pas de total (104 sur 110)')
  })
})

it('an answer that will not come is not said to be under way', () => {
  expect(pendingText({ lang: 'fr', answering: 'awaited' })).toBe('pas encore calculé')
  expect(pendingText({ lang: 'fr', answering: 'failed' })).toBe('non calculé')
})
