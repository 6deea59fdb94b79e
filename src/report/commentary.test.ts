import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { CATALOGUE, cell, smallStore, TERRITORY } from '../../test/fixtures/small-territory.ts'
import { type CommentaryRule, commentaryRule } from '../atlas/commentary-rule.ts'
import { resolve } from '../atlas/resolve.ts'
import { defaultChoice } from '../atlas/settle.ts'
import type { Answers } from '../db/answers-types.ts'
import type { Value } from '../indicators/value.ts'
import { commentaryOf } from './commentary.ts'

const rule = (id: string, needs: CommentaryRule['needs'], fr: string): CommentaryRule => ({
  id,
  indicators: ['vacancy_rate'],
  needs,
  text: { fr, en: fr },
})
const RULES = [
  rule(
    'all',
    ['rank', 'whole', 'change'],
    '{label} {value} {year} {rank}/{ranked} {side} {whole} {change} {since}',
  ),
  rule('place', ['rank'], '{value} {rank}/{ranked}'),
  rule('figure', [], '{zone} : {value} en {year}.'),
]

/** 8 % of 80 in 2016, then `rate` of 100 in 2022. */
function sentence(
  rate: Value,
  given: { whole?: Value; rank?: number; broken?: boolean; unreliable?: boolean } = {},
) {
  const cells = [
    cell('commune', '00001', 'LOG', 2016, 80),
    cell('commune', '00001', 'LOGVAC', 2016, 8),
    cell('commune', '00001', 'LOG', 2022, 100),
    {
      ...cell('commune', '00001', 'LOGVAC', 2022, rate),
      flags: (given.broken ? 2 : 0) + (given.unreliable ? 4 : 0),
    },
  ]
  const choice = {
    ...defaultChoice(TERRITORY),
    indicator: 'vacancy_rate',
    level: 'commune' as const,
    selection: ['00001'],
  }
  const answers = {
    epci: { value: given.whole ?? 'missing' },
    ranks: given.rank === undefined ? {} : { '00001': given.rank },
    ranked: 2,
  } as unknown as Answers
  const view = resolve(
    { catalogue: CATALOGUE, territory: TERRITORY, store: smallStore(cells), choice },
    answers,
    'current',
  )
  return commentaryOf(RULES, view)?.replace(/[\u00a0\u202f]/g, ' ') ?? null
}

describe('a sentence by rule', () => {
  it('says what its figure is to be read with', () => {
    expect(sentence(29, { unreliable: true })).toBe(
      'Aubrelle : 29,0 % en 2022. Valeur à lire avec prudence : peu fiable (un effectif sous 200, recensement).',
    )
    expect(sentence(29, { broken: true })).not.toContain('prudence')
  })

  it('states the figure, its place, the whole and the change, with unit and years', () => {
    expect(sentence(29, { whole: 8.04, rank: 1 })).toBe(
      'Vacance 29,0 % 2022 1/2 au-dessus de 8,0 % +19,0 points 2016',
    )
    expect(sentence(9, { whole: 9.04, rank: 2 })).toContain('au même niveau que 9,0 % −1,0 point 2016')
  })

  it('is that of the first rule whose needs are known: nothing is made up', () => {
    expect(sentence(29, { rank: 1 })).toBe('29,0 % 1/2')
    expect(sentence(29)).toBe('Aubrelle : 29,0 % en 2022.')
  })

  it('never compares over a break of the series', () => {
    expect(sentence(29, { whole: 8, rank: 1, broken: true })).toBe('29,0 % 1/2')
  })

  it('says nothing of what is not a number', () => {
    expect(sentence('suppressed', { whole: 8, rank: 1 })).toBeNull()
  })

  it('may not name what its rule does not need', () => {
    const accepts = (one: CommentaryRule) => v.safeParse(commentaryRule, one).success
    expect(RULES.every(accepts)).toBe(true)
    expect(accepts(rule('wrong', ['rank'], '{value} {change}'))).toBe(false)
    expect(accepts(rule('unknown', [], '{cause}'))).toBe(false)
  })
})
