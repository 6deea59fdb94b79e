import { expect, it } from 'vitest'
import { contourText } from '../atlas/credit-text.ts'
import { localContours } from './local-credits.ts'

const level = { producer: 'IGN, Insee', vintage: '2024', licence: 'Licence Ouverte 2.0' }
const declared = {
  source: 'contours-officiels',
  producer: 'IGN, Insee',
  title: { fr: 'communes, IRIS', en: 'communes, IRIS' },
  vintage: '2024',
  licence: 'Licence Ouverte 2.0',
  page: 'https://cartes.gouv.fr',
  levels: [
    { ...level, title: { fr: 'communes', en: 'communes' } },
    { ...level, title: { fr: 'IRIS', en: 'IRIS' } },
  ],
}

it('credits the contours of a reader to their files, and to no producer', () => {
  const own = localContours(declared, ['iris.geojson', 'communes.zip'])
  expect(contourText(own, 'fr')).toBe('iris.geojson, communes.zip, communes, IRIS, édition déposée')
  expect(contourText(own, 'en')).toBe('iris.geojson, communes.zip, communes, IRIS, edition supplied')
  expect(own).toMatchObject({ local: true, licence: null, page: null })
})
