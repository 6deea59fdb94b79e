import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { anyMethodDocument } from '../../methods/method-document.test-helper.ts'
import { methodFile, methodFileText } from './method-file.ts'

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
        expect(v.parse(methodFile, JSON.parse(methodFileText(method)))).toEqual(method)
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
    expect(v.parse(methodFile, JSON.parse(methodFileText(method)))).toEqual(method)
  })

  it('of the first version is read', () => {
    const file = {
      atlas: 'method',
      version: 1,
      method: { criteria: [criterion], minimums: [0, 1], weight: 'LOG' },
    }
    expect(v.parse(methodFile, file)).toEqual({
      criteria: [criterion],
      rules: [{ minimums: [0, 1] }],
      weight: 'LOG',
    })
  })

  it.each([
    ['another kind of file', { atlas: 'project', version: 2 }],
    ['a later version', { atlas: 'method', version: 3, method: { criteria: [criterion] } }],
    ['nothing', null],
  ])('refuses %s', (_, file) => {
    expect(v.safeParse(methodFile, file).success).toBe(false)
  })
})
