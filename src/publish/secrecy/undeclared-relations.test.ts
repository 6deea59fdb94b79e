import { beforeAll, expect, it } from 'vitest'
import { COMMUNES, irisOf } from '../../../scripts/publish/fixture.test-helper.ts'
import type { CellRow } from '../../db/tables.ts'
import type { LinearSolver } from '../../disclosure/solver.ts'
import { loadSolver } from '../../solver/highs.ts'
import { declared } from '../../sources/fixtures.test-helper.ts'
import { rowId } from '../assemble/collect-cells.ts'
import { accountOf } from '../read/source-account.ts'
import { undeclaredLines } from '../report/undeclared-lines.ts'
import { HOUSEHOLDS, iris, published } from './published.test-helper.ts'
import { undeclaredRelations } from './undeclared-relations.ts'

const survey = declared('ops-iris', 'wide')
const { secrecy } = survey
const source = {
  use: { id: 'ops-iris' },
  declaration: { ...survey, secrecy: { ...secrecy, kind: 'cell' as const, sets: {}, subsets: {} } },
}
const ADULTS = 'OPS_ADULTS'
const RECENT = 'OPS_RECENT'
const codes = COMMUNES.flatMap(irisOf)
const SMALL = 5

let solver: LinearSolver
beforeAll(async () => {
  solver = await loadSolver()
})

/** Each IRIS has as many adults as households and recent movers together, but for the last `wrong`. */
const rows = (wrong: number): CellRow[] =>
  codes.flatMap((code, i) => {
    const households = 80 + ((i * 37) % 101)
    const recent = i === SMALL ? 5 : 20 + ((i * 53) % 41)
    const adults = households + recent + (i >= codes.length - wrong ? 7 + i : 0)
    return [iris(code, households), iris(code, recent, RECENT), iris(code, adults, ADULTS)]
  })

function found(of: readonly CellRow[], from = source) {
  const { printed } = published(solver, [[from, of]])
  const nameOf = ({ code, measure }: CellRow) => (measure === HOUSEHOLDS ? code : `${code}|${measure}|2022`)
  const suppressed = new Set(of.filter((row) => !printed.has(nameOf(row))).map(rowId))
  const origins = new Map(of.map((row) => [rowId(row), from] as const))
  const asked = { cells: of, origins, exempt: new Set<string>(), identities: [] }
  return { asked, suppressed, relations: undeclaredRelations(asked, suppressed) }
}

it.each([0, 1])(
  'are found where a count that they give is masked, be it that they fail in %s rows',
  (wrong) => {
    const { suppressed, relations, asked } = found(rows(wrong))
    const of = (measure: string) => suppressed.has(rowId(iris(codes[SMALL] ?? '', 0, measure)))
    // who reads the relation in the other IRIS has the small count: adults less households
    expect([ADULTS, HOUSEHOLDS, RECENT].map(of)).toEqual([false, false, true])
    expect(relations.map(({ fails }) => fails)).toEqual([wrong])
    // whatever the order of the rows
    const turned = { ...asked, cells: asked.cells.toReversed() }
    expect(undeclaredRelations(turned, suppressed)).toEqual(relations)
    expect(undeclaredRelations(asked, new Set())).toEqual([])
  },
)

it('are said with their file, its columns and what to declare', () => {
  const { relations, asked } = found(rows(0))
  const file = {
    file: 'ops-1.csv',
    path: '',
    bytes: new Uint8Array(),
    sha256: '',
    from: 'folder',
    origin: null,
  } as const
  const account = accountOf(source, file, { read: 1, matched: 1, unnamed: [], problems: [] })
  const lines = undeclaredLines(relations, asked, [account], 'en')
  expect(lines).toEqual([
    'Relation between columns that nothing declares, of which a count is masked, and that the proof of secrecy does not know: adultes (OPS_ADULTS) = menages (OPS_HOUSEHOLDS) + emmenages_recents (OPS_RECENT) (ops-1.csv); to be declared in data/sources/ops-iris.yaml, "sums: [[OPS_ADULTS, OPS_HOUSEHOLDS, OPS_RECENT]]".',
  ])
})

it('are none where they are declared, or where there are none', () => {
  const declaration = { ...source.declaration, sums: [[ADULTS, HOUSEHOLDS, RECENT]] }
  expect(found(rows(0), { ...source, declaration }).relations).toEqual([])
  expect(found(rows(0)).relations).toHaveLength(1)
  const noise = rows(0).map((row, i) =>
    row.measure === ADULTS ? { ...row, value: 300 + ((i * 71) % 97) } : row,
  )
  expect(found(noise).relations).toEqual([])
})
