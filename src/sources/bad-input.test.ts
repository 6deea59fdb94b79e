import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { byKey, bytesOf, declared, EVERYWHERE, within } from './fixtures.test-helper.ts'
import type { Scope } from './long-cell.ts'
import { formatProblem } from './problem.ts'
import { readTable } from './read-table.ts'

const lovac = declared('lovac-communes', 'wide')
const HEADER = 'CODGEO_26;pp_vacant_26;pp_vacant_plus_2ans_26;ff_pp_total_25'

/** What a person reads of one bad file. */
function linesOf(bytes: Uint8Array, scope: Scope = EVERYWHERE) {
  const { cells, problems } = readTable('lovac.csv', bytes, lovac, scope)
  return { lines: problems.map((problem) => formatProblem(problem, 'en')), values: byKey(cells) }
}
const table = (...rows: string[]) => bytesOf([HEADER, ...rows].join('\r\n'))

describe('bad input gets one clear line', () => {
  it('a truncated zip', () => {
    const zip = zipSync({ 'lovac.csv': table('01001;20;11;300') })
    const { lines, values } = linesOf(zip.slice(0, zip.length - 30))
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(
      /^lovac\.csv: expected: a complete zip archive; the archive is truncated or damaged, fetch it again: the file is left out\.$/,
    )
    expect(values).toEqual({})
  })

  it('an HTML error page saved as .csv', () => {
    expect(linesOf(bytesOf('<!DOCTYPE html><html><title>404 Not Found</title></html>')).lines).toEqual([
      'lovac.csv: "404 Not Found"; expected: the producer\'s data; an HTML page was saved instead: the file is left out.',
    ])
  })

  it('a code twice with the same values', () => {
    const { lines, values } = linesOf(table('01001;20;11;300', '01001;20;11;300'))
    expect(lines).toEqual([
      'lovac.csv, row 3, column CODGEO_26: "01001"; expected: a code once; same as row 2: read once.',
    ])
    expect(values['01001 PP_VACANT 2025']).toBe(20)
  })

  it('a code twice with other values: neither is taken', () => {
    const { lines, values } = linesOf(table('01001;20;11;300', '01001;21;11;300'))
    expect(lines).toEqual([
      'lovac.csv, row 3, column CODGEO_26: "01001"; expected: a code once; other values in row 2: neither is taken.',
    ])
    expect(new Set(Object.values(values))).toEqual(new Set(['missing']))
  })

  it('a merged commune: mapped, counted, reported', () => {
    const { lines, values } = linesOf(table('21213;20;11;300', '21452;30;12;1000'), within(['21452']))
    expect(lines).toEqual([
      'lovac.csv: expected: the COG in force; the codes are those of a COG before 2020-01-01: communes are carried to those in force.',
      'lovac.csv, row 2, column CODGEO_26: "21213"; expected: a code of the current COG; commune merged into 21452: counted in 21452.',
    ])
    expect(values).toEqual({
      '21452 PP_VACANT 2025': 50,
      '21452 PP_VACANT_2Y 2025': 23,
      '21452 PP_TOTAL 2025': 1300,
    })
  })

  it('a merged commune alone: no partial total', () => {
    const { lines, values } = linesOf(table('21213;20;11;300'), within(['21452']))
    expect(lines[2]).toBe(
      'lovac.csv, row 2, column CODGEO_26: "21213"; expected: every row that makes up 21452 (21452 lacking); the sum would be partial: 21452 stays missing.',
    )
    expect(values).toEqual({})
  })

  it('an unknown code of the département, and nothing of the others', () => {
    const { lines } = linesOf(table('21999;20;11;300', '75999;20;11;300'), within(['21231']))
    expect(lines).toEqual([
      'lovac.csv, row 2, column CODGEO_26: "21999"; expected: a code of the COG, in force or former; the row is left out.',
    ])
  })

  it('a lost leading zero: repaired, and said', () => {
    const { lines, values } = linesOf(table('1001;20;11;300'))
    expect(lines).toEqual([
      'lovac.csv, row 2, column CODGEO_26: "1001"; expected: a whole code, written as text; read as 01001.',
    ])
    expect(values['01001 PP_TOTAL 2025']).toBe(300)
  })

  it('a line of total in place of a code', () => {
    expect(linesOf(table('France;20;11;300')).lines).toEqual([
      'lovac.csv, row 2, column CODGEO_26: "France"; expected: a code of commune; the row is left out.',
    ])
  })

  it('a column renamed: not taken for the other', () => {
    const text = 'CODGEO_26;pp_vacants_26;pp_vacant_plus_2ans_26;ff_pp_total_25\n01001;20;11;300'
    const { lines, values } = linesOf(bytesOf(text))
    expect(lines).toEqual([
      'lovac.csv: expected: a column pp_vacant_YY (YY: the year); the file does not have it; "pp_vacants_26", the closest name, is not taken for it: the figure PP_VACANT is unknown.',
    ])
    expect(values).toEqual({ '01001 PP_VACANT_2Y 2025': 11, '01001 PP_TOTAL 2025': 300 })
  })

  it('the column of codes missing: the file is left out', () => {
    const { lines } = linesOf(bytesOf('CODE_GEO;pp_vacant_26\n01001;20'))
    expect(lines).toEqual([
      'lovac.csv: "CODE_GEO | pp_vacant_26"; expected: a column CODGEO_YY, CODGEO (YY: the year); the closest is "CODE_GEO": the file is left out.',
    ])
  })

  it('a number that is text', () => {
    const { lines, values } = linesOf(table('01001;douze;11;300'))
    expect(lines).toEqual([
      'lovac.csv, row 2, column pp_vacant_26: "douze"; expected: a number, a secrecy mark or nothing; the cell is left missing.',
    ])
    expect(values['01001 PP_VACANT 2025']).toBe('missing')
  })

  it('a count below zero, a count in percent', () => {
    expect(linesOf(table('01001;-3;11%;300')).lines).toEqual([
      'lovac.csv, row 2, column pp_vacant_26: "-3"; expected: a count of 0 or more; the cell is left missing.',
      'lovac.csv, row 2, column pp_vacant_plus_2ans_26: "11%"; expected: a count, without a % sign; the cell is left missing.',
    ])
  })

  it('a decimal in a count that a threshold protects: left out, 12,0 and 12.0 being whole', () => {
    const text = 'iris;annee;menages;adultes;logements\n010040101;2022;120,5;12,0;12.0\n'
    const { cells, problems } = readTable('ops.csv', bytesOf(text), declared('ops-iris', 'wide'), EVERYWHERE)
    const lines = problems
      .filter(({ row }) => row !== undefined)
      .map((problem) => formatProblem(problem, 'en'))
    expect(lines).toEqual([
      'ops.csv, row 2, column menages: "120,5"; expected: a whole number; the cell is left missing.',
    ])
    expect(byKey(cells)).toEqual({
      '010040101 OPS_HOUSEHOLDS 2022': 'missing',
      '010040101 OPS_ADULTS 2022': 12,
      '010040101 RPLS_STOCK 2022': 12,
    })
    // masked by its producer or not: LOVAC has the same threshold
    const { lines: masked, values } = linesOf(table('01001;20,5;11,00;300'))
    expect(masked).toHaveLength(1)
    expect(values).toMatchObject({ '01001 PP_VACANT 2025': 'missing', '01001 PP_VACANT_2Y 2025': 11 })
  })

  it('a decimal in an estimate of the census is no fault', () => {
    const text = 'IRIS;P22_LOG\n010010000;402.123456789012\n'
    const source = declared('insee-logement-iris', 'wide')
    const { cells, problems } = readTable('rp.csv', bytesOf(text), source, EVERYWHERE)
    expect(byKey(cells)['010010000 LOG 2022']).toBe(402.123456789012)
    expect(problems.filter(({ row }) => row !== undefined)).toEqual([])
  })

  it.each([
    ['every declared column renamed', 'CODGEO_26;vacants\n01001;20\n', 'nothing_declared'],
    ['a header and no row', `${HEADER}\n`, 'empty_file'],
    ['separators and nothing else', ';;;\n;;;\n', 'empty_file'],
  ])('%s: the file is left out', (_, text, kind) => {
    const { problems, counts } = readTable('lovac.csv', bytesOf(text), lovac, EVERYWHERE)
    expect(counts.read).toBe(0)
    expect(problems.at(-1)).toMatchObject({ kind, severity: 'refused' })
  })

  it('a QPV of no contour: said where its département is ours, unless the contours place it elsewhere', () => {
    const source = { ...lovac, level: 'qpv' as const, code: ['qpv'] }
    const rows = ['QP021001', 'QP021002', 'QN02199M', 'QP059001'].map((code) => `${code};20;11;300`)
    const text = [HEADER.replace('CODGEO_26', 'qpv'), ...rows].join('\n')
    const scope = { ...within(['21231']), qpv: new Set(['QP021001']), qpvElsewhere: new Set(['QP021002']) }
    const { cells, problems } = readTable('q.csv', bytesOf(text), source, scope)
    expect(new Set(cells.map(({ code }) => code))).toEqual(new Set(['QP021001']))
    expect(problems).toMatchObject([{ kind: 'unknown_code', row: 4, value: 'QN02199M' }])
  })

  it('vacant above total', () => {
    const { lines, values } = linesOf(table('01001;320;11;300'))
    expect(lines).toEqual([
      'lovac.csv, row 2: "320 > 300"; expected: PP_VACANT, 2025, at most PP_TOTAL; both are left missing.',
    ])
    expect(values).toEqual({
      '01001 PP_VACANT 2025': 'missing',
      '01001 PP_VACANT_2Y 2025': 11,
      '01001 PP_TOTAL 2025': 'missing',
    })
  })

  it('vacant equal to total is no fault', () => {
    expect(linesOf(table('01001;300;300;300')).lines).toEqual([])
  })

  it('a file cut in the middle of a row', () => {
    const { lines, values } = linesOf(table('01001;20;11;300', '01002;2'))
    expect(lines).toEqual(['lovac.csv, row 3: "2"; expected: 4 fields; the row is left out.'])
    expect(Object.keys(values)).toHaveLength(3)
  })

  it('a file of another territory', () => {
    const { problems, unmatched } = readTable(
      'lovac.csv',
      table('75056;20;11;300'),
      lovac,
      within(['21452', '21231']),
    )
    expect(problems.map((problem) => formatProblem(problem, 'en'))).toEqual([
      'lovac.csv: expected: one zone of the territory or more; the file names none: nothing is taken from it.',
    ])
    expect(unmatched).toEqual(['21231', '21452'])
  })
})
