import { expect, it } from 'vitest'
import { SHIPPED } from '../../../scripts/declared/shipped.test-helper.ts'
import { packagedCog } from '../../../scripts/sources/packaged-cog.ts'
import { rangeText } from '../../atlas/range-text.ts'
import { resolve } from '../../atlas/resolve.ts'
import { settle } from '../../atlas/settle.ts'
import { createStore } from '../../atlas/store.ts'
import { loadCatalogue } from '../catalogue/load-catalogue.ts'
import { buildTerritory } from '../folder/build-territory.ts'
import { planPath } from './plan.ts'
import { planTerritory } from './plan-territory.ts'

const catalogue = loadCatalogue(SHIPPED)
const source = planTerritory(SHIPPED, planPath('orleans'), catalogue, packagedCog())
const { territory, zones } = buildTerritory(source, catalogue)
const store = createStore(zones, source.cells)

function card(group: string, indicator = 'target_social_share') {
  const asked = { level: 'group', indicator, selection: [group] } as const
  const { choice } = settle(asked, territory, catalogue, store, ['YlOrRd'])
  return resolve({ choice, catalogue, territory, store }, null, 'awaited').card
}

const said = (group: string, lang: 'fr' | 'en' = 'fr') => {
  const found = card(group)
  return found?.range
    ? rangeText(found.zone.value, found.range, lang).replaceAll(/[\u00a0\u202f]/g, ' ')
    : null
}

it('sets the social share of each SRU group of Orléans against the share printed for it', () => {
  // 1 403 of 2 403: the State sets it, and nothing is printed
  expect(said('sru-a')).toBeNull()
  // 110 of 425 is 25,88 %
  expect(said('sru-b')).toBe('25 % : 0,9 point au-dessus')
  // 481 of 2 176 is 22,10 %
  expect(said('sru-c')).toBe('23 à 25 % : 0,9 point en dessous')
  expect(said('sru-c', 'en')).toBe('23 to 25%: 0.9 points under')
  // 741 of 4 628 is 16,01 %
  expect(said('sru-d')).toBe('15 à 20 % : atteinte')
  // 53 of 244 is 21,72 %
  expect(said('sru-e')).toBe('15 à 20 % : 1,7 point au-dessus')
})

it('sets no other indicator against it', () => {
  expect(card('sru-c', 'target_dwellings')?.range).toBeNull()
})
