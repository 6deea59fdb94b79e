import { expect, it } from 'vitest'
import { vacancyView } from '../../test/fixtures/view.ts'
import type { CompareChoice } from './compare-choice.ts'
import { SAME_MAP } from './same-map.ts'
import { sideTitle } from './side-title.ts'

const compare: CompareChoice = { ...SAME_MAP, show: 'difference', year: 2016 }
const beside = { ...vacancyView, choice: { ...vacancyView.choice, compare } }

it('names map A where two maps are compared and what is titled is of the first, and nowhere else', () => {
  expect(sideTitle('Petites cartes', vacancyView)).toBe('Petites cartes')
  expect(sideTitle('Petites cartes', beside)).toBe('Petites cartes, carte A')
  expect(sideTitle('Small maps', { ...beside, lang: 'en' })).toBe('Small maps, map A')
  expect(sideTitle('Graphiques', { ...beside, isDifference: true })).toBe('Graphiques')
})
