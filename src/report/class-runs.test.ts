import { expect, it } from 'vitest'
import type { ResolvedView } from '../atlas/view.ts'
import { classRunsText } from './class-runs.ts'

const view = {
  lang: 'fr',
  year: 2024,
  classes: [
    { index: 0, label: 'Ordinaire' },
    { index: 1, label: 'Très sociale' },
  ] as unknown as ResolvedView['classes'],
} as const
const at = (year: number, index: number | null) => ({
  year,
  index,
  state: index === null ? ('suppressed' as const) : null,
})

it('tells years of one class in a row once, up to the year before the one shown', () => {
  expect(classRunsText([at(2018, 1), at(2020, 1), at(2022, null), at(2024, 0)], view)).toBe(
    'Auparavant\u00a0: très sociale (2018 à 2020), secret statistique (2022)',
  )
})

it('keeps the capitals of acronyms, and of what is not the first word', () => {
  const labels = ['HLM anciens', 'Classe A']
  const classes = labels.map((label, index) => ({ index, label })) as unknown as ResolvedView['classes']
  expect(classRunsText([at(2018, 0), at(2020, 1)], { ...view, classes })).toBe(
    'Auparavant\u00a0: HLM anciens (2018), classe A (2020)',
  )
})

it('is absent where no year is before', () => {
  expect(classRunsText([at(2024, 0)], view)).toBeNull()
  expect(classRunsText([], view)).toBeNull()
})
