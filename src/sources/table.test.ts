import { gzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { bytesOf, fixture, kinds } from './fixtures.test-helper.ts'
import { ProblemLog } from './problem.ts'
import { openTable } from './table.ts'

const AUTO = { charset: 'auto', separator: 'auto' } as const
const open = (bytes: Uint8Array, keys = ['code'], surplus?: 'drop' | 'keep') => {
  const log = new ProblemLog('f.csv')
  return { table: openTable(bytes, AUTO, keys, log, surplus), problems: log.problems }
}

/** A zip whose directory says that its one file is of so many bytes once opened. */
function announcing(zip: Uint8Array, size: number): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.length)
  const directory = Array.from(zip.keys()).find(
    (at) => at + 4 <= zip.length && view.getUint32(at, true) === 0x02014b50,
  )
  view.setUint32((directory ?? 0) + 24, size, true)
  return zip
}

describe('openTable', () => {
  it.each([';', ',', '\t'])('finds the separator %j', (separator) => {
    const text = `${['code', 'n'].join(separator)}\r\n${['01001', '12'].join(separator)}\r\n`
    expect(open(bytesOf(text)).table).toEqual({
      columns: ['code', 'n'],
      rows: [{ row: 2, cells: ['01001', '12'] }],
    })
  })

  it('keeps line breaks inside quoted headers, and counts rows as a spreadsheet does', () => {
    const { table } = open(bytesOf('code;"Logements\nvacants"\n\n01001;1\n'))
    expect(table?.columns).toEqual(['code', 'Logements\nvacants'])
    expect(table?.rows).toEqual([{ row: 3, cells: ['01001', '1'] }])
  })

  it('finds the header under the titles of a workbook sheet', () => {
    const { table } = open(fixture('rpls-communes.csv'), ['DEPCOM_ARM'])
    expect(table?.columns[0]).toBe('DEPCOM_ARM')
    expect(table?.rows[0]?.row).toBe(4)
  })

  it('reads the table of a zip, not its meta_ file', () => {
    const zip = zipSync({
      'meta_base-ic-logement-2022.CSV': bytesOf('COD_VAR;LIB\n'.repeat(500)),
      'base-ic-logement-2022.CSV': fixture('base-ic-logement-2022.CSV'),
    })
    const { table, problems } = open(zip, ['IRIS'])
    expect(table?.rows.length).toBe(4)
    expect(problems).toEqual([])
  })

  it('says which of several files it reads', () => {
    const zip = zipSync({ 'a.csv': bytesOf('code;n\n01001;1'), 'b.csv': bytesOf('code;n\n01001;1\n01002;2') })
    const { table, problems } = open(zip)
    expect(table?.rows.length).toBe(2)
    expect(problems).toMatchObject([{ kind: 'several_members', value: 'b.csv, a.csv' }])
  })

  it('reads a gzip', () => {
    expect(open(gzipSync(bytesOf('code;n\n01001;1'))).table?.rows.length).toBe(1)
  })

  it.each([
    ['damaged_zip', zipSync({ 'a.csv': bytesOf('code;n\n'.repeat(200)) }).slice(0, 60)],
    ['damaged_zip', gzipSync(bytesOf('code;n\n'.repeat(200))).slice(0, 25)],
    ['no_member', zipSync({ 'lisez-moi.pdf': bytesOf('%PDF') })],
    ['html_page', bytesOf('<!doctype html><title>Erreur 503</title>')],
    ['empty_file', new Uint8Array()],
    ['too_large', announcing(zipSync({ 'a.csv': bytesOf('code;n\n01001;1') }), 600e6)],
  ])('refuses what is no table: %s', (kind, bytes) => {
    const { table, problems } = open(bytes)
    expect(table).toBeNull()
    expect(problems).toMatchObject([{ kind, severity: 'refused' }])
  })

  it('drops rows with too few or too many fields, trailing separators aside', () => {
    const { table, problems } = open(bytesOf('code;n\n01001;1;;\n01002\n01004;2;3\n'))
    expect(table?.rows).toEqual([{ row: 2, cells: ['01001', '1'] }])
    expect(problems).toMatchObject([
      { kind: 'wrong_width', row: 3, value: '1' },
      { kind: 'wrong_width', row: 4, value: '3' },
    ])
  })

  it('keeps a row with an unquoted separator in its last text, where the codes come first', () => {
    const { table, problems } = open(fixture('qpv-2024-par-commune.csv'), ['code_qp'], 'keep')
    expect(table?.rows.length).toBe(4)
    expect(kinds(problems)).toEqual(['surplus_fields', 'surplus_fields'])
  })

  it('drops the rows after an unclosed quote', () => {
    const { table, problems } = open(bytesOf('code;n\n01001;1\n01002;"2\n01004;3\n'))
    expect(table?.rows).toEqual([{ row: 2, cells: ['01001', '1'] }])
    expect(problems).toMatchObject([{ kind: 'unclosed_quote', row: 3 }])
  })
})
