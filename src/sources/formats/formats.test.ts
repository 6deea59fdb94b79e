import { gzipSync, strToU8, zipSync } from 'fflate'
import { serialize } from 'flatgeobuf/lib/mjs/geojson.js'
import { parquetWriteBuffer } from 'hyparquet-writer'
import initSqlJs from 'sql.js'
import { describe, expect, it } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { nodeEngines } from '../../../scripts/sources/node-engines.ts'
import { odsOf } from '../../../test/fixtures/ods.ts'
import { readContours } from '../contours/contours.ts'
import { bytesOf, declared, EVERYWHERE, fixture, kinds } from '../fixtures.test-helper.ts'
import { formatProblem, ProblemLog } from '../problem.ts'
import { TooLong } from '../zip.ts'
import { plainTable } from './plain-table.ts'
import { sniff } from './sniff.ts'

const CSV = 'CODGEO_25;pp_vacant_25\n01249;120\n'

const plain = async (bytes: Uint8Array) => {
  const log = new ProblemLog('f')
  const table = await plainTable(bytes, ['CODGEO_{yy}', 'CODGEO'], nodeEngines, log)
  return {
    text: table && new TextDecoder().decode(table.bytes),
    isSheet: table?.isSheet,
    problems: kinds(log.problems),
  }
}

const sheetXml = (rows: string) =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`
const text = (ref: string, value: string) => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`
/** A workbook of a sheet of notes and a sheet of data, under a title. */
const xlsx = zipSync({
  '[Content_Types].xml': strToU8(
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  ),
  'xl/workbook.xml': strToU8(
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Lisez-moi" sheetId="1" r:id="rId1"/><sheet name="Communes" sheetId="2" r:id="rId2"/></sheets></workbook>',
  ),
  'xl/_rels/workbook.xml.rels': strToU8(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/></Relationships>',
  ),
  'xl/worksheets/sheet1.xml': strToU8(
    sheetXml(['1', '2', '3', '4', '5'].map((r) => `<row r="${r}">${text(`A${r}`, 'note')}</row>`).join('')),
  ),
  'xl/worksheets/sheet2.xml': strToU8(
    sheetXml(
      `<row r="1">${text('A1', 'Logements vacants')}</row><row r="2">${text('A2', 'CODGEO_25')}${text('B2', 'pp_vacant_25')}</row><row r="3">${text('A3', '01249')}<c r="B3"><v>120.5</v></c></row>`,
    ),
  ),
})
const cell = (value: string, more = '') =>
  `<table:table-cell ${more}><text:p>${value}</text:p></table:table-cell>`
const ods = zipSync({
  // stored, as the format wants
  mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
  'content.xml': strToU8(
    `<?xml version="1.0"?><office:document-content><office:body><office:spreadsheet><table:table table:name="Communes"><table:table-row>${cell('CODGEO_25')}${cell('pp_vacant_25')}</table:table-row><table:table-row>${cell('01249')}${cell('1 200,5', 'office:value-type="float" office:value="1200.5"')}</table:table-row><table:table-row>${cell('L&apos;Oie')}<table:table-cell table:number-columns-repeated="16000"/></table:table-row><table:table-row table:number-rows-repeated="1000000"><table:table-cell/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`,
  ),
})
const parquet = new Uint8Array(
  parquetWriteBuffer({
    columnData: [
      { name: 'CODGEO_25', data: ['01249', '01043'], type: 'STRING' },
      { name: 'pp_vacant_25', data: [120, 130], type: 'INT32' },
    ],
  }),
)

