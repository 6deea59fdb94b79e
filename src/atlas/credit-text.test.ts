import { expect, it } from 'vitest'
import { contourText, creditText } from './credit-text.ts'

const title = (fr: string) => ({ fr, en: fr })
const credit = {
  source: 'contours',
  producer: 'IGN, Insee, ANCT',
  title: title('communes, IRIS, QPV'),
  vintage: '2024, 2015',
  licence: 'Licence Ouverte 2.0',
  page: null,
}
const level = (
  name: string,
  producer: string,
  vintage: string,
  licence: string | null = 'Licence Ouverte 2.0',
) => ({
  title: title(name),
  producer,
  vintage,
  licence,
})

it('names each source of contours once, with the levels that it gives', () => {
  const levels = [
    level('communes', 'IGN', '2024'),
    level('IRIS', 'IGN', '2024'),
    level('QPV', 'ANCT', '2015'),
  ]
  expect(contourText({ ...credit, levels }, 'fr')).toBe(
    'communes et IRIS, IGN, 2024\u202f; QPV, ANCT, 2015 (Licence Ouverte 2.0)',
  )
  expect(contourText({ ...credit, levels }, 'en')).toBe(
    'communes and IRIS, IGN, 2024; QPV, ANCT, 2015 (Licence Ouverte 2.0)',
  )
})

it('says the licence of each source where they differ, and the whole where no level is told apart', () => {
  const levels = [level('communes', 'IGN', '2024'), level('QPV', 'ANCT', '2015', null)]
  expect(contourText({ ...credit, levels }, 'fr')).toBe(
    'communes, IGN, 2024 (Licence Ouverte 2.0)\u202f; QPV, ANCT, 2015',
  )
  expect(contourText(credit, 'fr')).toBe(
    'IGN, Insee, ANCT, communes, IRIS, QPV, 2024, 2015 (Licence Ouverte 2.0)',
  )
})

it('writes the name of a file once, which is its own producer and title', () => {
  const file = 'suivi.csv'
  const own = { producer: file, title: { fr: file, en: file }, licence: null }
  expect(creditText({ ...own, vintage: '2024' }, 'fr')).toBe('suivi.csv, 2024')
  expect(creditText({ ...own, vintage: file }, 'en')).toBe('suivi.csv')
})
