import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import type { StyleSpecification } from 'maplibre-gl'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { LIGHT_INKS } from '../../src/figure/palette.ts'
import type { LevelRow } from '../../src/territory/level-table.ts'

/**
 * Two levels that do not exist, in the table alone: cadastral sections, which tile the territory, and school districts,
 * which lie across it. Everything below the words and the readers of files takes them from there.
 */
vi.mock('../../src/territory/level-table.ts', async (original) => {
  const { LEVEL_TABLE } = await original<typeof import('../../src/territory/level-table.ts')>()
  const section: LevelRow = {
    code: /^\d{5}[A-Z]{2}$/,
    digits: null,
    mapped: true,
    madeOf: null,
    edges: 'iris',
    shape: 'tiles',
  }
  const school: LevelRow = { ...section, code: /^ECOLE\d+$/, edges: 'commune', shape: 'perimeters' }
  return { LEVEL_TABLE: { ...LEVEL_TABLE, section, school } }
})

// files of tests share the modules of their worker: those loaded before know nothing of the two levels, and those loaded
// here must serve no other file
vi.resetModules()
afterAll(() => vi.resetModules())

const { CODE_ORDER, EDGE_LEVELS, GROUND_ORDER, MAP_LEVELS, OPENING_ORDER, PERIMETER_LEVELS } = await import(
  '../../src/territory/level.ts'
)
const { parseCode } = await import('../../src/territory/code.ts')
const { readGeometry } = await import('../../src/figure/geometry.ts')
const { makeStyle } = await import('../../src/map/style.ts')
const { parseChoice } = await import('../../src/atlas/choice-url.ts')

type MapLevel = (typeof MAP_LEVELS)[number]
const POINTS = ['residence', 'condominium', 'address']
const SECTION = 'section' as MapLevel
const SCHOOL = 'school' as MapLevel

const zone = (code: string, x: number) => ({
  type: 'Feature',
  properties: { code },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [x, 47],
        [x + 1, 47],
        [x + 1, 48],
        [x, 47],
      ],
    ],
  },
})

describe('a level that is added to the table', () => {
  it('has its place in every order', () => {
    expect(MAP_LEVELS.slice(-2)).toEqual([SECTION, SCHOOL])
    expect(OPENING_ORDER).toEqual(['section', 'iris', 'commune', 'qpv', 'school', 'group', ...POINTS, 'work'])
    expect(GROUND_ORDER).toEqual(['commune', 'iris', 'section', 'group', 'qpv', 'work', ...POINTS, 'school'])
    expect(CODE_ORDER).toEqual(['commune', 'iris', 'qpv', 'work', ...POINTS, 'section', 'school', 'group'])
    expect(EDGE_LEVELS).toEqual(['group', 'commune', 'iris'])
    expect(PERIMETER_LEVELS).toEqual(['qpv', 'school'])
  })

  it('has its codes, which a link and a file of contours may carry', () => {
    expect(parseCode(SECTION, '21231AB').ok).toBe(true)
    expect(parseCode(SECTION, '212310101').ok).toBe(false)
    expect(parseChoice('?v=1&t=demo&l=section').partial).toMatchObject({ level: 'section' })
    const file = { type: 'FeatureCollection', features: [zone('21231AB', 4), zone('ECOLE7', 5)] }
    const geometry = readGeometry(new TextEncoder().encode(JSON.stringify(file)))
    if (!geometry.ok) throw new Error(geometry.error)
    expect(Object.keys(geometry.value.levels)).toEqual(['section', 'school'])
  })

  it('is drawn on the map: its own layers, its perimeters over the others, a style that is valid', () => {
    const file = { type: 'FeatureCollection', features: [zone('21231AB', 4), zone('ECOLE7', 5)] }
    const geometry = readGeometry(new TextEncoder().encode(JSON.stringify(file)))
    if (!geometry.ok) throw new Error(geometry.error)
    const style: StyleSpecification = makeStyle(geometry.value, LIGHT_INKS)
    expect(validateStyleMin(style as never)).toEqual([])
    const ids = style.layers.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(['section-fill', 'school-fill', 'school-perimeter']))
    expect(ids).not.toContain('section-perimeter')
  })
})
