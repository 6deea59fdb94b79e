import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { warningsOf } from '../../src/atlas/view-texts.ts'
import { decodeCells, decodePoints } from '../../src/db/decode.ts'
import { openTerritory } from '../../src/open/open-territory.ts'
import { buildDeclared } from './build-declared.ts'
import { COMMUNES, CONTOURS, DECLARATION, EPCI, irisOf, OPS, opsCsv, project } from './fixture.test-helper.ts'

const [commune] = COMMUNES
const [first, second] = irisOf(commune)
const declaration = DECLARATION.replace(
  'ops-iris',
  'perimetres-travail, corrections, rpls-logements, rnic, ops-residences, ops-iris',
)

/** Dwellings by place, in the degrees of the fixture: the declaration reads Lambert-93, here declared as WGS84. */
const RPLS = [
  'DEPCOM;NUMVOIE;TYPVOIE;NOMVOIE;CONSTRUCT;DPEENERGIE;X;Y',
  ...Array.from({ length: 12 }, () => `${commune};1;RUE;HAUTE;1968;F;6.805;45.92`),
  ...Array.from({ length: 5 }, () => `${commune};2;RUE;BASSE;1999;C;6.818;45.92`),
  `${commune};3;RUE;PERDUE;1999;C;;`,
  `${commune};4;RUE;LOINTAINE;1999;C;2.35;48.85`,
].join('\n')
const RNIC = [
  'numero_d_immatriculation,nom_d_usage_de_la_copropriete,code_officiel_commune,long,lat,nombre_total_de_lots,nombre_de_lots_a_usage_d_habitation',
  `AA1234567,Les Tilleuls,${commune},6.813,45.91,30,20`,
].join('\n')

/** Landlords' survey: the first by its address, and two rows of no residence of the map. */
const BY_RESIDENCE = [
  'commune;numero;voie;annee;menages;menages_moins_40_plus;emmenages_recents;emmenages_recents_moins_40_plus;adultes;adultes_demandeurs_emploi',
  `${commune};1;rue Haute;2022;11;5;3;1;19;2`,
  `${commune};2;Rue Basse;2022;4;2;1;1;7;1`,
  `${commune};3;rue Perdue;2022;1;1;0;0;1;0`,
  `${commune};9;rue Inconnue;2022;30;12;6;2;50;8`,
].join('\n')

const CORRECTIONS = [
  'methode;code;annee;classe;fonction;date;motif',
  'condominium_watch;AA1234567;2024;À suivre;Chargée de mission;12/03/2024;Impayés signalés par le syndic',
  'condominium_watch;AA7654321;2024;À suivre;Chargée de mission;12/03/2024;Copropriété d’ailleurs',
].join('\n')

/** One perimeter of the first two IRIS, one that cuts the second. */
const WORK = JSON.stringify({
  type: 'FeatureCollection',
  features: (
    [
      ['PT74-WHOLE', 6.8, 6.82],
      ['PT74-CUT', 6.8, 6.816],
    ] as const
  ).map(([code, west, east]) => ({
    type: 'Feature',
    properties: { code, nom: `Quartier de vie ${code}` },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [west, 45.9],
          [east, 45.9],
          [east, 45.94],
          [west, 45.94],
          [west, 45.9],
        ],
      ],
    },
  })),
})

async function built(files: Readonly<Record<string, string>>, holder: string | null = null) {
  const { file, options } = await project(files, declaration)
  const sources = new Map(
    [...options.declarations.sources].map(([id, source]) => [
      id,
      source.format === 'points' ? { ...source, projection: 'EPSG:4326' } : source,
    ]),
  )
  const declarations = { ...options.declarations, sources }
  const outcome = await buildDeclared(file, { ...options, declarations, holder })
  if (outcome.kind !== 'built') throw new Error('not built')
  return { ...outcome, options }
}

