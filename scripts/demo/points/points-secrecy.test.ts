import { expect, test } from 'vitest'
import { cell } from '../../../src/db/rows.test-helper.ts'
import type { CellRow } from '../../../src/db/tables.ts'
import { audit } from '../../../src/disclosure/audit.ts'
import { DEFAULT_LIMITS, type LinearSolver } from '../../../src/disclosure/solver.ts'
import type { Value } from '../../../src/indicators/value.ts'
import { rowId } from '../../../src/publish/assemble/collect-cells.ts'
import { loadCatalogue } from '../../../src/publish/catalogue/load-catalogue.ts'
import type { UsedSource } from '../../../src/publish/read/read-sources.ts'
import { loadIdentities } from '../../../src/publish/secrecy/identity.ts'
import { readerTables } from '../../../src/publish/secrecy/reader-tables.ts'
import { loadSolver } from '../../../src/solver/highs.ts'
import type { SourceDeclaration } from '../../../src/sources/declaration.ts'
import { declared } from '../../../src/sources/fixtures.test-helper.ts'
import type { ZoneCode } from '../../../src/territory/code.ts'
import { SHIPPED } from '../../declared/shipped.test-helper.ts'
import { read, zones } from '../demo.test-helper.ts'
import { demoBlueprint } from '../demo-blueprint.ts'
import { OPS_MEASURES, type Survey } from '../stock/fragility.ts'
import { houseResidences } from './households.ts'
import type { Residence } from './residence-plan.ts'

const MEASURES = Object.values(OPS_MEASURES)
const { seed } = demoBlueprint(SHIPPED)
const residences = zones('residence')

/** The survey of the residences of an IRIS as it was drawn, before anything was masked. */
function drawn(iris: string): Record<string, number>[] {
  const own = residences.filter((residence) => residence.iris === iris)
  const survey: Survey = Object.fromEntries(
    MEASURES.map((measure) => [measure, read('iris', iris, measure, 2024)]),
  )
  const at = (code: string, measure: string) => read('residence', code, measure, 2024) as number
  const houses = own.map(
    ({ code }) =>
      ({ use: { occupied: at(code, 'RPLS_LETTABLE') - at(code, 'RPLS_VACANT') } }) as unknown as Residence,
  )
  return houseResidences(seed, iris, houses, survey)
}

const masked = [
  ...new Set(
    residences
      .filter(({ code }) => read('residence', code, 'OPS_HOUSEHOLDS', 2024) === 'suppressed')
      .map(({ iris }) => iris ?? ''),
  ),
].filter((iris) => typeof read('iris', iris, 'OPS_HOUSEHOLDS', 2024) === 'number')

test('some small residences are masked with others, and nothing else of the survey is', () => {
  expect(masked.length).toBeGreaterThan(2)
  for (const iris of masked) {
    const own = residences.filter((residence) => residence.iris === iris)
    const households = drawn(iris).map((counts) => counts.OPS_HOUSEHOLDS ?? 0)
    const states = own.map(({ code }) => read('residence', code, 'OPS_HOUSEHOLDS', 2024))
    const hidden = states.filter((state) => state === 'suppressed').length
    expect(hidden).toBeGreaterThanOrEqual(2)
    for (const [i, state] of states.entries())
      if ((households[i] ?? 0) < 11) expect(state).toBe('suppressed')
      else if (state !== 'suppressed') expect(state).toBe(households[i])
  }
})

const use = (declaration: SourceDeclaration): UsedSource => ({ use: { id: declaration.id }, declaration })
const byIris = use(declared('ops-iris', 'wide'))
const byResidence = use({ ...declared('ops-residences', 'wide'), complete: true })
const register = use(declared('rpls-logements', 'points'))
const [catalogue, identities] = [loadCatalogue(SHIPPED), loadIdentities(SHIPPED)]

/** The reader's system of an IRIS and of its residences, with the counts as they were drawn. */
function readerOf(iris: string, solver: LinearSolver) {
  const own = residences.filter((residence) => residence.iris === iris)
  const truth = drawn(iris)
  const given: (readonly [CellRow, UsedSource])[] = []
  const give = (level: string, code: ZoneCode, measure: string, value: Value, source: UsedSource) =>
    given.push([cell(level, code, measure, 2024, value), source])
  const [zone] = zones('iris').filter(({ code }) => code === iris)
  if (!zone) throw new Error(iris)
  for (const measure of [...MEASURES, 'RPLS_STOCK'])
    give('iris', zone.code, measure, read('iris', iris, measure, 2024), byIris)
  own.forEach(({ code }, i) => {
    for (const measure of MEASURES) give('residence', code, measure, truth[i]?.[measure] ?? 0, byResidence)
    give('residence', code, 'RPLS_STOCK', read('residence', code, 'RPLS_STOCK', 2024), register)
  })
  const { tables, links } = readerTables(
    {
      zones: [zone, ...own],
      cells: given.map(([row]) => row),
      origins: new Map(given.map(([row, source]) => [rowId(row), source])),
      catalogue,
      overlaps: [],
      exempt: new Set(),
      identities,
    },
    solver,
  )
  return { tables, links, own }
}

test.each(masked)(
  'no reader of %s and of its residences deduces a figure of fewer than 11 households',
  async (iris) => {
    const solver = await loadSolver()
    const { tables, links, own } = readerOf(iris, solver)
    expect(links.some((link) => link.kind === 'tied' && link.identity === 'residence-in-iris')).toBe(true)
    const publication = new Map(
      tables.cells.flatMap(({ id, level, zone, measure, withheld }) => {
        const printed = withheld ? null : read(level, zone, measure, 2024)
        return typeof printed === 'number' ? [[id, printed] as const] : []
      }),
    )
    expect(publication.size).toBeGreaterThan(own.length)
    const found = audit(tables, publication, solver, DEFAULT_LIMITS)
    expect(found.cells.length).toBeGreaterThan(0)
    expect(found.foreign).toEqual([])
    expect(
      found.cells
        .filter(({ verdict }) => verdict === 'disclosed')
        .map(({ cell, interval }) => [cell.id, interval]),
    ).toEqual([])
  },
)
