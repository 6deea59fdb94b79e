import { expect, it } from 'vitest'
import type { Aggregate, Answers } from '../../db/answers-types.ts'
import type { Question } from '../../db/question.ts'
import { standingAnswers } from './standing-answers.ts'

const asked: Question = {
  indicator: 'vacancy_rate',
  level: 'commune',
  year: 2022,
  settings: { thresholds: { income: 40 }, rule: 'one' },
  overlap: 'split',
  selection: ['00001', '00002'],
}
const answers = { epci: { value: 8.1 } as Aggregate, selection: { value: 8.7 } as Aggregate } as Answers
const standing = (change: Partial<Question>) => standingAnswers(answers, asked, { ...asked, ...change })

it('all stand where only thresholds differ', () => {
  expect(standing({ settings: { thresholds: { income: 45 }, rule: 'one' } })).toBe(answers)
})

it('the total of another selection does not', () => {
  expect(standing({ selection: ['00001', '00002', '00003'] })).toEqual({ ...answers, selection: null })
})

it.each<Partial<Question>>([{ indicator: 'social_share_rp' }, { level: 'iris' }, { year: 2016 }])(
  'none stand where %j differs',
  (change) => expect(standing(change)).toBeNull(),
)
