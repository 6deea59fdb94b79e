import { describe, expect, it } from 'vitest'
import type { CellRow } from '../../db/tables.ts'
import { FLAGS } from '../../indicators/value.ts'
import type { ZoneFeature } from '../../sources/contours/zone-feature.ts'
import { zoneCode } from '../../territory/code.ts'
import type { UsedSource } from '../read/read-sources.ts'
import { rowId } from './collect-cells.ts'
import { communeSums, sumNotes } from './commune-sums.ts'

const IRIS = ['011110101', '011110102', '022220000']
const source = (id: string, threshold: number | null = null) =>
  ({
    declaration: {
      id,
      title: { fr: id, en: id },
      format: 'wide',
      level: 'iris',
      secrecy: { threshold, dominance: null, measures: {}, unreliable_under: 200 },
    },
  }) as unknown as UsedSource
const census = source('census')
const cell = (code: string, value: number | null, measure = 'LOG'): CellRow => ({
  level: code.length === 9 ? 'iris' : 'commune',
  code: zoneCode(code.length === 9 ? 'iris' : 'commune', code),
  measure,
  year: 2022,
  value,
  state: value === null ? 'missing' : null,
  flags: 0,
})
const official = (refused: readonly string[] = []) => ({
  layers: {
    commune: [],
    qpv: [],
    work: [],
    iris: IRIS.map((code) => ({ properties: { code, commune: code.slice(0, 5) } }) as unknown as ZoneFeature),
  },
  refused: { iris: refused, qpv: [] },
})
const measures = [
  { id: 'LOG', summable: true },
  { id: 'REV_MED', summable: false },
]
function sums(
  cells: readonly CellRow[],
  from: (cell: CellRow) => UsedSource = () => census,
  { refused = [] as string[], unmatched = [] as string[] } = {},
) {
  const origins = new Map(cells.map((one) => [rowId(one), from(one)] as const))
  const accounts = [{ declaration: census.declaration, unmatched: { codes: unmatched, zones: [] } }]
  return communeSums({ cells, origins }, official(refused), accounts, measures)
}
const values = (...given: Parameters<typeof sums>) =>
  Object.fromEntries(sums(...given).cells.map(({ code, value }) => [code, value]))

describe('counts that a public source gives by IRIS alone', () => {
  const all = IRIS.map((code, i) => cell(code, 150 + i))

  it('are those of the communes, each the sum of its IRIS, and it is said', () => {
    expect(values(all)).toEqual({ '01111': 301, '02222': 152 })
    const made = sums(all)
    expect(made.cells.map(({ level }) => level)).toEqual(['commune', 'commune'])
    expect([...made.origins.values()]).toEqual([census, census])
    expect(sumNotes(made)).toEqual([
      {
        fr: '« census », par IRIS : une commune sans autre source est la somme de ses IRIS, s’ils ont tous un nombre.',
        en: '“census”, by IRIS: a commune without another source is the sum of its IRIS, where all have a number.',
      },
    ])
  })

  it('are as sure as their sum: a count of the census under 200 is not', () => {
    const flagged = all.map((one) => ({ ...one, flags: FLAGS.unreliable | FLAGS.not_comparable }))
    expect(sums(flagged).cells.map(({ flags }) => flags)).toEqual([
      FLAGS.not_comparable,
      FLAGS.not_comparable | FLAGS.unreliable,
    ])
  })

  it.each([
    ['an IRIS has no number', [cell('011110101', 150), cell('011110102', null), cell('022220000', 152)], {}],
    ['an IRIS has no row', [cell('011110101', 150), cell('022220000', 152)], {}],
    ['an IRIS of the file has no contour', all, { unmatched: ['011110103'] }],
    ['an IRIS without contour has lost its zero', all, { unmatched: ['11110103'] }],
    ['the contour of an IRIS was refused', all, { refused: ['011110103'] }],
  ])('are unknown where %s', (_, cells, about) => {
    expect(values(cells, () => census, about)).toEqual({ '02222': 152 })
  })

  it('give way to what a source says of the commune, and are not made of several sources', () => {
    expect(values([...all, cell('01111', 999)])).toEqual({ '02222': 152 })
    expect(values(all, ({ code }) => (code === '011110102' ? source('other') : census))).toEqual({
      '02222': 152,
    })
  })

  it('are left to the rules of secrecy where there is one, and are no sums of medians', () => {
    expect(values(all, () => source('ops', 11))).toEqual({})
    expect(values(all.map((one) => ({ ...one, measure: 'REV_MED' })))).toEqual({})
  })
})
