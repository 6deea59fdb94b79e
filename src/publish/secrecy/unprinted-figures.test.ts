import { beforeAll, describe, expect, it } from 'vitest'
import { SHIPPED } from '../../../scripts/declared/shipped.test-helper.ts'
import { COMMUNES, irisOf } from '../../../scripts/publish/fixture.test-helper.ts'
import type { CellRow } from '../../db/tables.ts'
import { readYaml } from '../../declared/declared-yaml.ts'
import type { LinearSolver } from '../../disclosure/solver.ts'
import { namesOf } from '../../sanity/names.ts'
import { thresholds } from '../../sanity/thresholds.ts'
import { possible } from '../../solver/enumerating-reader.test-helper.ts'
import { loadSolver } from '../../solver/highs.ts'
import type { LongCell } from '../../sources/long-cell.ts'
import type { ZoneCode } from '../../territory/code.ts'
import { collectCells, rowId } from '../assemble/collect-cells.ts'
import type { UsedSource } from '../read/read-sources.ts'
import { irisByCommune, saneFigures } from '../read/sane-figures.ts'
import { applySecrecy } from './apply-secrecy.ts'
import { catalogue, HOUSEHOLDS, identities, source, zones } from './published.test-helper.ts'
import { at } from './secret-cells.ts'
import { secretTables } from './secret-tables.ts'

const [first, second] = COMMUNES
const members = irisOf(second)
const [a, b, c, d] = members as [string, string, string, string]
const all = Array.from({ length: 11 }, (_, value) => value)

/** A table by commune that its producer has masked and given to everybody. */
const open = (more: Parameters<typeof source>[2] = {}): UsedSource => {
  const { use, declaration } = source('lovac-communes', true, more)
  return {
    use,
    declaration: { ...declaration, secrecy: { ...declaration.secrecy, masked_by_producer: true } },
  }
}
const tax = source('tax-iris')
const communes = source('tax-communes')

const cell = (
  code: string,
  value: LongCell['value'],
  { level = 'iris', measure = HOUSEHOLDS }: Partial<Pick<LongCell, 'level' | 'measure'>> = {},
): LongCell => ({ level, code: code as ZoneCode, measure, year: 2022, value, flags: 0 })
const total = (value: LongCell['value'], measure = HOUSEHOLDS) =>
  cell(second, value, { level: 'commune', measure })
const iris = (values: readonly number[]) => members.map((code, i) => cell(code, values[i] ?? 0))

let solver: LinearSolver
beforeAll(async () => {
  solver = await loadSolver()
})

type Tables = readonly (readonly [UsedSource, readonly LongCell[]])[]

/** What is printed where the commune has so few inhabitants that no figure of it can be believed. */
function published(given: Tables, inhabitants = 1200, accepted: readonly string[] = []) {
  const tables = given.map(([used, cells]) => ({ ...used, cells, labels: [], fractions: new Map() }))
  const sane = saneFigures(
    { tables, results: [], objectives: [] },
    irisByCommune(zones.filter(({ level }) => level === 'iris')),
    {
      limits: readYaml(SHIPPED, 'sanity.yaml', thresholds).value,
      accepted: accepted.map((finding) => ({ finding, reason: { fr: finding, en: finding } })),
      names: namesOf([], []),
      populations: new Map([[second, inhabitants]]),
    },
  )
  const { cells, origins, beside, unprinted } = collectCells(
    { cells: [], credits: {} },
    sane,
    { objectives: null, ids: new Set(), event: null },
    catalogue.measures,
  )
  const { tables: secret, links } = secretTables({
    zones,
    cells,
    origins,
    beside,
    unprinted,
    catalogue,
    overlaps: [],
    exempt: new Set(),
    identities,
  })
  const shown = applySecrecy(cells, secret, solver).cells
  const printed = new Map(
    shown.flatMap(({ code, measure, value }) =>
      value === null || measure !== HOUSEHOLDS ? [] : [[code as string, value] as const],
    ),
  )
  return { printed, shown, links, secret, findings: sane.findings.map(({ name }) => name) }
}

