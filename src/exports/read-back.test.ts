import fc from 'fast-check'
import { expect, it } from 'vitest'
import { vacancyView } from '../../test/fixtures/view.ts'
import type { ResolvedView, ViewZone } from '../atlas/view.ts'
import { STATES, type Value } from '../indicators/value.ts'
import type { WideDeclaration } from '../sources/declaration.ts'
import { allSources, bytesOf, within } from '../sources/fixtures.test-helper.ts'
import { NO_ENGINES } from '../sources/formats/engines.ts'
import { plainTable } from '../sources/formats/plain-table.ts'
import { ProblemLog } from '../sources/problem.ts'
import { readTable } from '../sources/read-table.ts'
import { toCsv } from './csv.ts'
import { exportTable } from './export-table.ts'
import { toXlsx } from './xlsx.ts'

/** What the page gives is read as any producer's table: the same codes, the same counts, and no count where there is none. */

const CODES = ['01001', '01004', '01033', '2A004', '97411']
const LOVAC = allSources().get('lovac-communes') as WideDeclaration
const TABLE: WideDeclaration = {
  ...LOVAC,
  code: ['code', 'Code'],
  year: 2024,
  measures: { PP_TOTAL: { unit: 'count', shift: 0, breaks: [], column: ['value', 'Valeur'] } },
  parts: [],
  secrecy: { ...LOVAC.secrecy, threshold: null, unit: null, masked_by_producer: false },
}

async function readBack(bytes: Uint8Array): Promise<Record<string, Value>> {
  const log = new ProblemLog('f')
  const plain = await plainTable(bytes, ['code', 'Code'], NO_ENGINES, log)
  if (!plain) throw new Error(log.problems.map(({ kind }) => kind).join())
  const declaration = plain.isSheet
    ? { ...TABLE, encoding: { charset: 'utf-8', separator: ';' } as const }
    : TABLE
  const { cells } = readTable('f', plain.bytes, declaration, within(CODES))
  return Object.fromEntries(cells.map(({ code, value }) => [code, value]))
}

/** Counts of a few communes, some of them without one. */
const anyView = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 900_000 }), fc.constantFrom(...STATES)), {
    minLength: CODES.length,
    maxLength: CODES.length,
  })
  .map((values): { view: ResolvedView; values: readonly Value[] } => {
    const zones = CODES.map((code, i): ViewZone => {
      const value = values[i] as Value
      return {
        ...(vacancyView.zones[0] as ViewZone),
        code: code as ViewZone['code'],
        value,
        state: typeof value === 'number' ? null : value,
        commune: null,
        numerator: null,
        denominator: null,
      }
    })
    const indicator = { ...vacancyView.indicator, unit: 'dwellings' as const, decimals: 0 }
    return { view: { ...vacancyView, indicator, zones }, values }
  })

it.each([
  ['a CSV for a French Excel', async (view: ResolvedView) => csv(view, 'excel_fr')],
  ['a plain CSV', async (view: ResolvedView) => csv(view, 'plain')],
  [
    'a workbook',
    async (view: ResolvedView) => new Uint8Array(await (await toXlsx(table(view))).arrayBuffer()),
  ],
])('%s', async (_, write) => {
  await fc.assert(
    fc.asyncProperty(anyView, async ({ view, values }) => {
      const back = await readBack(await write(view))
      CODES.forEach((code, i) => {
        const value = values[i]
        if (typeof value === 'number') expect(back[code], code).toBe(value)
        else expect(typeof (back[code] ?? 'missing'), code).toBe('string')
      })
    }),
    { numRuns: 40 },
  )
})

const table = (view: ResolvedView) => exportTable([view], 'view', 'https://habitat.example/?v=1')
const csv = (view: ResolvedView, form: 'excel_fr' | 'plain') => bytesOf(toCsv(table(view), form))
