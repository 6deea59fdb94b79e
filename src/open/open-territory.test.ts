import { describe, expect, it } from 'vitest'
import { CATALOGUE, CELLS, TERRITORY, ZONES } from '../../test/fixtures/small-territory.ts'
import { contourFile } from '../../test/fixtures/view.ts'
import { resolve } from '../atlas/resolve.ts'
import { defaultChoice } from '../atlas/settle.ts'
import { cellsArrow, zonesArrow } from '../publish/folder/arrow-tables.ts'
import { openTerritory, type TerritoryBytes } from './open-territory.ts'

const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
const bytes: TerritoryBytes = {
  territory: json(TERRITORY),
  geometry: contourFile('commune'),
  zones: zonesArrow(ZONES),
  cells: cellsArrow(CELLS),
}

describe('a territory from the bytes of its files', () => {
  it('is all that a view is resolved from, and its contours', () => {
    const opened = openTerritory(bytes, CATALOGUE)
    if (!opened.ok) throw new Error(opened.error.cause)
    const { geometry, ...found } = opened.value
    expect(geometry.levels.commune?.features).toHaveLength(8)
    const view = resolve({ ...found, choice: defaultChoice(found.territory) }, null, 'awaited')
    expect(view.zones.map(({ name, text }) => [name, text])).toEqual([
      ['Aubrelle', '29,0\u202f%'],
      ['Bréval', '1,0\u202f%'],
      ['Cérigny', 'secret statistique'],
    ])
  })

  it('has the measures and indicators of its own beside those that every territory shares', () => {
    const [own] = CATALOGUE.indicators
    if (!own) throw new Error('no indicator')
    const catalogue = { sources: [], measures: [], indicators: [{ ...own, id: 'own' }] }
    const opened = openTerritory({ ...bytes, territory: json({ ...TERRITORY, catalogue }) }, CATALOGUE)
    expect(opened.ok && opened.value.catalogue.indicators.map(({ id }) => id)).toEqual([
      ...CATALOGUE.indicators.map(({ id }) => id),
      'own',
    ])
  })

  it.each([
    ['territory', json({ ...TERRITORY, levels: ['moon'] }), /^levels\.0: /],
    ['territory', new TextEncoder().encode('{'), /JSON/],
    ['geometry', json({ type: 'Point' }), /^contours must be/],
    ['zones', bytes.cells, /^zones\.arrow: unknown column/],
    ['cells', new Uint8Array([1, 2, 3]), /^cells\.arrow/],
  ] as const)('names the %s that is not what is expected, and why', (file, wrong, cause) => {
    const opened = openTerritory({ ...bytes, [file]: wrong }, CATALOGUE)
    expect(opened).toMatchObject({ ok: false, error: { file } })
    expect(!opened.ok && opened.error.cause).toMatch(cause)
  })
})
