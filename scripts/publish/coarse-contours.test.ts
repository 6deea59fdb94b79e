import { expect, it } from 'vitest'
import { sourceLine } from '../../src/atlas/view-texts.ts'
import { buildDeclared } from './build-declared.ts'
import { CONTOURS, EPCI, project } from './fixture.test-helper.ts'

type Ring = [number, number][]
const COMMUNES = `communes-${EPCI}.geojson`

/** The communes with a vertex each `1 / parts` of an edge. */
function finer(parts: number): string {
  const layer = JSON.parse(CONTOURS[COMMUNES] ?? '') as { features: { geometry: { coordinates: Ring[] } }[] }
  for (const { geometry } of layer.features)
    geometry.coordinates = geometry.coordinates.map((ring) => [
      ...ring.slice(1).flatMap(([x, y], i): Ring => {
        const [u, v] = ring[i] as [number, number]
        return Array.from({ length: parts }, (_, k) => [u + ((x - u) * k) / parts, v + ((y - v) * k) / parts])
      }),
      ring[0] as [number, number],
    ])
  return JSON.stringify(layer)
}

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

const territoryOf = async (files: Readonly<Record<string, string>>) => {
  const { file, options } = await project(files)
  const outcome = await buildDeclared(file, options)
  if (outcome.kind !== 'built') throw new Error('not built')
  return outcome.territory
}

it('says how coarsely contours are drawn, of each level that is', async () => {
  const { [COMMUNES]: communes = '' } = CONTOURS
  const [drawn, detailed] = [
    await territoryOf({ [COMMUNES]: communes }),
    await territoryOf({ [COMMUNES]: finer(20) }),
  ]
  const [coarse, fine] = [drawn.geometry.title, detailed.geometry.title]
  // edges of 0.04 degree at 45.9° north: 3.1 km from west to east, 4.4 km from south to north
  expect(coarse.fr).toBe('communes (tracé simplifié, un sommet tous les 4,4 km)')
  expect(coarse.en).toBe('communes (simplified drawing, a vertex every 4.4 km)')
  expect(fine).toEqual({ fr: 'communes', en: 'communes' })
  // what every view prints: never "officiels" alone
  expect(plain(sourceLine([], drawn, 'fr'))).toContain(
    'Contours officiels : IGN, Insee, Etalab, communes (tracé simplifié, un sommet tous les 4,4 km), ',
  )
  expect(plain(sourceLine([], detailed, 'fr'))).toContain(
    'Contours officiels : IGN, Insee, Etalab, communes, ',
  )
})
