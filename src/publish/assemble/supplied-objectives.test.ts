import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { declaredFolder } from '../../../scripts/declared/declared-folder.ts'
import { buildDeclared } from '../../../scripts/publish/build-declared.ts'
import { DATA, project } from '../../../scripts/publish/fixture.test-helper.ts'
import { withTerritory } from '../../atlas/catalogue.ts'
import { readIndicator } from '../../atlas/read.ts'
import { createStore } from '../../atlas/store.ts'
import { warningsOf } from '../../atlas/view-texts.ts'
import { decodeCells, decodeZones } from '../../db/decode.ts'
import { planPath } from '../plan/plan.ts'
import { planTerritory } from '../plan/plan-territory.ts'

/** Objectives by year of the eight territories of mel-plh3, 2 and 3; whose communes are which is invented here. */
const YEARLY = [680, 703, 1550, 531, 301, 323, 1093, 1019]
const YEARS = 7

const DECLARATION = `id: mel
name: { fr: MEL, en: MEL }
epci: ["200093201"]
plan: mel
sources: [communes-geo-api, groupes, objectifs, resultats]
`

const group = (i: number) => `territoire-${i % YEARLY.length}`
const rows = (head: string, lines: readonly string[]) => [head, ...lines].join('\n')

/** The territory of MEL's plan, with files supplied, on contours that are its schematic ones said to be official. */
async function built(files: (communes: readonly string[]) => Readonly<Record<string, string>>) {
  const { root, options, write } = await project({}, '')
  const { catalogue, cog } = options.declarations
  const plan = planTerritory(declaredFolder(DATA), planPath('mel'), catalogue, cog)
  const features = plan.layers.commune?.features ?? []
  const supplied = {
    'communes-200093201.geojson': JSON.stringify({ type: 'FeatureCollection', features }),
    ...files(features.map(({ properties }) => properties.code)),
  }
  for (const [name, text] of Object.entries(supplied)) write(`sources/${name}`, text)
  write('mel.yaml', DECLARATION)
  const outcome = await buildDeclared(join(root, 'mel.yaml'), options)
  if (outcome.kind !== 'built') throw new Error('not built')
  const [cells, zones] = [
    decodeCells(readFileSync(join(outcome.folder, 'cells.arrow'))),
    decodeZones(readFileSync(join(outcome.folder, 'zones.arrow'))),
  ]
  if (!cells.ok || !zones.ok) throw new Error('not readable')
  const { territory } = outcome
  const context = {
    store: createStore(zones.value, cells.value),
    methods: [],
    measures: withTerritory(catalogue, territory).measures,
    plan: territory.plan,
  }
  const read = (id: string, year: number) => {
    const indicator = catalogue.indicators.find((one) => one.id === id)
    return indicator ? readIndicator(context, indicator, 'group', year).map(({ value }) => value) : []
  }
  return { ...outcome, read }
}

const membership = (communes: readonly string[]) => ({
  'groupes-200093201.csv': rows(
    'groupe;nom_groupe;commune',
    communes.map((code, i) => `${group(i)};Territoire ${i % YEARLY.length};${code}`),
  ),
})
const objectives = (event = 'livré', years = '2022;2028') =>
  rows(
    'niveau;code;mesure;valeur;debut;fin;evenement;source_ref',
    YEARLY.map(
      (value, i) => `groupe;${group(i)};TARGET_DWELLINGS_YEARLY;${value};${years};${event};mel-plh3, 2`,
    ),
  )

/** Objectives of seven years of each territory, and what a commune has delivered in the first, by product. */
const PRODUCTS = {
  SOCIAL: { objective: 700, done: 5 },
  PLAI: { objective: 210, done: 0 },
  PLUS: { objective: 350, done: 3 },
  PLS: { objective: 140, done: 2 },
}
const products = Object.entries(PRODUCTS)

describe('MEL with its membership, objectives by territory and results supplied', () => {
  let mel: Awaited<ReturnType<typeof built>>
  beforeAll(async () => {
    mel = await built((communes) => ({
      ...membership(communes),
      'objectifs-200093201.csv': `${objectives()}\n${objectives('livré', '2016;2021').split('\n')[1]}\n${YEARLY.flatMap(
        (_, i) =>
          products.map(
            ([id, { objective }]) => `groupe;${group(i)};TARGET_${id};${objective};2022;2028;livré;annexe`,
          ),
      ).join('\n')}`,
      'resultats-200093201.csv': rows(
        'niveau;code;mesure;annee;valeur;evenement;source_ref',
        // ten dwellings a commune in 2022, twenty in 2023
        communes.flatMap((code) => [
          `commune;${code};DONE_DWELLINGS;2022;10;livré;suivi`,
          `commune;${code};DONE_DWELLINGS;2023;20;livré;suivi`,
          ...products.map(([id, { done }]) => `commune;${code};DONE_${id};2022;${done};livré;suivi`),
        ]),
      ),
    }))
  }, 120_000)

  it('maps the objective of each territory: the years of the plan times the yearly one, and says so', () => {
    expect(mel.read('target_dwellings', 2022)).toEqual(YEARLY.map((yearly) => yearly * YEARS))
    expect(mel.read('target_dwellings_yearly', 2022)).toEqual(YEARLY)
    const found = mel.territory.available.find(({ indicator }) => indicator === 'target_dwellings')
    expect(found?.coverage).toEqual({ group: { numbers: 8, zones: 8 } })
    expect(mel.territory.notes.map(({ fr }) => fr)).toContain(
      'Objectif de la période 2022-2028 : 7 fois l’objectif annuel, seul fourni.',
    )
  })

  it('maps its progress: the results of its communes over its own objective', () => {
    // 95 communes over eight territories: twelve each, eleven in the last; 30 dwellings a commune in two years
    const attainment = YEARLY.map((yearly, i) => (30 * (i === 7 ? 11 : 12) * 100) / (yearly * 2))
    mel.read('target_attainment', 2023).forEach((value, i) => {
      expect(value).toBeCloseTo(attainment[i] ?? 0, 9)
    })
    expect(mel.territory.plan).toMatchObject({ start: 2022, end: 2028, event: 'delivered' })
    expect(warningsOf(mel.territory, 'fr')).toEqual([])
  })

  it.each(products)(
    'shows what is done of %s: results of its communes over its objective',
    (id, { objective, done }) => {
      const read = mel.read(`target_${id.toLowerCase()}_attainment`, 2022)
      // a seventh of the objective is expected after a year; twelve communes, eleven in the last
      const expected = YEARLY.map((_, i) => (100 * done * (i === 7 ? 11 : 12)) / (objective / YEARS))
      expect(read.map((value) => typeof value === 'number' && Math.round(value * 100))).toEqual(
        expected.map((value) => Math.round(value * 100)),
      )
      const shown = mel.territory.available.map(({ indicator }) => indicator)
      expect(shown).toContain(`target_${id.toLowerCase()}_attainment`)
    },
  )

  it('keeps the printed figures of the plan, and says which rows it leaves out', () => {
    const sru = mel.territory.available.find(({ indicator }) => indicator === 'sru_missing')
    expect(sru?.coverage.commune).toEqual({ numbers: 28, zones: 95 })
    expect(mel.report.left_out.objectives).toEqual([
      { measure: 'TARGET_DWELLINGS_YEARLY', cause: 'period', rows: 1 },
    ])
  })
})
