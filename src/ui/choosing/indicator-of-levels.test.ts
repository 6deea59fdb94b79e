import { expect, it } from 'vitest'
import { CATALOGUE, TERRITORY } from '../../../test/fixtures/small-territory.ts'
import { indicatorOfLevels } from './indicator-of-levels.ts'

const [first] = CATALOGUE.indicators
if (!first) throw new Error('no indicator')
const catalogue = {
  indicators: [
    { ...first, id: 'of_communes' },
    { ...first, id: 'of_both', section: 'marches' as const },
    { ...first, id: 'of_both_as_well' },
  ],
}
const [declared] = TERRITORY.available
if (!declared) throw new Error('nothing available')
const territory = {
  ...TERRITORY,
  available: [
    { ...declared, indicator: 'of_communes', years: { commune: [2022] } },
    { ...declared, indicator: 'of_both', years: { commune: [2022], group: [2022] } },
    { ...declared, indicator: 'of_both_as_well', years: { commune: [2022], group: [2022] } },
  ],
}
const named = (levels: Parameters<typeof indicatorOfLevels>[0], section: typeof first.section) =>
  indicatorOfLevels(levels, { section }, catalogue, territory)?.id

it('names the indicator that has the most of the scales, of the section shown where it can', () => {
  expect(named(['group', 'commune'], 'marches')).toBe('of_both')
  expect(named(['group', 'commune'], 'habitat')).toBe('of_both_as_well')
  expect(named(['group', 'commune'], 'foncier')).toBe('of_both')
  expect(named(['commune'], 'habitat')).toBe('of_communes')
})

it('names none where no indicator has any', () => {
  expect(named(['qpv'], 'habitat')).toBeUndefined()
  expect(named([], 'habitat')).toBeUndefined()
})
