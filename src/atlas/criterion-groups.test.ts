import { expect, it } from 'vitest'
import type { Criterion } from '../methods/method.ts'
import { criterionGroups } from './criterion-groups.ts'

const text = (fr: string) => ({ fr, en: fr })
const criterion = (id: string, indicator: string, more: Partial<Criterion> = {}): Criterion => ({
  id,
  label: text(id),
  indicator,
  numerator: 'A',
  denominator: 'B',
  comparison: '>',
  threshold: 0,
  points: 1,
  ...more,
})

it('criteria on one rate are one group, called as the rate; one alone keeps its own words', () => {
  const rate = text('rate')
  const criteria = [
    criterion('a20', 'a', { rate }),
    criterion('b', 'b', { rate }),
    criterion('a40', 'a', { rate }),
  ]
  const groups = criterionGroups({ criteria })
  expect(groups.map(({ id, label, criteria: of }) => [id, label.fr, of.map((one) => one.id)])).toEqual([
    ['a20', 'rate', ['a20', 'a40']],
    ['b', 'b', ['b']],
  ])
})
