import { parquetWriteBuffer } from 'hyparquet-writer'
import Papa from 'papaparse'
import type { Published } from '../../src/atlas/published.ts'
import type { CellRow, ZoneRow } from '../../src/db/tables.ts'
import { flagsOf } from '../../src/indicators/value.ts'
import { mentionsOf, type TerritorySource } from '../build/territory-source.ts'
import type { Overlap } from '../readers/contours/overlaps.ts'

/** A table as people download it: CSV for a French spreadsheet, Parquet, and its Table Schema. */
export interface OpenTable {
  readonly name: string
  readonly title: string
  readonly columns: readonly OpenColumn[]
  readonly rows: readonly (readonly (string | number | null)[])[]
  /** columns that tell rows apart */
  readonly primaryKey: readonly string[]
}

export interface OpenColumn {
  readonly name: string
  readonly type: 'string' | 'integer' | 'number'
  readonly description: string
}

const text = (name: string, description: string): OpenColumn => ({ name, type: 'string', description })
const integer = (name: string, description: string): OpenColumn => ({ name, type: 'integer', description })
const number = (name: string, description: string): OpenColumn => ({ name, type: 'number', description })

const LEVEL = text(
  'level',
  'niveau : epci, group, commune, iris, qpv ; departement et france pour comparaison',
)
const CODE = text('code', 'code officiel, toujours du texte')

/**
 * The tables of a territory as it is published: zones, values, measures, and the overlaps of QPV and IRIS.
 * @param catalogue the territory's whole catalogue
 */
export function openTables(
  source: TerritorySource,
  zones: readonly ZoneRow[],
  cells: readonly CellRow[],
  overlaps: readonly Overlap[],
  catalogue: Published,
): OpenTable[] {
  const names = new Map(zones.map(({ level, code, name }) => [`${level}|${code}`, name]))
  const used = new Set(cells.map(({ measure }) => measure))
  return [
    {
      name: 'zones',
      title: 'Zones du territoire',
      primaryKey: ['level', 'code'],
      columns: [
        LEVEL,
        CODE,
        text('name', 'nom officiel'),
        text('commune', 'commune d’un IRIS'),
        text('group', 'groupe de communes'),
        text('kind', 'type d’IRIS (H habitat, A activité, D divers, Z commune sans IRIS), qpv ou qva'),
        text('perimeter', 'position d’un IRIS par rapport aux QPV : inside, outside, straddling'),
        number('lon', 'longitude du point d’étiquette, WGS84'),
        number('lat', 'latitude du point d’étiquette, WGS84'),
      ],
      rows: zones.map((z) => [
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
    },
    {
      name: 'values',
      title: 'Valeurs',
      primaryKey: ['level', 'code', 'measure', 'year'],
      columns: [
        LEVEL,
        CODE,
        text('name', 'nom officiel'),
        text('measure', 'mesure, voir la table measures'),
        integer('year', 'année de la donnée ; pour un objectif, première année de sa période'),
        number('value', 'nombre ; vide où il n’y en a pas'),
        text(
          'state',
          'pourquoi il n’y a pas de nombre : missing, not_applicable, suppressed, indeterminate, undefined',
        ),
        text('flags', 'partial_perimeter, not_comparable, unreliable, séparés par une espace'),
      ],
      rows: cells.map((c) => [
        c.level,
        c.code,
        names.get(`${c.level}|${c.code}`) ?? null,
        c.measure,
        c.year,
        c.value,
        c.state,
        flagsOf(c.flags).join(' ') || null,
      ]),
    },
    {
      name: 'measures',
      title: 'Mesures : ce qui est compté, par qui, sous quelle licence',
      primaryKey: ['measure', 'vintage', 'source_title'],
      columns: [
        text('measure', 'identifiant'),
        text('label_fr', 'libellé'),
        text('label_en', 'libellé en anglais'),
        text('unit', 'unité'),
        text('producer', 'producteur'),
        text('source_title', 'titre de la source'),
        text('vintage', 'millésime'),
        text('licence', 'licence ; vide où aucune n’est déclarée'),
        text('page', 'adresse de la source'),
      ],
      rows: catalogue.measures
        .filter(({ id }) => used.has(id))
        .flatMap(({ id, label, unit }) =>
          mentionsOf(source, id).map((m) => [
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
    },
    ...(overlaps.length > 0
      ? [
          {
            name: 'qpv-iris',
            title: 'Recouvrement des QPV, des IRIS et des communes',
            primaryKey: ['qpv', 'iris'],
            columns: [
              text('qpv', 'code du QPV'),
              text('iris', 'code de l’IRIS'),
              text('commune', 'commune de l’IRIS'),
              number('area', 'surface commune, m²'),
              number('share_of_iris', 'part de la surface de l’IRIS, de 0 à 1'),
              number('share_of_qpv', 'part de la surface du QPV, de 0 à 1'),
            ],
            rows: overlaps.map((o) => [
              o.qpv,
              o.iris,
              o.commune,
              Math.round(o.area),
              rounded(o.shareOfIris),
              rounded(o.shareOfQpv),
            ]),
          },
        ]
      : []),
  ]
}

const rounded = (share: number): number => Math.round(share * 1e4) / 1e4

/** `;` between, decimal comma, UTF-8 with its mark: what a French spreadsheet opens as it is. */
export function toCsv({ columns, rows }: OpenTable): string {
  const cell = (value: string | number | null) =>
    typeof value === 'number' ? String(value).replace('.', ',') : (value ?? '')
  const lines = Papa.unparse(
    { fields: columns.map(({ name }) => name), data: rows.map((row) => row.map(cell)) },
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
