import { expect, it } from 'vitest'
import { resolve } from '../../src/atlas/resolve.ts'
import { defaultChoice } from '../../src/atlas/settle.ts'
import type { ResolvedView } from '../../src/atlas/view.ts'
import { openTerritory } from '../../src/open/open-territory.ts'
import { buildTerritory } from '../../src/publish/folder/build-territory.ts'
import { planPath } from '../../src/publish/plan/plan.ts'
import { planTerritory } from '../../src/publish/plan/plan-territory.ts'
import { SHIPPED } from '../declared/shipped.test-helper.ts'
import { catalogue, demo } from '../demo/demo.test-helper.ts'
import { packagedCog } from '../sources/packaged-cog.ts'

/** What each territory that ships opens on, on its schematic contours. */
function firstView(id: string): ResolvedView {
  const source = id === 'demo' ? demo : planTerritory(SHIPPED, planPath(id), catalogue, packagedCog())
  const { files } = buildTerritory(source, catalogue)
  const bytes = (name: string) => {
    const content = files[name] ?? ''
    return typeof content === 'string' ? new TextEncoder().encode(content) : content
  }
  const opened = openTerritory(
    {
      territory: bytes('territory.json'),
      geometry: bytes('geometry.topojson'),
      zones: bytes('zones.arrow'),
      cells: bytes('cells.arrow'),
    },
    catalogue,
  )
  if (!opened.ok) throw new Error(`${opened.error.file}: ${opened.error.cause}`)
  return resolve({ ...opened.value, choice: defaultChoice(opened.value.territory) }, null, 'awaited')
}

it.each([
  ['demo', 'fragility'],
  ['lens-lievin', 'target_dwellings'],
  ['orleans', 'target_dwellings'],
  // its document names 28 of 95 communes: circles leave the others plain, where a rate would leave a hole
  ['mel', 'sru_missing'],
])('%s opens on %s: no map of one class, and none that more than a third is missing of', (id, indicator) => {
  const { indicator: shown, zones, classes, symbol } = firstView(id)
  expect(shown.id).toBe(indicator)
  const numbers = zones.flatMap(({ value }) => (typeof value === 'number' ? [value] : []))
  if (symbol === 'circles') expect(new Set(numbers).size).toBeGreaterThan(2)
  else {
    expect(classes.filter(({ count }) => count > 0).length).toBeGreaterThan(1)
    expect(numbers.length * 3).toBeGreaterThanOrEqual(zones.length * 2)
  }
})

it('dijon has no other figure by commune than the rate of the law, the same in nine: it opens on its scope', () => {
  const { indicator, zones } = firstView('dijon')
  expect(indicator.id).toBe('sru_target_rate')
  expect(zones.filter(({ state }) => state === 'not_applicable')).toHaveLength(14)
})
