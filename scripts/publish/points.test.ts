import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { warningsOf } from '../../src/atlas/view-texts.ts'
import { decodeCells, decodePoints } from '../../src/db/decode.ts'
import type { CellRow } from '../../src/db/tables.ts'
import { openTerritory } from '../../src/open/open-territory.ts'
import { COMMUNE_CSV, COMMUNES, CONTOURS, EPCI, irisOf, OPS, opsCsv } from './fixture.test-helper.ts'
import { BY_RESIDENCE, builtWithPoints, RNIC, RPLS } from './residences.test-helper.ts'

const [commune] = COMMUNES
const [first, second] = irisOf(commune)

const CORRECTIONS = [
  'methode;code;annee;classe;fonction;date;motif',
  'condominium_watch;AA1234567;2024;À suivre;Chargée de mission;12/03/2024;Impayés signalés par le syndic',
  'condominium_watch;AA7654321;2024;À suivre;Chargée de mission;12/03/2024;Copropriété d’ailleurs',
].join('\n')

const LOVAC = 'lovac-communes-2025.csv'

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
  const { options, folder, territory, report } = await builtWithPoints(files)
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
  const { folder, territory, report, options } = await builtWithPoints(
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
  // the report is written as for any build; rows of no residence are listed
  expect(report.sources.find(({ source }) => source === 'ops-residences')?.status).toBe('read')
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

it('secrecy.json says what each build masks, and a landlord’s own build leaves every public figure as it is', async () => {
  const small = irisOf(COMMUNES[1])[1] as string
  const files = {
    ...CONTOURS,
    [LOVAC]: COMMUNE_CSV,
    [OPS]: opsCsv([small]),
    [`rpls-logements-${EPCI}.csv`]: RPLS,
    [`ops-residences-${EPCI}.csv`]: BY_RESIDENCE,
  }
  const shown = await published(files)
  const own = await published(
    { ...files, [`ops-residences-${EPCI}-bailleur-x.csv`]: BY_RESIDENCE },
    'bailleur-x',
  )

  const kinds = ({ secrecy }: typeof shown) =>
    secrecy.rules.map(({ kind, threshold }: { kind: string; threshold: number }) => `${kind} ${threshold}`)
  for (const { secrecy, masked } of [shown, own])
    expect(secrecy).toMatchObject({ verdict: 'clean', masked: masked.length })
  expect(new Set(kinds(shown))).toEqual(new Set(['cell 11', 'set 11']))
  // the landlord is exempt for the survey of its own stock; tax data stay masked
  expect(new Set(kinds(own))).toEqual(new Set(['cell 11']))
  const byPoint = (cells: readonly CellRow[]) => cells.filter(({ level }) => level === 'residence')
  // six figures of the residence of four households, which the landlord alone has
  expect(byPoint(shown.masked).length).toBe(6)
  expect(byPoint(own.masked)).toEqual([])
  expect(own.masked.length).toBeGreaterThan(0)
  const ofSmall = shown.masked.filter(({ code, measure }) => code === small && measure.startsWith('OPS_'))
  expect(ofSmall.length).toBe(6)
  // no survey of fewer than 11 households is printed, of a residence or of a zone
  const households = shown.cells.filter(({ measure }) => measure === 'OPS_HOUSEHOLDS')
  expect(households.length).toBeGreaterThan(16)
  for (const { value } of households) if (value !== null) expect(value).toBeGreaterThanOrEqual(11)
  // public figures of zones, and of residences, are those of the public build; the survey by IRIS is not the landlord's
  const isPublic = ({ measure }: CellRow) => measure.startsWith('PP_') || measure.startsWith('RPLS_')
  const figures = ({ cells }: typeof shown, level: (one: CellRow) => boolean) =>
    cells.filter((cell) => isPublic(cell) && level(cell))
  const ofResidences = ({ level }: CellRow) => level === 'residence'
  expect(figures(own, ofResidences)).toEqual(figures(shown, ofResidences))
  const ofTax = ({ measure }: CellRow) => measure.startsWith('PP_')
  expect(figures(own, ofTax)).toEqual(figures(shown, ofTax))
  expect(figures(own, ofTax).length).toBeGreaterThan(3)
}, 60_000)

/** A build as a stranger reads it: its cells, those that are masked, and what its secrecy.json says. */
async function published(files: Readonly<Record<string, string>>, holder: string | null = null) {
  const { folder } = await builtWithPoints(files, holder)
  const cells = (['cells.arrow', 'point-cells.arrow'] as const).flatMap((name) => {
    const decoded = decodeCells(readFileSync(join(folder, name)), name)
    if (!decoded.ok) throw new Error(decoded.error)
    return decoded.value
  })
  return {
    cells,
    masked: cells.filter(({ state }) => state === 'suppressed'),
    secrecy: JSON.parse(readFileSync(join(folder, 'secrecy.json'), 'utf8')),
  }
}
