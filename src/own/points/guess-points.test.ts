import { describe, expect, it } from 'vitest'
import { nodeEngines } from '../../../scripts/sources/node-engines.ts'
import { look } from '../guess/look.ts'
import { communes, context, csv, declarations } from '../own.test-helper.ts'

/** The communes of the test territory are named at 5° E, 47° N. */
const looked = async (rows: readonly (readonly (string | number)[])[]) => {
  const found = await look('f.csv', csv(rows), context.place, declarations, nodeEngines, 2025)
  if (found.kind !== 'table') throw new Error(JSON.stringify(found))
  return found
}

describe('what a file of places seems to hold', () => {
  it('columns of degrees, a name, an address, and counts beside them', async () => {
    const { points, arePlaces } = await looked([
      ['id', 'Nom', 'Adresse', 'code_insee', 'Logements 2024', 'Loyer m²', 'longitude', 'latitude'],
      [1, 'Les Tilleuls', '1 rue Haute', '21231', 12, '7,5', '5.02', '47.01'],
      [2, 'Les Ormes', '2 rue Basse', '21231', 8, '8,1', '5.03', '47.02'],
    ])
    expect(arePlaces).toBe(true)
    expect(points).toMatchObject({
      near: 2,
      rows: 2,
      points: {
        x: 'longitude',
        y: 'latitude',
        projection: 'EPSG:4326',
        name: 'Nom',
        address: 'Adresse',
        commune: 'code_insee',
        score: null,
        found: null,
        year: { kind: 'all', year: 2024 },
      },
    })
    expect(points?.points.figures.map((figure) => `${figure.label}: ${figure.kind}`)).toEqual([
      'Logements 2024: count',
      'Loyer m²: ready',
    ])
  })

  it.each([
    ['EPSG:2154', '851983,2', '6655998,1'],
    ['EPSG:3947', '1851983', '6211000'],
    ['EPSG:27572', '803000', '2221000'],
  ])('in metres, the projection in which the places are near the territory: %s', async (code, x, y) => {
    const { points } = await looked([
      ['X', 'Y', 'lots'],
      [x, y, 3],
      [x, y, 4],
    ])
    expect(points?.points).toMatchObject({ x: 'X', y: 'Y', projection: code })
    expect(points?.near).toBe(2)
  })

  it.each([
    ['latitude first', '47.01,5.02', '47.02,5.03', 'geo_point_2d (2)', 'geo_point_2d (1)'],
    ['longitude first', '5.02 47.01', '5.03 47.02', 'geo_point_2d (1)', 'geo_point_2d (2)'],
  ])('both coordinates in one cell, %s', async (_, first, second, x, y) => {
    const { points, arePlaces, columns } = await looked([
      ['nom', 'geo_point_2d', 'lots'],
      ['Un', first, 3],
      ['Deux', second, 4],
    ])
    expect(arePlaces).toBe(true)
    expect(points?.near).toBe(2)
    expect(points?.points).toMatchObject({ x, y, projection: 'EPSG:4326', name: 'nom' })
    expect(points?.points.figures.map(({ label }) => label)).toEqual(['lots'])
    expect(columns).toEqual(['nom', 'geo_point_2d', 'lots'])
  })

  it('what the national geocoder adds: its place before that of the file, its score, what it found; no figure', async () => {
    const { points } = await looked([
      [
        ...['adresse', 'lots', 'latitude', 'longitude', 'result_label', 'result_score', 'result_score_next'],
        ...['result_type', 'result_citycode', 'result_postcode', 'result_status'],
      ],
      [
        '1 rue Haute',
        3,
        47.01,
        5.01,
        '1 Rue Haute 21000 Dijon',
        0.91,
        '',
        'housenumber',
        '21231',
        21000,
        'ok',
      ],
      ['Dijon', 4, 47.02, 5.02, 'Dijon', 0.4, '', 'municipality', '21231', 21000, 'ok'],
    ])
    expect(points?.points).toMatchObject({
      x: 'longitude',
      y: 'latitude',
      address: 'adresse',
      commune: 'result_citycode',
      score: { column: 'result_score', least: 0.5 },
      found: 'result_type',
    })
    expect(points?.points.figures.map(({ kind, label }) => `${label}: ${kind}`)).toEqual(['lots: count'])
  })

  it('a table of zones that says where their middle is stays one of zones, unless its reader says otherwise', async () => {
    const { points, arePlaces } = await looked([
      ['insee', 'vacants', 'lon', 'lat'],
      ...communes.map(({ code }, i) => [code, i, 5.01, 47.01]),
    ])
    expect(arePlaces).toBe(false)
    expect(points?.points).toMatchObject({ x: 'lon', y: 'lat', commune: 'insee' })
  })

  it('no two columns of coordinates, or columns that are no numbers: no places', async () => {
    const zones = await looked([
      ['insee', 'lon'],
      ['21231', 5.01],
    ])
    expect([zones.points, zones.arePlaces]).toEqual([null, false])
    const words = await looked([
      ['insee', 'lon', 'lat'],
      ['21231', 'est', 'nord'],
    ])
    expect(words.points).toBeNull()
  })
})
