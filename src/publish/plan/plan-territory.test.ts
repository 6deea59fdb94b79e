import { expect, it } from 'vitest'
import { SHIPPED } from '../../../scripts/declared/shipped.test-helper.ts'
import { packagedCog } from '../../../scripts/sources/packaged-cog.ts'
import { loadCatalogue } from '../catalogue/load-catalogue.ts'
import { planPath } from './plan.ts'
import { planTerritory } from './plan-territory.ts'

const catalogue = loadCatalogue(SHIPPED)

/** How the communes of a territory stand for a measure: how many numbers, how many of each state. */
function standing(territory: string, measure: string): Record<string, number> {
  const { cells } = planTerritory(SHIPPED, planPath(territory), catalogue, packagedCog())
  const counts: Record<string, number> = {}
  for (const { level, measure: of, value, state } of cells) {
    if (level !== 'commune' || of !== measure) continue
    const kind = value === null ? String(state) : state === null ? 'number' : 'both'
    counts[kind] = (counts[kind] ?? 0) + 1
  }
  return counts
}

it.each([
  // a list that names 28 of 95 communes says nothing of the others
  ['mel', 'SRU_MISSING', { number: 28, missing: 67 }],
  ['mel', 'SRU_RATE', { number: 28, missing: 67 }],
  ['lens-lievin', 'SRU_TARGET_RATE', { number: 2, missing: 34 }],
  // a scope stated in full: the 14 other communes are out of it
  ['dijon', 'SRU_TARGET_RATE', { number: 9, not_applicable: 14 }],
])('communes that a list of %s does not name have no %s, and never 0', (territory, measure, expected) => {
  expect(standing(territory, measure)).toEqual(expected)
})
