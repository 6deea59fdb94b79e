import { expect, it } from 'vitest'
import { circlesView } from '../../test/fixtures/view.ts'
import { fileName } from './filename.ts'

it('names what is in the file', () => {
  expect(fileName(circlesView, 'svg')).toBe('demo_target-dwellings_commune_2023-2028.svg')
  expect(fileName({ ...circlesView, year: 2021, period: null }, 'csv', 'excel')).toBe(
    'demo_target-dwellings_commune_2021_excel.csv',
  )
})

it('names what both maps of a difference show, from A to B, each once', () => {
  const side = (indicator: string, year: number) => ({ indicator, year, period: null })
  const named = (a: ReturnType<typeof side>, b: ReturnType<typeof side>) =>
    fileName({ ...circlesView, isDifference: true, sides: { a, b }, year: null, period: null }, 'csv')
  expect(named(side('vacancy_rate', 2016), side('vacancy_rate', 2022))).toBe(
    'demo_vacancy-rate_difference_commune_2016-2022.csv',
  )
  expect(named(side('vacancy_rate', 2022), side('sru_rate', 2022))).toBe(
    'demo_vacancy-rate-sru-rate_difference_commune_2022.csv',
  )
})

it('names an indicator of the reader’s own by its title, of which a file of any system takes the letters', () => {
  const own = { ...circlesView.indicator, id: 'own-lens-zip--calcul-x', section: 'own' as const }
  const view = {
    ...circlesView,
    indicator: own,
    title: '« Évolution » des vacants, en %',
    year: 2023,
    period: null,
  }
  expect(fileName(view, 'csv')).toBe('demo_evolution-des-vacants-en_commune_2023.csv')
})
