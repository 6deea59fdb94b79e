import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { FLAGS } from '../../src/indicators/value.ts'
import { loadCatalogue } from '../../src/publish/catalogue/load-catalogue.ts'
import { territoryProblems } from '../../src/publish/folder/check-territory.ts'
import { SHIPPED } from '../declared/shipped.test-helper.ts'
import { catalogue, codes, demo, zones } from './demo.test-helper.ts'
import { demoBlueprint } from './demo-blueprint.ts'
import { generatedBlueprint } from './generated-blueprint.ts'
import { demoTerritory, generatedTerritory } from './index.ts'
import { simulateTerritory } from './simulate.ts'

test('is the same to the byte at each run', () => {
  const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')
  expect(hash(demoTerritory())).toBe(hash(demo))
}, 120_000)

test('is fit to be published', () => {
  expect(territoryProblems(demo, catalogue)).toEqual([])
  expect(demo.meta).toMatchObject({ fictional: true, contours: 'schematic' })
})

test('is masked and flagged under the rules that the catalogue gives its sources', () => {
  const blueprint = generatedBlueprint({ iris: 60, communes: 12, seed: 5 })
  const under = (changes: Readonly<Record<string, Partial<(typeof catalogue.secrecy)[number]>>>) => {
    const secrecy = catalogue.secrecy.map((rule) => ({ ...rule, ...changes[rule.id] }))
    return simulateTerritory(blueprint, SHIPPED, { ...catalogue, secrecy }).cells
  }
  type Cells = ReturnType<typeof under>
  const masked = (cells: Cells, prefix: string) =>
    cells.filter(({ measure, state }) => measure.startsWith(prefix) && state === 'suppressed').length
  const told = (cells: Cells, prefix: string) =>
    cells.filter(({ measure, value }) => measure.startsWith(prefix) && value !== null).length
  const unreliable = (cells: Cells) => cells.filter(({ flags }) => (flags & FLAGS.unreliable) !== 0).length
  const declared = under({})
  const open = under({
    fiscal: { threshold: null },
    ops: { threshold: null },
    census: { unreliable_under: null },
  })
  const strict = under({
    fiscal: { threshold: 200 },
    ops: { threshold: 60 },
    census: { unreliable_under: 400 },
  })
  for (const prefix of ['PP_', 'OPS_']) {
    expect(masked(open, prefix)).toBe(0)
    expect(told(strict, prefix)).toBeLessThan(told(declared, prefix))
  }
  expect(unreliable(declared)).toBeGreaterThan(0)
  expect(unreliable(open)).toBe(0)
  expect(unreliable(strict)).toBeGreaterThan(unreliable(declared))
}, 120_000)

test('has the zones that it announces', () => {
  expect(codes('commune')).toHaveLength(24)
  expect(codes('iris')).toHaveLength(110)
  expect(codes('group')).toHaveLength(4)
  expect(new Set(zones('iris').map((zone) => zone.kind))).toEqual(new Set(['H', 'A', 'D', 'Z']))
})

test('can be made larger', () => {
  const large = generatedTerritory({ iris: 60, communes: 12, seed: 5 })
  expect(large.zones.filter((zone) => zone.level === 'iris')).toHaveLength(60)
  expect(territoryProblems(large, catalogue)).toEqual([])
})

test('names the method whose criteria no simulated stock can meet', () => {
  const path = 'methods/fragility.yaml'
  const shipped = SHIPPED.text(path) ?? ''
  // no share is above 100 %
  const never = shipped.replaceAll(
    /comparison: ">="\n {4}bound: { kind: value, percent: \d+ }/g,
    'comparison: ">"\n    bound: { kind: value, percent: 100 }',
  )
  const changed = { ...SHIPPED, text: (name: string) => (name === path ? never : SHIPPED.text(name)) }
  const catalogue = loadCatalogue(changed)
  const line = shipped.split('\n').indexOf('criteria:') + 1
  expect(() => simulateTerritory(demoBlueprint(SHIPPED), changed, catalogue)).toThrow(
    `fragility.yaml:${line}: no simulated stock gives the calibration of data/demo`,
  )
}, 60_000)