it('a territory has the points of its producers, in the zones that they stand in, and counts those that it cannot place', async () => {
  const files = {
    ...CONTOURS,
    [OPS]: opsCsv([]),
    [`rpls-logements-${EPCI}.csv`]: RPLS,
    [`rnic-${EPCI}.csv`]: RNIC,
    [`ops-residences-${EPCI}.csv`]: BY_RESIDENCE,
    [`corrections-${EPCI}.csv`]: CORRECTIONS,
    [`perimetres-${EPCI}.geojson`]: WORK,
  }
  const { options, folder, territory, report } = await built(files)
  expect(territory.counts).toMatchObject({ commune: 4, iris: 16, residence: 2, condominium: 1 })
  expect(territory.levels).toContain('residence')

  const points = decodePoints(readFileSync(join(folder, 'points.arrow')))
  if (!points.ok) throw new Error(points.error)
  const named = (name: string) => points.value.find((point) => point.name === name)
  expect(named('1 RUE HAUTE')).toMatchObject({ commune, iris: first, qpv: 'QP074001', perimeter: 'inside' })
  expect(named('2 RUE BASSE')).toMatchObject({ commune, iris: second, qpv: null, perimeter: 'outside' })
  expect(named('Les Tilleuls')).toMatchObject({ code: 'AA1234567', iris: second, qpv: 'QP074001' })

  const cells = decodeCells(readFileSync(join(folder, 'point-cells.arrow')), 'point-cells.arrow')
  if (!cells.ok) throw new Error(cells.error)
  const of = (name: string, measure: string) =>
    cells.value.find((cell) => cell.code === named(name)?.code && cell.measure === measure)?.value
  expect([of('1 RUE HAUTE', 'RPLS_STOCK'), of('1 RUE HAUTE', 'SOCIAL_IN_QPV')]).toEqual([12, 12])
  expect([of('2 RUE BASSE', 'RPLS_STOCK'), of('2 RUE BASSE', 'SOCIAL_IN_QPV')]).toEqual([5, 0])
  expect(of('Les Tilleuls', 'COPRO_DWELLINGS')).toBe(20)
  // four households of the survey are no set that it gives figures of
  const survey = (name: string) =>
    cells.value
      .filter(({ code, measure }) => code === named(name)?.code && measure.startsWith('OPS_'))
      .map(({ measure, value, state }) => [measure, value ?? state])
  expect(Object.fromEntries(survey('1 RUE HAUTE'))).toEqual({
    OPS_HOUSEHOLDS: 11,
    OPS_HOUSEHOLDS_U40: 5,
    OPS_RECENT: 3,
    OPS_RECENT_U40: 1,
    OPS_ADULTS: 19,
    OPS_ADULTS_UNEMPLOYED: 2,
  })
  expect(survey('2 RUE BASSE').map(([, state]) => state)).toEqual(Array(6).fill('suppressed'))
  const secrecy = JSON.parse(readFileSync(join(folder, 'secrecy.json'), 'utf8'))
  const used = (identity: string) =>
    secrecy.identities.find((one: { identity: string }) => one.identity === identity)?.used
  expect([used('residence-in-iris'), used('residence-in-commune')].map((count) => count > 0)).toEqual([
    true,
    true,
  ])
  // rows of no residence are counted for all, and listed by their number for the publisher alone
  const listed = JSON.parse(readFileSync(join(options.private, 'chamonix', 'report.json'), 'utf8'))
  const rows = listed.problems['ops-residences'].map((line: string) => /row (\d+)/.exec(line)?.[1])
  expect(rows).toEqual(['4', '5'])
  expect(JSON.stringify(report)).toMatch(/"point_not_found":2/)

  // perimeters of work: figures of their IRIS where they cut none, else of the residences and condominiums in them
  const others = decodeCells(readFileSync(join(folder, 'cells.arrow')))
  if (!others.ok) throw new Error(others.error)
  const counted = (code: string, measure: string) =>
    others.value.find((cell) => cell.level === 'work' && cell.code === code && cell.measure === measure)
      ?.value
  expect(territory.counts.work).toBe(2)
  // IRIS of 200 and 210 dwellings
  expect([counted('PT74-WHOLE', 'RPLS_STOCK'), counted('PT74-CUT', 'RPLS_STOCK')]).toEqual([410, 12])
  expect([counted('PT74-WHOLE', 'OPS_HOUSEHOLDS'), counted('PT74-CUT', 'OPS_HOUSEHOLDS')]).toEqual([410, 11])
  expect([counted('PT74-WHOLE', 'COPRO_DWELLINGS'), counted('PT74-CUT', 'COPRO_DWELLINGS')]).toEqual([20, 20])

  // the workshop's class stands beside the figures; a row of a condominium that there is not is counted
  expect(territory.corrections).toMatchObject([
    { method: 'condominium_watch', level: 'condominium', code: 'AA1234567', date: '2024-03-12' },
  ])
  expect(report.sources.find(({ source }) => source === 'corrections')).toMatchObject({
    rows: { read: 2, matched: 1 },
    problems: { bad_field: 1 },
  })

  expect(JSON.stringify(report)).toMatch(/point_unplaced/)
  expect(JSON.stringify(report)).toMatch(/point_outside/)
  expect(readFileSync(join(folder, 'open', 'residence.geojson'), 'utf8')).toMatch(/"Point"/)
}, 120_000)