describe('tables in any format', () => {
  it.each([
    ['CSV', bytesOf(CSV), CSV],
    ['gzip', gzipSync(bytesOf(CSV)), CSV],
    ['zip', zipSync({ 'a/lovac.csv': bytesOf(CSV), 'a/lisez-moi.txt': bytesOf('x') }), CSV],
    ['XLSX', xlsx, '"Logements vacants";""\n"CODGEO_25";"pp_vacant_25"\n"01249";"120.5"'],
    [
      'zip of XLSX',
      zipSync({ 'a.xlsx': xlsx }),
      '"Logements vacants";""\n"CODGEO_25";"pp_vacant_25"\n"01249";"120.5"',
    ],
    ['ODS', ods, '"CODGEO_25";"pp_vacant_25"\n"01249";"1200.5"\n"L\'Oie";""'],
    ['Parquet', parquet, '"CODGEO_25";"pp_vacant_25"\n"01249";"120"\n"01043";"130"'],
  ])('%s', async (_, bytes, expected) => {
    expect((await plain(bytes)).text).toBe(expected)
  })

  it('a number that a workbook or a Parquet holds as one is no thousand, whatever its decimals', async () => {
    const rows = [
      ['CODGEO_25', 'n'],
      ['01249', 1.234],
      ['01043', 45],
    ]
    const written = await writeExcelFile(
      rows.map((row) => row.map((value) => ({ value, type: typeof value === 'number' ? Number : String }))),
    ).toBuffer()
    for (const bytes of [
      new Uint8Array(written),
      odsOf({ a: rows }),
      new Uint8Array(
        parquetWriteBuffer({
          columnData: [
            { name: 'CODGEO_25', data: ['01249', '01043'], type: 'STRING' },
            { name: 'n', data: [1.234, 45], type: 'DOUBLE' },
          ],
        }),
      ),
    ]) {
      const { text: found } = await plain(bytes)
      expect(found?.split('\n')[1]).toBe('"01249";"1.2340"')
    }
  })

  it.each([
    ['zip', zipSync({ 'a.csv': bytesOf(CSV) })],
    ['gzip', gzipSync(bytesOf(CSV))],
  ])('a %s of a table or of contours that takes longer than it may is left out', async (_, bytes) => {
    let now = 0
    const slow = {
      ...nodeEngines,
      clock: () => {
        now += 61_000
        return now
      },
    }
    const log = new ProblemLog('f')
    expect(await plainTable(bytes, ['CODGEO'], slow, log)).toBeNull()
    expect(kinds(log.problems)).toEqual(['too_long'])
    const contours = await readContours('f', bytes, declared('iris-ign', 'contours'), EVERYWHERE, slow)
    expect(kinds(contours.problems)).toEqual(['too_long'])
  })

  it('7z that takes longer than it may: what opens it is stopped', async () => {
    expect(await nodeEngines.sevenZip(fixture('lovac.7z'), 1e6, 0)).toBeNull()
    const log = new ProblemLog('f')
    const late = { ...nodeEngines, sevenZip: () => Promise.resolve(null) }
    expect(await plainTable(fixture('lovac.7z'), ['CODGEO'], late, log)).toBeNull()
    expect(kinds(log.problems)).toEqual(['too_long'])
  })

  it('a workbook that takes longer than it may: what reads it is stopped', async () => {
    expect(await nodeEngines.xlsx?.(xlsx, 0)).toBeNull()
    const log = new ProblemLog('f')
    const late = { ...nodeEngines, xlsx: () => Promise.resolve(null) }
    expect(await plainTable(xlsx, ['CODGEO'], late, log)).toBeNull()
    let now = 0
    const slow = { ...nodeEngines, clock: () => (now += 61_000) }
    expect(await plainTable(ods, ['CODGEO'], slow, log)).toBeNull()
    expect(kinds(log.problems)).toEqual(['too_long', 'too_long'])
  })

  it('7z', async () => {
    const { text: found, problems } = await plain(fixture('lovac.7z'))
    expect(found).toContain('01249;Miribel;120;40;1500')
    expect(problems).toEqual(['several_members'])
  })

  it('the sheet that has the codes is taken, and said', async () => {
    expect((await plain(xlsx)).problems).toEqual(['several_sheets'])
  })

  it.each([
    ['a cut workbook', xlsx.subarray(0, 400), 'damaged_file'],
    ['a cut zip', zipSync({ 'a.csv': bytesOf(CSV.repeat(20)) }).subarray(0, 90), 'damaged_zip'],
    ['a cut Parquet', parquet.subarray(0, 40), 'damaged_file'],
    ['a cut 7z', fixture('lovac.7z').subarray(0, 60), 'damaged_file'],
    ['a PDF', bytesOf('%PDF-1.7'), 'unread_kind'],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'unread_kind'],
    ['a GeoPackage', bytesOf('SQLite format 3\0'), 'unread_kind'],
    ['a zip without table', zipSync({ 'a.pdf': bytesOf('x') }), 'unread_kind'],
  ])('%s is refused in one line', async (_, bytes, kind) => {
    const { text: found, problems } = await plain(bytes)
    expect(found).toBeNull()
    expect(problems).toEqual([kind])
  })

  it.each([
    ['PNG', '\u0089PNG\r\n\u001a\n'],
    ['JPEG', '\u00ff\u00d8\u00ff\u00e0'],
    ['GIF', 'GIF89a'],
    ['WebP', 'RIFF\u0001\u0000\u0000\u0000WEBP'],
    ['TIFF', 'II*\u0000'],
    ['TIFF of the other order', 'MM\u0000*'],
    ['BMP', 'BM\u0001\u0002\u0003\u0004\u0000\u0000\u0000\u0000'],
    ['HEIF', '\u0000\u0000\u0000\u0018ftypheic'],
    ['SVG', '<?xml version="1.0"?>\n<!-- a map --><svg xmlns="http://www.w3.org/2000/svg">'],
  ])('a %s is told to be a picture', async (_, head) => {
    const log = new ProblemLog('f')
    const bytes = Uint8Array.from(head, (letter) => letter.charCodeAt(0))
    expect(await plainTable(bytes, [], nodeEngines, log)).toBeNull()
    expect(log.problems.map((problem) => formatProblem(problem, 'fr'))).toEqual([
      expect.stringContaining('c’est une image'),
    ])
  })

  it.each([
    ['a zip', zipSync({ 'a.csv': bytesOf(CSV.repeat(20)) }).subarray(0, 90)],
    ['a workbook', xlsx.subarray(0, 400)],
    ['a Parquet', parquet.subarray(0, 40)],
    ['a 7z', fixture('lovac.7z').subarray(0, 60)],
    ['a gzip', Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff)],
    ['a workbook of zeros', xlsx.map((byte, i) => (i > 60 && i < 4000 ? 0 : byte))],
  ])('of %s that is damaged, nothing of what the library says is told', async (_, bytes) => {
    const log = new ProblemLog('f')
    expect(await plainTable(bytes, [], nodeEngines, log)).toBeNull()
    expect(log.problems.map(({ kind, value }) => [kind.slice(0, 7), value])).toEqual([['damaged', undefined]])
  })
})

