import { parquetWriteBuffer } from 'hyparquet-writer'
import Papa from 'papaparse'
import type { Catalogue } from '../../atlas/catalogue.ts'
import type { CellRow, ZoneRow } from '../../db/tables.ts'
import { flagsOf } from '../../indicators/value.ts'
import { FORMULA } from '../../lib/formula.ts'
import type { Overlap } from '../../sources/contours/overlaps.ts'
import { partedByShape } from '../../territory/parted-by-shape.ts'
import { creditsOf, type TerritorySource } from '../territory-source.ts'
import { noticeOf } from './notice.ts'
import { OPEN_TABLES, type OpenTableForm } from './open-table-forms.ts'

/** A table as people download it: CSV for a French spreadsheet, Parquet, and its Table Schema. */
export interface OpenTable extends OpenTableForm {
  readonly name: string
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/**
 * The tables of a territory as it is published: zones, values, points and theirs, measures, and the overlaps of QPV and
 * IRIS.
 * @param catalogue the territory's whole catalogue
 */
export function openTables(
  source: TerritorySource,
  zones: readonly ZoneRow[],
  cells: readonly CellRow[],
  overlaps: readonly Overlap[],
  catalogue: Catalogue,
): OpenTable[] {
  const names = new Map(zones.map(({ level, code, name }) => [`${level}|${code}`, name]))
  // what the territory is compared with has values and no contour
  const compared = [...new Set(cells.map(({ level, code }) => `${level}|${code}`))]
    .filter((key) => !names.has(key))
    .map((key): [string, string] => [key.slice(0, key.indexOf('|')), key.slice(key.indexOf('|') + 1)])
  const used = new Set(cells.map(({ measure }) => measure))
  const table = (name: keyof typeof OPEN_TABLES, rows: OpenTable['rows']): OpenTable => {
    const form: OpenTableForm = OPEN_TABLES[name]
    const notice = noticeOf(
      source.meta,
      form.columns.some(({ about }) => about === 'place'),
    )
    return { name, ...form, rows: rows.map((row) => [...row, notice?.fr ?? null, notice?.en ?? null]) }
  }
  const [points, contoured] = partedByShape(zones)
  const [pointCells, others] = partedByShape(cells)
  const values = (rows: readonly CellRow[]) =>
    rows.map((c) => [
      c.level,
      c.code,
      names.get(`${c.level}|${c.code}`) ?? null,
      c.measure,
      c.year,
      c.value,
      c.state,
      flagsOf(c.flags).join(' ') || null,
    ])
  return [
    table('zones', [
      ...contoured.map((z) => [
        z.level,
        z.code,
        z.name,
        z.commune,
        z.group,
        z.kind,
        z.perimeter,
        z.lon,
        z.lat,
      ]),
      ...compared.map(([level, code]) => [level, code, null, null, null, null, null, null, null]),
    ]),
    table('values', values(others)),
    ...(points.length > 0
      ? [
          table(
            'points',
            points.map((p) => [
              p.level,
              p.code,
              p.name,
              p.commune,
              p.iris ?? null,
              p.qpv ?? null,
              p.lon,
              p.lat,
            ]),
          ),
          table('point-values', values(pointCells)),
        ]
      : []),
    table(
      'measures',
      catalogue.measures
        .filter(({ id }) => used.has(id))
        .flatMap(({ id, label, unit }) =>
          creditsOf(source, id).map((m) => [
            id,
            label.fr,
            label.en,
            unit,
            m.producer,
            m.title.fr,
            m.vintage,
            m.licence,
            m.page,
          ]),
        ),
    ),
    ...(overlaps.length > 0
      ? [
          table(
            'qpv-iris',
            overlaps.map((o) => [
              o.qpv,
              o.iris,
              o.commune,
              Math.round(o.area),
              rounded(o.shareOfIris),
              rounded(o.shareOfQpv),
            ]),
          ),
        ]
      : []),
  ]
}

const rounded = (share: number): number => Math.round(share * 1e4) / 1e4

/** Folder of the tables written for a spreadsheet. */
export const SHEETS = 'tableur/'

/** RFC 4180, decimal points, UTF-8 without a mark: what every program reads without being told. */
export const toCsv = ({ columns, rows }: OpenTable): string =>
  `${Papa.unparse(
    { fields: columns.map(({ name }) => name), data: rows.map((row) => row.map((cell) => cell ?? '')) },
    // a name of a producer's file must not become a formula
    { newline: '\r\n', escapeFormulae: FORMULA },
  )}\r\n`

/** What a French spreadsheet opens as it is: `;` between, decimal commas, UTF-8 with its mark, codes kept as text. */
export function toSheetCsv({ columns, rows }: OpenTable): string {
  const cell = (value: string | number | null, column: number) => {
    if (typeof value === 'number') return String(value).replace('.', ',')
    // opened with two clicks, 01001 would become 1001
    const isCode = columns[column]?.about === 'zone' && /^[0-9A-Za-z-]+$/.test(value ?? '')
    return isCode ? `="${value}"` : (value ?? '')
  }
  // a code is the one formula; what a producer's file begins as one is made text first
  const text = (value: string | number) =>
    typeof value === 'string' && FORMULA.test(value) && !/^="[0-9A-Za-z-]+"$/.test(value)
      ? `'${value}`
      : value
  const lines = Papa.unparse(
    {
      fields: columns.map(({ name }) => name),
      data: rows.map((row) => row.map((value, column) => text(cell(value, column)))),
    },
    { delimiter: ';', newline: '\r\n' },
  )
  return `\ufeff${lines}\r\n`
}

const PARQUET = { string: 'STRING', integer: 'INT32', number: 'DOUBLE' } as const

export const toParquet = ({ columns, rows }: OpenTable): Uint8Array =>
  new Uint8Array(
    parquetWriteBuffer({
      columnData: columns.map(({ name, type }, index) => ({
        name,
        type: PARQUET[type],
        nullable: true,
        data: rows.map((row) => row[index] ?? null),
      })),
      createdBy: 'atlas-habitat',
    }),
  )
