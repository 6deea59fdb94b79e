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
import { OPS_MEASURES, OPS_YEAR } from '../stock/fragility.ts'
import { PAST_OPS_YEARS } from '../stock/past-surveys.ts'
import { drawnSurvey } from './drawn-survey.test-helper.ts'

const MEASURES = Object.values(OPS_MEASURES)
const residences = zones('residence')

const years = [OPS_YEAR, ...PAST_OPS_YEARS]

/** IRIS and years with a residence whose survey is masked, that of the IRIS being given. */
const masked = years.flatMap((year) =>
  [
    ...new Set(
      residences
        .filter(({ code }) => read('residence', code, 'OPS_HOUSEHOLDS', year) === 'suppressed')
        .map(({ iris }) => iris ?? ''),
    ),
  ]
    .filter((iris) => typeof read('iris', iris, 'OPS_HOUSEHOLDS', year) === 'number')
    .map((iris) => [iris, year] as const),
)

test('some small residences are masked with others in each year, and nothing else of the survey is', () => {
  for (const year of years) expect(masked.filter(([, at]) => at === year).length).toBeGreaterThan(2)
  for (const [iris, year] of masked) {
    const own = residences.filter((residence) => residence.iris === iris)
    const households = drawnSurvey(iris, year).map((counts) => counts.OPS_HOUSEHOLDS ?? 0)
    const states = own.map(({ code }) => read('residence', code, 'OPS_HOUSEHOLDS', year))
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

/**
 * The reader's system of an IRIS and of its residences in a year, with the counts as they were drawn. The dwellings are
 * those of `OPS_YEAR`, the only ones published: the reader takes them for those of each year.
 */
function readerOf(iris: string, year: number, solver: LinearSolver) {
  const own = residences.filter((residence) => residence.iris === iris)
  const truth = drawnSurvey(iris, year)
  const given: (readonly [CellRow, UsedSource])[] = []
  const give = (level: string, code: ZoneCode, measure: string, value: Value, source: UsedSource) =>
    given.push([cell(level, code, measure, year, value), source])
  const [zone] = zones('iris').filter(({ code }) => code === iris)
  if (!zone) throw new Error(iris)
  for (const measure of MEASURES) give('iris', zone.code, measure, read('iris', iris, measure, year), byIris)
  give('iris', zone.code, 'RPLS_STOCK', read('iris', iris, 'RPLS_STOCK', OPS_YEAR), byIris)
  own.forEach(({ code }, i) => {
    for (const measure of MEASURES) give('residence', code, measure, truth[i]?.[measure] ?? 0, byResidence)
    give('residence', code, 'RPLS_STOCK', read('residence', code, 'RPLS_STOCK', OPS_YEAR), register)
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
  'no reader of %s and of its residences in %s deduces a figure of fewer than 11 households',
  async (iris, year) => {
    const solver = await loadSolver()
    const { tables, links, own } = readerOf(iris, year, solver)
    expect(links.some((link) => link.kind === 'tied' && link.identity === 'residence-in-iris')).toBe(true)
    const publication = new Map(
      tables.cells.flatMap(({ id, level, zone, measure, withheld }) => {
        const printed = withheld
          ? null
          : read(level, zone, measure, measure === 'RPLS_STOCK' ? OPS_YEAR : year)
        return typeof printed === 'number' ? [[id, printed] as const] : []
      }),
    )
    expect(publication.size).toBeGreaterThan(own.length)
    const found = audit(tables, publication, solver, DEFAULT_LIMITS)
    expect(found.cells.length).toBeGreaterThan(0)
    expect(found.foreign).toEqual([])
    const told = found.cells.filter(({ verdict }) => verdict === 'disclosed')
    expect(told.map(({ cell, interval }) => [cell.id, interval])).toEqual([])
  },
)
