import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { SHIPPED } from '../declared/shipped.test-helper.ts'
import { demoBlueprint } from './demo-blueprint.ts'

const require = createRequire(import.meta.url)
const packaged = (file: string): { nom: string }[] =>
  JSON.parse(readFileSync(require.resolve(`@etalab/decoupage-administratif/data/${file}`), 'utf8'))

const folded = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

const { name, epci, communes, quarters } = demoBlueprint(SHIPPED)
const iris = communes.flatMap((commune) => commune.iris)

test('no commune, IRIS or quarter has the name of a real commune', () => {
  const real = new Set(packaged('communes.json').map(({ nom }) => folded(nom)))
  expect(real.has('saint etienne')).toBe(true)
  const names = [...communes, ...iris, ...quarters].map((zone) => zone.name)
  expect(names.filter((invented) => real.has(folded(invented)))).toEqual([])
})

test('the EPCI has the name of no real one', () => {
  const real = packaged('epci.json').map(({ nom }) => folded(nom))
  expect(real).toContain('dijon metropole')
  const parts = [epci.name, name.fr, name.en].flatMap((invented) => [
    folded(invented),
    folded(invented).split(' ')[0],
  ])
  expect(real.filter((nom) => parts.some((part) => part !== undefined && nom.includes(part)))).toEqual([])
})

test('no two communes, IRIS of a commune or quarters share a name', () => {
  for (const zones of [communes, iris, quarters]) {
    const names = zones.map((zone) => folded(zone.name))
    expect(names).toHaveLength(new Set(names).size)
  }
})
