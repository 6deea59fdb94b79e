import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { type Bound, boundIn, quantileOf } from './bound.ts'
import { anyMethodDocument, fullMethod, tenth } from './method-document.test-helper.ts'
import type { MethodDocument } from './method-document.ts'
import { isWholeInLink, methodParam, methodText } from './method-link.ts'

describe('the text of a method', () => {
  it('is read back equal', () => {
    fc.assert(
      fc.property(anyMethodDocument, (method) => {
        const text = methodText(method)
        const read = v.parse(methodParam, text)
        // twelve criteria of twelve emoji each are more than a link holds
        if (encodeURIComponent(JSON.stringify(method)).length <= 4000) expect(read).toEqual(method)
        // nothing in it that an address would write otherwise, but the separators that links leave readable
        expect(text.replaceAll(/[!~]/g, '')).toMatch(/^[A-Za-z0-9._*-]*$/)
      }),
    )
  })

  it('of two criteria, a rule and two classes that all have words is read back equal', () => {
    const label = (text: string) => ({ fr: `${text} *.!~_ é`, en: `${text} 😀` })
    const method: MethodDocument = {
      criteria: [
        {
          indicator: 'social_share_rp',
          comparison: '>=',
          bound: { kind: 'value', percent: 40 },
          points: 1,
          label: label('Un'),
        },
        {
          indicator: 'vacancy_rate',
          comparison: '>',
          bound: { kind: 'france', plus: -2 },
          points: 2,
          label: { fr: 'Vacance', en: 'Vacance' },
        },
      ],
      rules: [{ minimums: [0, 1], label: label('Règle') }],
      classes: [{ label: label('Vide') }, { label: label('Plein'), color: '#a3141e', concern: true }],
      weight: 'LOG',
      label: label('Méthode'),
    }
    expect(v.parse(methodParam, methodText(method))).toEqual(method)
    expect(isWholeInLink(method)).toBe(true)
  })

  it('of twelve criteria, four rules and seven classes, all with words, is carried whole', () => {
    expect([fullMethod.criteria.length, fullMethod.rules.length, fullMethod.classes?.length]).toEqual([
      12, 4, 7,
    ])
    expect(isWholeInLink(fullMethod)).toBe(true)
    expect(v.parse(methodParam, methodText(fullMethod))).toEqual(fullMethod)
    expect(methodText(fullMethod).length).toBeLessThan(3000)
  })

  it('is short, and holds what a link may hold', () => {
    const criteria: MethodDocument['criteria'] = [
      { indicator: 'social_share_rp', comparison: '>=', bound: { kind: 'value', percent: 40 }, points: 1 },
      { indicator: 'vacancy_rate', comparison: '>', bound: { kind: 'france', plus: -2 }, points: 2 },
    ]
    expect(methodText({ criteria, rules: [{ minimums: [0, 1, 2] }], weight: 'STOCK' })).toBe(
      '2!social_share_rp.ge.v400.10*vacancy_rate.gt.f-20.20!0.10.20!STOCK',
    )
    const label = { fr: 'Très', en: 'Very' }
    expect(
      methodText({
        criteria,
        rules: [{ minimums: [0, 1] }],
        weight: null,
        classes: [{}, { label, color: '#A3141E', concern: true }],
        label,
      }),
    ).toBe(
      '2!social_share_rp.ge.v400.10*vacancy_rate.gt.f-20.20!0.10!-!*Tr_C3_A8s.Very.a3141e.1!Tr_C3_A8s.Very',
    )
  })

  it('leaves words out where they are more than a link holds, and keeps what is computed and drawn', () => {
    const words = (n: number) => ({ fr: 'é'.repeat(n), en: 'y'.repeat(n) })
    const criterion = {
      indicator: 'vacancy_rate',
      comparison: '>=' as const,
      bound: { kind: 'value' as const, percent: 40 },
      points: 1,
    }
    const plain: MethodDocument = {
      criteria: Array.from({ length: 12 }, () => criterion),
      rules: [{ minimums: [0, 1] }],
      classes: [{}, { color: '#a3141e', concern: true }],
      weight: 'LOG',
      complements: ['social_rent'],
    }
    const named = (n: number): MethodDocument => ({
      ...plain,
      criteria: plain.criteria.map((one) => ({ ...one, label: words(80) })),
      classes: [{ label: words(n) }, { label: words(n), color: '#a3141e', concern: true }],
      label: words(n),
    })
    const read = (method: MethodDocument) => v.parse(methodParam, methodText(method))
    expect(read(named(20))).toEqual({ ...named(20), criteria: plain.criteria })
    expect(read(named(500))).toEqual(plain)
    expect([named(20), named(500), plain].map(isWholeInLink)).toEqual([false, false, true])
  })

  it('carries the complements last, whether the method has a name or not', () => {
    const text = '2!vacancy_rate.ge.v400.10!0.10!STOCK!!!social_rent*other'
    const read = v.parse(methodParam, text)
    expect(read.complements).toEqual(['social_rent', 'other'])
    expect(methodText(read)).toBe(text)
    for (const wrong of ['social_rent*social_rent', 'Social', '*', 'other!more'])
      expect(v.is(methodParam, `2!vacancy_rate.ge.v400.10!0.10!STOCK!!!${wrong}`)).toBe(false)
  })

  it.each([
    ['the last class has no words', '!*...0', '!*...0*'],
    ['only the first has some', '!A', '!A***'],
    ['a bracket ends the last word', '!*Toto_20(b_29', '!*Toto_20(b)'],
  ])('is whole where %s', (_, cut, whole) => {
    const rule = '!0.10.20'
    const start = `2!vacancy_rate.ge.v400.10${whole.endsWith('***') ? `${rule}.30` : whole.endsWith(')') ? '!0.10' : rule}!LOG`
    const read = v.parse(methodParam, start + whole)
    expect(v.parse(methodParam, start + cut)).toEqual(read)
    expect(methodText(read)).toMatch(/[A-Za-z0-9]$/)
    expect(v.parse(methodParam, methodText(read))).toEqual(read)
  })

  it('of the first version is the same method', () => {
    expect(v.parse(methodParam, '1!vacancy_rate.ge.v400.10!other.gt.e-20.20!0.10.20!STOCK')).toEqual({
      criteria: [
        { indicator: 'vacancy_rate', comparison: '>=', bound: { kind: 'value', percent: 40 }, points: 1 },
        { indicator: 'other', comparison: '>', bound: { kind: 'epci', plus: -2 }, points: 2 },
      ],
      rules: [{ minimums: [0, 1, 2] }],
      weight: 'STOCK',
    })
  })

  it.each([
    ['a later version', '3!vacancy_rate.ge.v400.10!0.10!STOCK'],
    ['no criterion', '1!0.10!STOCK'],
    ['a rate over 100 %', '1!vacancy_rate.ge.v1001.10!0.10!STOCK'],
    ['an unknown comparison', '2!vacancy_rate.eq.v400.10!0.10!STOCK'],
    ['classes that do not begin at 0', '2!vacancy_rate.ge.v400.10!10.20!STOCK'],
    ['classes that do not increase', '1!vacancy_rate.ge.v400.10!0.20.20!STOCK'],
    ['one class', '2!vacancy_rate.ge.v400.10!0!STOCK'],
    ['eight classes', '2!vacancy_rate.ge.v400.10!0.1.2.3.4.5.6.7!STOCK'],
    ['rules of other numbers of classes', '2!vacancy_rate.ge.v400.10!0.10*0.10.20!STOCK'],
    ['a criterion worth nothing', '2!vacancy_rate.ge.v400.0!0.10!STOCK'],
    ['SQL for a weight', '2!vacancy_rate.ge.v400.10!0.10!A;DROP'],
    ['words that are no text', '2!vacancy_rate.ge.v400.10._FF!0.10!STOCK'],
    ['a colour that is none', '2!vacancy_rate.ge.v400.10!0.10!STOCK!..red'],
    ['a part too many', '2!vacancy_rate.ge.v400.10!0.10!STOCK!!!x!y'],
    ['nothing', ''],
  ])('refuses %s', (_, text) => {
    expect(v.safeParse(methodParam, text).success).toBe(false)
  })
})

