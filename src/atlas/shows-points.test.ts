import { expect, it } from 'vitest'
import type { Territory } from '../indicators/territory.ts'
import { showsPoints } from './shows-points.ts'

const territory = {
  levels: ['commune', 'iris', 'residence', 'condominium', 'work'],
  available: [
    { indicator: 'fragility', years: { iris: [2024], residence: [2024] } },
    { indicator: 'condominium_unpaid_rate', years: { work: [2024], condominium: [2024] } },
  ],
} as unknown as Territory

it.each([
  [{}, false],
  [{ level: 'iris' }, false],
  [{ level: 'residence' }, true],
  [{ indicator: 'fragility' }, false],
  [{ indicator: 'fragility', level: 'residence' }, true],
  [{ indicator: 'condominium_unpaid_rate' }, true],
  [{ indicator: 'condominium_unpaid_rate', level: 'iris' }, true],
  [{ indicator: 'condominium_unpaid_rate', level: 'work' }, false],
  [{ indicator: 'unknown' }, false],
] as const)('%j: points %s', (asked, shown) => {
  expect(showsPoints(asked, territory)).toBe(shown)
})
