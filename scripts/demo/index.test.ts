import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { territoryProblems } from '../build/check-territory.ts'
import { catalogue, codes, demo, zones } from './demo.test-helper.ts'
import { demoBlueprint } from './demo-blueprint.ts'
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
  const folder = mkdtempSync(join(tmpdir(), 'method-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'fragility.yaml')
  const shipped = readFileSync(join(import.meta.dirname, '../../data/methods/fragility.yaml'), 'utf8')
  writeFileSync(file, shipped.replace('threshold: 40', 'threshold: 100'))
  const line = shipped.split('\n').indexOf('criteria:') + 1
  expect(() => simulateTerritory(demoBlueprint(), file)).toThrow(
    `fragility.yaml:${line}: no simulated stock gives the calibration of data/demo`,
  )
}, 60_000)
