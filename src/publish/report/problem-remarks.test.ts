import { expect, it } from 'vitest'
import type { Problem } from '../../sources/problem.ts'
import type { SourceAccount } from '../read/source-account.ts'
import { problemRemarks } from './problem-remarks.ts'

const text = (words: string) => ({ fr: words, en: words })
const problem = (kind: string, row: number): Problem => ({
  kind,
  severity: 'repaired',
  file: 'lovac.csv',
  row,
  expected: text('un code'),
  consequence: text(`lu comme ${kind}`),
})

it('codes that were repaired stand apart from what else was met, each with its line', () => {
  const problems = [
    problem('repaired_code', 2),
    problem('missing_column', 1),
    problem('named_zone', 3),
    problem('repaired_contours', 4),
  ]
  const account = { declaration: { id: 'lovac', title: text('LOVAC') }, problems } as unknown as SourceAccount
  const { repaired, others } = problemRemarks([account], { measure: text }, 'fr')
  expect(repaired.map((line) => /lu comme (\w+)/.exec(line)?.[1])).toEqual(['repaired_code', 'named_zone'])
  expect(others.map((line) => /lu comme (\w+)/.exec(line)?.[1])).toEqual([
    'missing_column',
    'repaired_contours',
  ])
})
