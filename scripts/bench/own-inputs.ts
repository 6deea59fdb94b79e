import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import writeExcelFile from 'write-excel-file/node'
import { packagedCog } from '../sources/packaged-cog.ts'

/** Files that a reader may open, invented, of the sizes that the goals of docs/decisions/own-files.md name. */

type Rows = readonly (readonly (string | number)[])[]
const csv = (rows: Rows) => rows.map((row) => row.join(';')).join('\n')

/** A table of so many rows and columns of numbers, the zones of a territory among those of others. */
function table(here: readonly string[], rows: number, columns: number): Rows {
  const header = ['INSEE', ...Array.from({ length: columns - 1 }, (_, i) => `Mesure ${i}`)]
  const body = Array.from({ length: rows }, (_, r) => [
    here[r] ?? String(30_000 + (r % 60_000)),
    ...Array.from({ length: columns - 1 }, (_, c) => (r * 31 + c * 7) % 5000),
  ])
  return [header, ...body]
}

/** 95 communes. */
const EPCI = '200093201'
const communes =
  packagedCog()
    .epci(EPCI)
    ?.communes.map(({ code }) => code) ?? []
/** communes a row of the grid */
const WIDE = 10
/** degrees */
const SIDE = 0.03
/** vertices on each side of an IRIS */
const VERTICES = 12

function ring(x: number, y: number, width: number, height: number): number[][] {
  const along = (from: readonly [number, number], to: readonly [number, number]) =>
    Array.from({ length: VERTICES }, (_, i) => [
      from[0] + ((to[0] - from[0]) * i) / VERTICES,
      from[1] + ((to[1] - from[1]) * i) / VERTICES,
    ])
  const corners = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
    [x, y],
  ] as [number, number][]
  return [...corners.slice(1).flatMap((to, i) => along(corners[i] ?? to, to)), [x, y]]
}

interface Zone {
  readonly code: string
  readonly ring: number[][]
}
const geojson = (zones: readonly Zone[]) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: zones.map(({ code, ring }) => ({
      type: 'Feature',
      properties: { code, nom: code },
      geometry: { type: 'Polygon', coordinates: [ring] },
    })),
  })

/** Communes as squares around the place of the intercommunality, each of so many strips, its IRIS. */
function contours(iris: number): { readonly communes: readonly Zone[]; readonly iris: readonly Zone[] } {
  const placed = communes.map((code, i) => ({
    code,
    x: 2.9 + SIDE * (i % WIDE),
    y: 50.5 + SIDE * Math.floor(i / WIDE),
  }))
  const each = (i: number) => Math.floor(iris / communes.length) + (i < iris % communes.length ? 1 : 0)
  return {
    communes: placed.map(({ code, x, y }) => ({ code, ring: ring(x, y, SIDE, SIDE) })),
    iris: placed.flatMap(({ code, x, y }, i) =>
      Array.from({ length: each(i) }, (_, n) => ({
        code: `${code}01${String(n + 1).padStart(2, '0')}`,
        ring: ring(x + (SIDE / each(i)) * n, y, SIDE / each(i), SIDE),
      })),
    ),
  }
}

/** Twenty measures by IRIS, of four sources: the census, OPS and RPLS by IRIS, LOVAC by commune. */
function publication(iris: readonly string[]): Readonly<Record<string, string>> {
  const rows = (head: string, row: (code: string, i: number) => readonly (string | number)[]) =>
    csv([head.split(';'), ...iris.map(row)])
  return {
    'base-ic-logement-2022.csv': rows(
      'IRIS;COM;TYP_IRIS;P22_LOG;P22_RP;P22_LOGVAC;P22_RP_LOCHLMV',
      (code, i) => [code, code.slice(0, 5), 'H', 900 + i, 800 + i, 60 + (i % 50), 210 + (i % 100)],
    ),
    [`ops-${EPCI}.csv`]: rows(
      'iris;annee;menages;menages_moins_40_plus;emmenages_recents;emmenages_recents_moins_40_plus;adultes;adultes_demandeurs_emploi;logements',
      (code, i) => [
        code,
        2022,
        // a twentieth of the sets are under 11 households
        ...(i % 20 === 0 ? [8, 4, 5, 2, 16, 3] : [200 + i, 80 + i, 90 + i, 40 + i, 400 + i, 60 + i]),
        210 + i,
      ],
    ),
    [`rpls-iris-${EPCI}.csv`]: rows('iris;annee;nb_ls;nb_loues;nb_vacants;nb_vides', (code, i) => [
      code,
      2024,
      215 + i,
      200 + i,
      6 + (i % 4),
      3,
    ]),
    'lovac-communes-2025.csv': csv([
      ['CODGEO_25', 'LIBGEO_25', 'pp_vacant_25', 'pp_vacant_plus_2ans_25', 'ff_pp_total_24'],
      ...communes.map((code, c) => [code, code, 160 + c, c % 5 === 0 ? 's' : 20 + c, 4900 + 10 * c]),
    ]),
  }
}

/** What is opened, by the row of the report that it is for: one file or several. */
export interface OwnInputs {
  readonly tables: readonly { readonly name: string; readonly file: string }[]
  readonly contours: readonly string[]
  readonly publication: readonly string[]
}

/**
 * Writes the files.
 * @param here codes of the communes of the territory in view
 */
export async function writeOwnInputs(folder: string, here: readonly string[]): Promise<OwnInputs> {
  const write = (name: string, text: string) => {
    const file = join(folder, name)
    writeFileSync(file, text)
    return file
  }
  const xlsx = join(folder, 'classeur.xlsx')
  await writeExcelFile(
    table(here, 10_000, 12).map((row) =>
      row.map((value) => (typeof value === 'number' ? { value, type: Number } : { value, type: String })),
    ),
  ).toFile(xlsx)
  const large = contours(3000)
  return {
    tables: [
      { name: 'CSV, 50 000 × 60', file: write('a.csv', csv(table(here, 50_000, 60))) },
      { name: 'CSV, 100 MB', file: write('b.csv', csv(table(here, 350_000, 60))) },
      { name: 'XLSX, 10 000 × 12', file: xlsx },
    ],
    contours: [
      write('communes.geojson', geojson(large.communes)),
      write('iris.geojson', geojson(large.iris)),
    ],
    publication: writePublication(folder, 500),
  }
}

/** Contours of so many IRIS and the tables of a territory, as files. */
export function writePublication(folder: string, iris: number): string[] {
  const zones = contours(iris)
  const texts = {
    'contours-communes.geojson': geojson(zones.communes),
    'contours-iris.geojson': geojson(zones.iris),
    ...publication(zones.iris.map(({ code }) => code)),
  }
  return Object.entries(texts).map(([name, text]) => {
    const file = join(folder, name)
    writeFileSync(file, text)
    return file
  })
}
