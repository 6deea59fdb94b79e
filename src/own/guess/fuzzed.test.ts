import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { gzipSync, zipSync } from 'fflate'
import { serialize } from 'flatgeobuf/lib/mjs/geojson.js'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, it } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { nodeEngines } from '../../../scripts/sources/node-engines.ts'
import { geopackageOf } from '../../../test/fixtures/geopackage.ts'
import { odsOf } from '../../../test/fixtures/ods.ts'
import { realFormFiles } from '../../../test/fixtures/real-form.ts'
import { shapefileZip } from '../../sources/contours/shapefile.test-helper.ts'
import { communes, context, csv, declarations, EPCI, opsFile } from '../own.test-helper.ts'
import { look } from './look.ts'

/**
 * Files of every format with some of their bytes changed, cut or repeated: each look has an end, within the minute that an
 * archive has, whatever it finds. An exception is an end as well: the worker says it of the file.
 */

const text = new TextEncoder()
const rows = [['INSEE', 'Vacants'], ...communes.map(({ code }, i) => [code, 10 + i])]
const geojson = realFormFiles(
  EPCI,
  communes.map(({ code }) => code),
)[`communes-${EPCI}.geojson`] as string
const features = JSON.parse(geojson)
// workbooks are read in place: nothing but their reader itself ends them here
const { xlsx: _, ...engines } = nodeEngines

const SAMPLES: Readonly<Record<string, () => Promise<Uint8Array> | Uint8Array>> = {
  CSV: () => opsFile(),
  'a zip of a CSV': () => zipSync({ 'a.csv': csv(rows) }),
  'a gzip of a CSV': () => gzipSync(csv(rows)),
  XLSX: async () =>
    new Uint8Array(
      await writeExcelFile(
        rows.map((row) => row.map((value) => ({ value: String(value), type: String }))),
      ).toBuffer(),
    ),
  ODS: () => odsOf({ a: rows }),
  Parquet: () =>
    new Uint8Array(
      parquetWriteBuffer({
        columnData: [{ name: 'INSEE', data: communes.map(({ code }) => code as string), type: 'STRING' }],
      }),
    ),
  GeoJSON: () => text.encode(geojson),
  FlatGeobuf: () => serialize(features),
  'a zipped Shapefile': () =>
    shapefileZip('c', [
      {
        ring: [
          [5, 47],
          [5, 47.1],
          [5.1, 47.1],
          [5, 47],
        ],
        fields: { insee_com: '21231' },
      },
    ]),
  GeoPackage: () => geopackageOf({ a: communes.map(({ code }) => code) }),
  'a 7z': () => new Uint8Array(readFileSync('test/fixtures/readers/lovac.7z')),
}
/** Looks that start an engine of their own take longer. */
const RUNS: Readonly<Record<string, number>> = { GeoPackage: 25, 'a 7z': 6 }

/** What is done to the bytes of a file: where, as a share of it, and how. */
const harm = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  how: fc.oneof(
    fc.record({ kind: fc.constant('byte' as const), byte: fc.nat(255) }),
    fc.record({ kind: fc.constant('cut' as const) }),
    fc.record({ kind: fc.constant('repeat' as const), length: fc.integer({ min: 1, max: 200 }) }),
    fc.record({ kind: fc.constant('drop' as const), length: fc.integer({ min: 1, max: 200 }) }),
  ),
})
type Harm = typeof harm extends fc.Arbitrary<infer T> ? T : never

function harmed(bytes: Uint8Array, { at, how }: Harm): Uint8Array {
  const from = Math.floor(at * bytes.length)
  const [before, after] = [bytes.subarray(0, from), bytes.subarray(from)]
  switch (how.kind) {
    case 'byte':
      return Uint8Array.of(...before, how.byte, ...after.subarray(1))
    case 'cut':
      return before
    case 'repeat':
      return Uint8Array.of(...before, ...after.subarray(0, how.length), ...after)
    case 'drop':
      return Uint8Array.of(...before, ...after.subarray(how.length))
  }
}

describe('a harmed file', () => {
  it.each(Object.entries(SAMPLES))(
    '%s: is looked at to an end',
    async (name, make) => {
      const sample = await make()
      const whole = await look(name, sample, context.place, declarations, engines, 2025)
      expect(whole.kind).not.toBe('refused')
      await fc.assert(
        fc.asyncProperty(fc.array(harm, { minLength: 1, maxLength: 4 }), async (harms) => {
          const bytes = harms.reduce(harmed, sample)
          const found = await look(name, bytes, context.place, declarations, engines, 2025).catch(
            (error: unknown) => error,
          )
          expect(found).toSatisfy(
            (end) =>
              end instanceof Error ||
              ['table', 'contours', 'refused'].includes((end as { kind: string }).kind),
          )
        }),
        { numRuns: RUNS[name] ?? 100 },
      )
    },
    60_000,
  )
})