const rowOf = (shown: readonly CellRow[], level: string, code: string) =>
  shown.find((row) => rowId(row) === at(level, code, HOUSEHOLDS, '2022'))

/** What a reader finds possible for an IRIS, who has the total of the commune from its file. */
const deduced = (printed: ReadonlyMap<string, number>, of: number, code: string) =>
  possible({ printed: new Map([...printed, [second, of]]), sums: [[second, ...members]] }, code)

describe('a figure that cannot be believed, in a file that anybody may read', () => {
  it('gives no member of its total away, though it is not printed', () => {
    const { printed, shown, findings } = published([
      [open(), [total(2837)]],
      [tax, iris([2260, 7, 280, 290])],
    ])
    expect(findings).toEqual([`inhabitants:lovac-communes:${HOUSEHOLDS}:2022:${second}`])
    expect(rowOf(shown, 'commune', second)).toMatchObject({ value: null, state: 'missing' })
    expect(deduced(printed, 2837, b)).toEqual(all)
  })

  it('gives none away where it stands beside a figure that is as little believed, of a file that nobody may read', () => {
    const { printed } = published([
      [communes, [total(2837)]],
      [open(), [total(2837)]],
      [tax, iris([2260, 7, 280, 290])],
    ])
    expect(deduced(printed, 2837, b)).toEqual(all)
  })

  it('is public where it says the same as a figure that is published of another file', () => {
    const { secret, printed } = published(
      [
        [communes, [total(2837)]],
        [open(), [total(2837)]],
        [tax, iris([2260, 7, 280, 290])],
      ],
      10,
      [`inhabitants:tax-communes:${HOUSEHOLDS}:2022:${second}`],
    )
    const id = at('commune', second, HOUSEHOLDS, '2022')
    expect(secret.cells.find((one) => one.id === id)).toMatchObject({ publicLower: 2837, publicUpper: 2837 })
    expect(printed.get(second)).toBe(2837)
    expect(deduced(printed, 2837, b)).toEqual(all)
  })

  it('is not known where nobody may read the file: a single IRIS is masked then', () => {
    const { printed } = published([
      [communes, [total(2837)]],
      [tax, iris([2260, 7, 280, 290])],
    ])
    expect([...printed]).toEqual([
      [a, 2260],
      [c, 280],
      [d, 290],
    ])
  })

  it('stops no build where it is more than its whole', () => {
    const parts = open({ parts: [['OPS_HOUSEHOLDS_U40', HOUSEHOLDS]] })
    const { printed, links } = published([
      [parts, [total(2837), total(2900, 'OPS_HOUSEHOLDS_U40')]],
      [tax, iris([2260, 7, 280, 290])],
    ])
    expect(links).toContainEqual(
      expect.objectContaining({ kind: 'untied', identity: 'lovac-communes/parts', reason: 'contradiction' }),
    )
    expect(deduced(printed, 2837, b)).toEqual(all)
  })
})

describe('a mark of a column that cannot be believed', () => {
  it('is protected as any mark, and is not published', () => {
    const beside = cell(first, 800, { level: 'commune' })
    const { printed, shown, findings } = published([
      // three hundred times what two others say
      [open(), [cell(first, 240_000, { level: 'commune' }), total('suppressed')]],
      [source('own-communes', false), [beside]],
      [tax, [...iris([260, 70, 280, 290]), ...irisOf(first).map((code) => cell(code, 200))]],
    ])
    expect(findings).toEqual([`scale:lovac-communes:${HOUSEHOLDS}:2022`])
    expect(rowOf(shown, 'commune', second)).toMatchObject({ value: null, state: 'missing' })
    expect(members.filter((code) => printed.has(code)).length).toBeLessThan(members.length)
  })
})

describe('a cell that the first of two sources leaves empty', () => {
  it('is known where the other gives it in a file that anybody may read', () => {
    const { printed, shown } = published(
      [
        [communes, [total('missing')]],
        [open(), [total(2837)]],
        [tax, iris([2260, 7, 280, 290])],
      ],
      2500,
    )
    expect(rowOf(shown, 'commune', second)).toMatchObject({ value: null, state: 'missing' })
    expect(deduced(printed, 2837, b)).toEqual(all)
  })
})