it('a landlord’s own build has the survey of its residences whole, in a private folder whose every view says so', async () => {
  const { folder, territory, report, options } = await built(
    {
      ...CONTOURS,
      [`rpls-logements-${EPCI}.csv`]: RPLS,
      [`ops-residences-${EPCI}.csv`]: 'residence;annee;menages',
      [`ops-residences-${EPCI}-bailleur-x.csv`]: BY_RESIDENCE,
    },
    'bailleur-x',
  )
  expect(folder).toBe(join(options.private, 'chamonix+bailleur-x', 'data', 'chamonix'))
  expect(existsSync(options.out)).toBe(false)
  const [points, cells] = [
    decodePoints(readFileSync(join(folder, 'points.arrow'))),
    decodeCells(readFileSync(join(folder, 'point-cells.arrow')), 'point-cells.arrow'),
  ]
  if (!points.ok || !cells.ok) throw new Error('no points')
  const small = points.value.find(({ name }) => name === '2 RUE BASSE')?.code
  const of = (measure: string) =>
    cells.value.find(({ code, measure: one }) => code === small && one === measure)?.value
  // four households, which no other build gives figures of
  expect([of('OPS_HOUSEHOLDS'), of('OPS_HOUSEHOLDS_U40'), of('OPS_ADULTS_UNEMPLOYED')]).toEqual([4, 2, 1])
  expect(cells.value.filter(({ state }) => state === 'suppressed')).toEqual([])
  // the audit and the report are written as for any build; rows of no residence are listed
  expect(report.sources.find(({ source }) => source === 'ops-residences')?.status).toBe('read')
  expect(existsSync(join(folder, 'secrecy.json'))).toBe(true)
  expect(JSON.stringify(report)).toMatch(/"point_not_found":2/)
  // the page opens it, and each view and export bears the mention
  expect(territory.restricted).toEqual({ holder: 'bailleur-x' })
  const opened = openTerritory(
    {
      territory: readFileSync(join(folder, 'territory.json')),
      zones: readFileSync(join(folder, 'zones.arrow')),
      cells: readFileSync(join(folder, 'cells.arrow')),
      geometry: readFileSync(join(folder, 'geometry.topojson')),
    },
    options.declarations.catalogue,
  )
  if (!opened.ok) throw new Error(opened.error.cause)
  const [fr, en] = (['fr', 'en'] as const).map((lang) => warningsOf(opened.value.territory, lang).join(' '))
  expect(fr).toContain('bailleur-x')
  expect(en).toContain('bailleur-x')
})
