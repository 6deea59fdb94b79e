import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Table, TableSource } from './tables.ts'
import { STOCK } from './truth.ts'
import type { Box, World } from './world.ts'

/** The name of each file and the columns of its producer. */
const FORMS: Record<
  TableSource,
  { file: string; code: string; columns: Record<string, string>; year: string | null }
> = {
  'ops-iris': { file: 'ops-{epci}.csv', code: 'iris', year: 'annee', columns: opsColumns() },
  'ops-iris-cells': { file: 'ops-{epci}.csv', code: 'iris', year: 'annee', columns: opsColumns() },
  'ops-iris-alike': { file: 'ops-{epci}.csv', code: 'iris', year: 'annee', columns: opsColumns() },
  'ops-iris-subsets': { file: 'ops-{epci}.csv', code: 'iris', year: 'annee', columns: opsColumns() },
  'ops-iris-alone': { file: 'ops-{epci}.csv', code: 'iris', year: 'annee', columns: opsColumns() },
  'ops-communes': { file: 'ops-communes-{epci}.csv', code: 'commune', year: 'annee', columns: opsColumns() },
  'ops-qpv': { file: 'ops-qpv-{epci}.csv', code: 'qpv', year: 'annee', columns: opsColumns() },
  'rpls-iris': { file: 'rpls-iris-{epci}.csv', code: 'iris', year: 'annee', columns: rplsColumns() },
  'rpls-communes': { file: 'rpls-communes-2024.csv', code: 'DEPCOM', year: null, columns: rplsColumns() },
  'rpls-qpv': { file: 'rpls-qpv.csv', code: 'qpv', year: 'annee', columns: rplsColumns() },
  'lovac-communes': { file: 'lovac-communes-2026.csv', code: 'CODGEO_26', year: null, columns: taxColumns() },
  'tax-iris': { file: 'tax-iris-{epci}.csv', code: 'iris', year: null, columns: taxColumns() },
  'rpls-logements': { file: 'rpls-logements-{epci}.csv', code: '', year: null, columns: {} },
  ...byResidence(),
}

function byResidence() {
  const form = {
    file: 'ops-residences-{epci}.csv',
    code: 'commune;adresse',
    year: 'annee',
    columns: opsColumns(),
  }
  return {
    'ops-residences': form,
    'ops-residences-all': form,
    'ops-residences-cells': form,
    'ops-residences-subsets': form,
  }
}

function opsColumns() {
  return {
    OPS_HOUSEHOLDS: 'menages',
    OPS_HOUSEHOLDS_U40: 'menages_moins_40_plus',
    OPS_RECENT: 'emmenages_recents',
    OPS_RECENT_U40: 'emmenages_recents_moins_40_plus',
    OPS_ADULTS: 'adultes',
    OPS_ADULTS_UNEMPLOYED: 'adultes_demandeurs_emploi',
    RPLS_STOCK: 'logements',
    SOCIAL_IN_QPV: 'logements_qpv',
  }
}
function rplsColumns() {
  return { RPLS_STOCK: 'nb_ls', SOCIAL_IN_QPV: 'nb_ls_en_qpv' }
}
/** LOVAC names the edition: its vacant dwellings of 26 are those of 2025, beside the stock of 25. */
function taxColumns() {
  return { PP_TOTAL: 'ff_pp_total_25', PP_VACANT: 'pp_vacant_26', PP_VACANT_2Y: 'pp_vacant_plus_2ans_26' }
}

export const fileName = (source: TableSource, epci: string, holder: string | null = null): string =>
  FORMS[source].file.replace('{epci}', holder === null ? epci : `${epci}-${holder}`)

export function tableText(table: Table, { residences }: Pick<World, 'residences'>): string {
  const form = FORMS[table.source as TableSource]
  const columns = table.measures.map(
    (measure) => form.columns[measure as keyof typeof form.columns] ?? measure,
  )
  if (table.source === 'rpls-logements') return dwellingsText(table, residences)
  const communeOf = new Map((residences?.list ?? []).map(({ name, commune }) => [name, commune]))
  const placed = (code: string) => (table.level === 'residence' ? `${communeOf.get(code)};${code}` : code)
  const head = [form.code, ...(form.year ? [form.year] : []), ...columns]
  const lines = table.rows.map(({ code, year, values }) =>
    [
      placed(code),
      ...(form.year ? [year] : []),
      ...table.measures.map((measure) => values.get(measure) ?? ''),
    ].join(';'),
  )
  return `${[head.join(';'), ...lines].join('\n')}\n`
}

