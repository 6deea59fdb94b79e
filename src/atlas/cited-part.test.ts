import { expect, it } from 'vitest'
import { citedPart } from './cited-part.ts'

const document = { ref: 'call-plh3', producer: 'CALL', title: { fr: 'PLH', en: 'PLH' }, vintage: '2023' }

it('names the plan’s document where a figure cites it by the short name of the declarations', () => {
  expect(citedPart('call-plh3, 6', document, 'fr')).toBe('document du plan, partie 6')
  expect(citedPart('call-plh3, 2, 3', document, 'fr')).toBe('document du plan, parties 2, 3')
  expect(citedPart('call-plh3, annexe Reims', document, 'fr')).toBe('document du plan, annexe Reims')
  expect(citedPart('call-plh3', document, 'en')).toBe('document of the plan')
  expect(citedPart('call-plh3, 6', document, 'en')).toBe('document of the plan, section 6')
})

it('leaves what cites another document, or where no document is declared', () => {
  expect(citedPart('suivi, p. 4', document, 'fr')).toBe('suivi, p. 4')
  expect(citedPart('call-plh3, 6', undefined, 'fr')).toBe('call-plh3, 6')
})
