import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { anyMethodDocument } from '../../methods/method-document.test-helper.ts'
import { absentFrom, methodFile, methodFileText, readMethodFile } from './method-file.ts'

const criterion = {
  indicator: 'vacancy_rate',
  comparison: '>=',
  bound: { kind: 'value', percent: 40 },
  points: 1,
}

describe('the file of a method', () => {
  it('is read back equal', () => {
    fc.assert(
      fc.property(anyMethodDocument, (method) => {
        const level = 'residence'
        expect(v.parse(methodFile, JSON.parse(methodFileText(method, level)))).toEqual({ method, level })
      }),
    )
  })

  it('keeps what no link carries: source, words, what is left unsaid', () => {
    const text = { fr: 'mot', en: 'word' }
    const method = {
      criteria: [{ ...criterion, comparison: '>=' as const, bound: { kind: 'value' as const, percent: 40 } }],
      rules: [{ minimums: [0, 1] }],
      weight: null,
      source_ref: 'mel-plh3, 6',
      unsaid: [{ said: text, chosen: text }],
      words: { counted: text, concern: text, whole: text, title: text },
    }
    expect(v.parse(methodFile, JSON.parse(methodFileText(method, 'iris'))).method).toEqual(method)
  })

  it('of the first version is read', () => {
    const file = {
      atlas: 'method',
      version: 1,
      method: { criteria: [criterion], minimums: [0, 1], weight: 'LOG' },
    }
    expect(v.parse(methodFile, file)).toEqual({
      method: { criteria: [criterion], rules: [{ minimums: [0, 1] }], weight: 'LOG' },
      level: null,
    })
  })

  it.each([
    ['another kind of file', { atlas: 'project', version: 2 }],
    ['a later version', { atlas: 'method', version: 3, method: { criteria: [criterion] } }],
    ['nothing', null],
  ])('refuses %s', (_, file) => {
    expect(v.safeParse(methodFile, file).success).toBe(false)
  })

  const saved = (method: unknown, version: unknown = 2) =>
    readMethodFile(JSON.stringify({ atlas: 'method', version, method }))
  const rules = [{ minimums: [0, 1] }]

  it.each([
    ['a file of another kind', readMethodFile('{"atlas":"project"}'), { kind: 'none' }],
    ['text that is no JSON', readMethodFile('criteria: &a [*a, *a]'), { kind: 'none' }],
    ['five million characters', readMethodFile(`[${'1,'.repeat(2_500_000)}1]`), { kind: 'none' }],
    ['a later version', saved({}, 3), { kind: 'later' }],
    [
      'twenty criteria',
      saved({ criteria: Array(20).fill(criterion), rules, weight: null }),
      { kind: 'part', path: 'criteria' },
    ],
    [
      'points of 0',
      saved({ criteria: [{ ...criterion, points: 0 }], rules, weight: null }),
      { kind: 'part', path: 'criteria.0.points' },
    ],
    [
      'points under 0',
      saved({ criteria: [criterion, { ...criterion, points: -1 }], rules, weight: null }),
      { kind: 'part', path: 'criteria.1.points' },
    ],
    [
      'eight classes',
      saved({ criteria: [criterion], rules: [{ minimums: [0, 1, 2, 3, 4, 5, 6, 7] }], weight: null }),
      { kind: 'part', path: 'rules.0.minimums' },
    ],
    [
      'a threshold that is no number',
      saved({
        criteria: [{ ...criterion, bound: { kind: 'value', percent: Number.NaN } }],
        rules,
        weight: null,
      }),
      { kind: 'part', path: 'criteria.0.bound.percent' },
    ],
  ])('says why there is no method in %s', (_, read, problem) => {
    expect(read).toEqual({ ok: false, error: problem })
  })
})

it('names what a method takes and a territory has not, each once', () => {
  const of = (indicator: string) => ({
    ...criterion,
    indicator,
    comparison: '>=' as const,
    bound: { kind: 'value' as const, percent: 1 },
  })
  const method = { criteria: ['moon_rate', 'vacancy_rate', 'moon_rate'].map(of), weight: 'CRATERS' }
  const here = [{ id: 'vacancy_rate' }]
  expect(absentFrom(method, here, [{ id: 'LOG' }])).toEqual(['moon_rate', 'CRATERS'])
  expect(absentFrom({ ...method, weight: null }, [...here, { id: 'moon_rate' }], [])).toEqual([])
})
