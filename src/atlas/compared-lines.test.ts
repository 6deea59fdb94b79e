import { expect, it } from 'vitest'
import { aggregateOf, answersOf } from '../../test/fixtures/answers.ts'
import { vacancyView } from '../../test/fixtures/view.ts'
import type { Answers } from '../db/answers-types.ts'
import { comparedLines } from './compared-lines.ts'
import type { ResolvedView } from './view.ts'

const codes = vacancyView.zones.map(({ code }) => code)
const total = aggregateOf({ value: 7.5, numerator: 75, denominator: 1000 })
const comparing = (count: number, answers: Partial<Answers> = {}): ResolvedView => ({
  ...vacancyView,
  lang: 'fr',
  choice: { ...vacancyView.choice, selection: codes.slice(0, count) },
  answers: answersOf({ epci: total, ...answers }),
})

it('has the first four zones selected, then the whole, each as the view has it', () => {
  const lines = comparedLines(comparing(6))
  expect(lines.map(({ key }) => key)).toEqual([...codes.slice(0, 4), 'whole'])
  for (const { zone, value, numerator, denominator } of lines.slice(0, 4))
    expect({ value, numerator, denominator }).toEqual({
      value: zone?.value,
      numerator: zone?.numerator,
      denominator: zone?.denominator,
    })
  expect(lines.at(-1)).toMatchObject({
    zone: null,
    color: undefined,
    value: 7.5,
    numerator: 75,
    denominator: 1000,
  })
})

it('has the reference chosen last, once, and none of a zone that is compared already', () => {
  const view = comparing(2, { departement: 9.2 })
  const asking = (reference: string) => comparedLines({ ...view, choice: { ...view.choice, reference } })
  expect(asking('departement').at(-1)).toMatchObject({
    key: 'reference',
    value: 9.2,
    numerator: null,
    zone: null,
  })
  expect(asking(codes[5] ?? '').at(-1)).toMatchObject({ key: 'reference', value: view.zones[5]?.value })
  expect(asking(codes[0] ?? '').map(({ key }) => key)).toEqual([codes[0], codes[1], 'whole'])
})