/** The register: a row a dwelling, with the address and the place of its residence. */
function dwellingsText({ rows }: Table, residences: World['residences']): string {
  const lines = rows.flatMap(({ code, values }) => {
    const one = residences?.list.find(({ name }) => name === code)
    const stock = values.get(STOCK)
    if (!one || typeof stock !== 'number') return []
    return Array.from({ length: stock }, () => [one.commune, code, ...one.place].join(';'))
  })
  return `${['DEPCOM;NOMVOIE;X;Y', ...lines].join('\n')}\n`
}

const ring = ([west, south, east, north]: Box) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]

function contours(features: readonly { readonly code: string; readonly box: Box; readonly more?: object }[]) {
  return JSON.stringify({
    type: 'FeatureCollection',
    features: features.map(({ code, box, more }) => ({
      type: 'Feature',
      properties: { code, nom: code, ...more },
      geometry: { type: 'Polygon', coordinates: [ring(box)] },
    })),
  })
}

/** A landlord's own stock: about half of each count of the whole. */
const ownStock = (table: Table): Table => ({
  ...table,
  rows: table.rows.map((row) => ({
    ...row,
    values: new Map(
      [...row.values].map(([measure, value]) => [measure, value === 's' ? value : Math.floor(value / 2)]),
    ),
  })),
})

/** Writes the folder that a publisher would have: contours, and the files of the producers. */
export function writeSources(
  folder: string,
  world: World,
  tables: readonly Table[],
  hasQuarters: boolean,
  holder: string | null,
): void {
  mkdirSync(folder, { recursive: true })
  const { epci, communes } = world.place
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  write(
    `communes-${epci}.geojson`,
    contours(
      communes.map((code) => ({ code, box: around(world.iris.filter(({ commune }) => commune === code)) })),
    ),
  )
  write(
    `iris-${epci}.geojson`,
    contours(
      world.iris.map(({ code, box }) => ({ code, box, more: { type: code.endsWith('0000') ? 'Z' : 'H' } })),
    ),
  )
  if (hasQuarters && world.quarters.length > 0) write(`qpv-${epci}.geojson`, contours(world.quarters))
  for (const table of tables) {
    const source = table.source as TableSource
    write(fileName(source, epci), tableText(table, world))
    if (holder !== null && source === 'ops-iris')
      write(fileName(source, epci, holder), tableText(ownStock(table), world))
  }
  for (const [name, text] of besides(world)) write(name, text)
}

/** Files without a secret, as any atlas has: the census, objectives, results. */
function besides({ place, iris }: World): [string, string][] {
  const { epci, communes } = place
  const census = iris.map(({ code }, at) => [code, 210.5 + at, 190.25 + at, 12.5, 40.75 + at].join(';'))
  const objectives = communes.map(
    (code, at) => `commune;${code};TARGET_DWELLINGS;${60 * (at + 1)};2023;2028;commencé;PLH, p. ${at + 1};;;`,
  )
  const results = communes.map(
    (code, at) => `commune;${code};DONE_DWELLINGS;2024;${at + 3};commencé;suivi 2024`,
  )
  return [
    ['base-ic-logement-2022.csv', lines('IRIS;P22_LOG;P22_RP;P22_LOGVAC;P22_RP_LOCHLMV', census)],
    [
      `objectifs-${epci}.csv`,
      lines('niveau;code;mesure;valeur;debut;fin;evenement;source_ref;valable_de;valable_a;note', objectives),
    ],
    [`resultats-${epci}.csv`, lines('niveau;code;mesure;annee;valeur;evenement;source_ref', results)],
  ]
}

const lines = (head: string, rows: readonly string[]): string => `${[head, ...rows].join('\n')}\n`

const around = (zones: readonly { readonly box: Box }[]): Box => [
  Math.min(...zones.map(({ box }) => box[0])),
  Math.min(...zones.map(({ box }) => box[1])),
  Math.max(...zones.map(({ box }) => box[2])),
  Math.max(...zones.map(({ box }) => box[3])),
]