describe('the bound of a criterion', () => {
  it.each<[string, Bound, readonly number[], number | null, number | null]>([
    ['a rate', { kind: 'value', percent: 40 }, [], null, 40],
    ['the median of an odd number of zones', { kind: 'quantile', share: 50 }, [30, 10, 20], null, 20],
    [
      'the median of an even number: the lower of the two',
      { kind: 'quantile', share: 50 },
      [4, 1, 3, 2],
      null,
      2,
    ],
    ['a fifth of five zones', { kind: 'quantile', share: 20 }, [5, 4, 3, 2, 1], null, 1],
    ['the whole', { kind: 'quantile', share: 100 }, [5, 9, 1], null, 9],
    ['the least', { kind: 'quantile', share: 0 }, [5, 9, 1], null, 1],
    ['no zone whose rate is known', { kind: 'quantile', share: 50 }, [], 10, null],
    ['the EPCI’s rate and 5 points', { kind: 'epci', plus: 5 }, [], 12.34, 17.3],
    ['never under 0', { kind: 'epci', plus: -20 }, [], 12.3, 0],
    ['the EPCI’s rate is not known', { kind: 'epci', plus: 0 }, [1], null, null],
  ])('%s', (_, bound, rates, epci, expected) => {
    expect(boundIn(bound, rates, { epci, departement: 50, france: 50 })).toBe(expected)
  })

  it('the rate of France, or of the département, and a difference', () => {
    const wholes = { epci: 1, departement: 8.14, france: 7.2 }
    expect(boundIn({ kind: 'france', plus: 2 }, [], wholes)).toBe(9.2)
    expect(boundIn({ kind: 'departement', plus: -1 }, [], wholes)).toBe(7.1)
    expect(boundIn({ kind: 'france', plus: 0 }, [], { ...wholes, france: null })).toBeNull()
  })

  it('a quantile is one of the rates, which at least that share does not exceed, and no lower rate does', () => {
    const rate = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10)
    fc.assert(
      fc.property(fc.array(rate, { minLength: 1, maxLength: 40 }), tenth(0, 100), (rates, share) => {
        const found = quantileOf(rates, share)
        const upTo = (bound: number) => rates.filter((other) => other <= bound).length
        expect(rates).toContain(found)
        expect(upTo(found) * 100).toBeGreaterThanOrEqual(share * rates.length - 1e-6)
        const lower = rates.filter((other) => other < found)
        if (lower.length > 0) expect(upTo(Math.max(...lower)) * 100).toBeLessThan(share * rates.length + 1e-6)
      }),
    )
  })
})