describe('what is made to fill a machine', () => {
  const naughts = new Uint8Array(60e6)
  it.each([
    ['gzip', () => gzipSync(naughts)],
    ['zip', () => zipSync({ 'a.csv': naughts })],
    ['workbook', () => zipSync({ '[Content_Types].xml': bytesOf('x'), 'xl/workbook.xml': naughts })],
  ])('a %s is refused by its size or its ratio, and opened no further', async (_, bomb) => {
    const { text: found, problems } = await plain(bomb())
    expect(found).toBeNull()
    expect(problems).toEqual(['too_tight'])
  })

  it('a gzip cut short is said', async () => {
    expect((await plain(gzipSync(bytesOf(CSV)).subarray(0, 20))).problems).toEqual(['damaged_zip'])
  })
})

const square = [
  [4.85, 45.8],
  [4.9, 45.8],
  [4.9, 45.85],
  [4.85, 45.85],
  [4.85, 45.8],
]
const communes = declared('communes-geo-api', 'contours')
const read = (bytes: Uint8Array) => readContours('c', bytes, communes, EVERYWHERE, nodeEngines)
const feature = {
  type: 'Feature' as const,
  properties: { code: '01249', nom: 'Miribel' },
  geometry: { type: 'Polygon' as const, coordinates: [square] },
}

/** A polygon in well-known binary, little-endian. */
function wkb(rings: readonly (readonly number[])[][]): Uint8Array {
  const size = 9 + rings.reduce((sum, ring) => sum + 4 + ring.length * 16, 0)
  const view = new DataView(new ArrayBuffer(size))
  view.setUint8(0, 1)
  view.setUint32(1, 3, true)
  view.setUint32(5, rings.length, true)
  let at = 9
  for (const ring of rings) {
    view.setUint32(at, ring.length, true)
    at += 4
    for (const [x = 0, y = 0] of ring) {
      view.setFloat64(at, x, true)
      view.setFloat64(at + 8, y, true)
      at += 16
    }
  }
  return new Uint8Array(view.buffer)
}

