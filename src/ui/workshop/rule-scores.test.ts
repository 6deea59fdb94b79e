import { expect, it } from 'vitest'
import type { MethodDocument } from '../../methods/method-document.ts'
import { resized, withScores } from './rule-scores.ts'

const words = (text: string) => ({ fr: text, en: text })
const declared = [{ rules: [{ id: 'two', label: words('Deux points'), minimums: [0, 2] }] }]

it('a rule with other scores keeps the words of the reader, and loses those of a declared method, which said the former ones', () => {
  const of = (label: string) => withScores({ label: words(label), minimums: [0, 2] }, [0, 3], declared)
  expect(of('La mienne')).toEqual({ label: words('La mienne'), minimums: [0, 3] })
  expect(of('Deux points')).toEqual({ minimums: [0, 3] })
})

it('a class more or fewer is one in each rule', () => {
  const method: MethodDocument = {
    criteria: [
      { indicator: 'vacancy_rate', comparison: '>', bound: { kind: 'value', percent: 8 }, points: 1 },
    ],
    rules: [{ minimums: [0, 1] }, { label: words('Deux points'), minimums: [0, 2] }],
    classes: [{}, { color: '#a3141e' }],
    weight: null,
  }
  const more = resized(method, true, declared)
  expect(more.rules).toEqual([{ minimums: [0, 1, 2] }, { minimums: [0, 2, 3] }])
  expect(more.classes).toHaveLength(3)
  expect(resized(more, false, []).rules.map(({ minimums }) => minimums)).toEqual([
    [0, 1],
    [0, 2],
  ])
})