async function geopackage(): Promise<Uint8Array> {
  const { Database } = await initSqlJs()
  const database = new Database()
  database.run(`CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT);
    CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER);
    CREATE TABLE gpkg_spatial_ref_sys (srs_id INTEGER, organization TEXT, organization_coordsys_id INTEGER, definition TEXT);
    CREATE TABLE commune (fid INTEGER PRIMARY KEY, geom BLOB, insee_com TEXT, nom TEXT);
    INSERT INTO gpkg_contents VALUES ('commune', 'features'), ('styles', 'attributes');
    INSERT INTO gpkg_geometry_columns VALUES ('commune', 'geom', 4326);
    INSERT INTO gpkg_spatial_ref_sys VALUES (4326, 'EPSG', 4326, 'x');`)
  // header: GP, version 0, flags of an envelope of four numbers, projection
  const header = Uint8Array.of(0x47, 0x50, 0, 0x03, 0xe6, 0x10, 0, 0, ...new Array(32).fill(0))
  database.run('INSERT INTO commune VALUES (1, ?, ?, ?)', [
    Uint8Array.of(...header, ...wkb([square])),
    '01249',
    'Miribel',
  ])
  return database.export()
}

describe('contours in any format', () => {
  const geoparquet = () =>
    new Uint8Array(
      parquetWriteBuffer({
        columnData: [
          { name: 'code', data: ['01249'], type: 'STRING' },
          { name: 'geom', data: [wkb([square])], type: 'BYTE_ARRAY' },
        ],
        kvMetadata: [
          {
            key: 'geo',
            value: JSON.stringify({ primary_column: 'geom', columns: { geom: { encoding: 'WKB' } } }),
          },
        ],
      }),
    )

  it.each([
    ['a GeoPackage', geopackage],
    ['a zip of a GeoPackage', async () => zipSync({ 'a.gpkg': await geopackage() })],
    ['a FlatGeobuf', async () => serialize({ type: 'FeatureCollection', features: [feature] } as never)],
    ['a GeoParquet', async () => geoparquet()],
    [
      'a gzip of GeoJSON',
      async () => gzipSync(bytesOf(JSON.stringify({ type: 'FeatureCollection', features: [feature] }))),
    ],
  ])('%s', async (_, make) => {
    const { zones, problems } = await read(await make())
    expect(problems.filter(({ severity }) => severity === 'refused')).toEqual([])
    expect(zones).toMatchObject([
      { properties: { code: '01249' }, geometry: { type: 'Polygon', coordinates: [square] } },
    ])
  })

  it('a GeoPackage whose layer is a view, which may have rows without end, is refused; a slow one is stopped', async () => {
    const { Database } = await initSqlJs()
    const database = new Database(await geopackage())
    database.run(`DROP TABLE commune;
      CREATE VIEW commune AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS geom FROM n`)
    const endless = await read(database.export())
    expect(endless.problems).toMatchObject([{ kind: 'damaged_file' }])
    const late = await nodeEngines.sqlite(await geopackage(), -1)
    expect(() => late.rows('SELECT * FROM commune')).toThrow(TooLong)
    late.close()
  })

  it.each([
    ['a cut GeoPackage', async () => (await geopackage()).subarray(0, 3000), 'damaged_file'],
    [
      'a cut FlatGeobuf',
      async () => Uint8Array.of(0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62, 0),
      'damaged_file',
    ],
    [
      'an SQLite of something else',
      async () => (await initSqlJs().then(({ Database }) => new Database('' as never))).export(),
      '',
    ],
    ['a PDF', async () => bytesOf('%PDF-1.7'), 'unread_kind'],
  ])('%s is refused in one line', async (_, make, kind) => {
    const { zones, problems } = await read(await make())
    expect(zones).toEqual([])
    expect(problems).toHaveLength(1)
    if (kind) expect(problems[0]?.kind).toBe(kind)
  })
})

describe('a file is known by its bytes, whatever its name', () => {
  it.each([
    [xlsx, 'xlsx'],
    [ods, 'ods'],
    [parquet, 'parquet'],
    [bytesOf(CSV), 'text'],
    [bytesOf('  {"a":1}'), 'json'],
    [bytesOf('<!doctype html>'), 'html'],
    [Uint8Array.of(0, 0, 0x27, 0x0a), 'shapefile'],
    [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, ...new Array(600).fill(0x45)), 'xls'],
    [
      Uint8Array.of(
        ...[0xd0, 0xcf, 0x11, 0xe0, ...new Array(600).fill(0x45)],
        ...[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]),
      ),
      'locked',
    ],
    [Uint8Array.of(1, 0, 2), 'binary'],
    [new Uint8Array(), 'empty'],
  ])('%#', (bytes, kind) => {
    expect(sniff(bytes)).toBe(kind)
  })
})
