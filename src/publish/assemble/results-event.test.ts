import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildDeclared } from '../../../scripts/publish/build-declared.ts'
import { COMMUNES, CONTOURS, EPCI, project } from '../../../scripts/publish/fixture.test-helper.ts'
import { withTerritory } from '../../atlas/catalogue.ts'
import { sourceLine, warningsOf } from '../../atlas/view-texts.ts'
import { decodeCells } from '../../db/decode.ts'

const TYPES = ['Tous Logements', 'Individuel pur', 'Individuel groupe', 'Collectif', 'Residence']
/** Permits of two years: 20 authorised and 10 started a year; the works of the last year are not published yet. */
const PERMITS = [
  'ANNEE;COMM;TYPE_LGT;LOG_AUT;LOG_COM;SDP_AUT;SDP_COM',
  ...COMMUNES.flatMap((code) =>
    [2023, 2024].flatMap((year) =>
      TYPES.map((type, i) => {
        const [authorised, started] = i === 0 || i === 3 ? [20, year === 2024 ? '' : 10] : [0, 0]
        return [year, code, type, authorised, started, '', ''].join(';')
      }),
    ),
  ),
].join('\n')

const objectives = (event: string) =>
  [
    'niveau;code;mesure;valeur;debut;fin;evenement;source_ref',
    ...COMMUNES.map((code) => `commune;${code};TARGET_DWELLINGS;120;2023;2028;${event};p. 3`),
    // social dwellings are agreed, whatever the others are
    `commune;${COMMUNES[0]};TARGET_SOCIAL;30;2023;2028;agréé;p. 4`,
  ].join('\n')
const followUp = (event: string) =>
  `niveau;code;mesure;annee;valeur;evenement;source_ref\ncommune;${COMMUNES[0]};DONE_DWELLINGS;2023;7;${event};suivi\n`

const DECLARATION = `id: chamonix
name: { fr: A, en: A }
epci: ["${EPCI}"]
sources: [communes-geo-api, objectifs, resultats, sitadel-communes]
`

async function built(
  event: string,
  more: Record<string, string> = { 'sitadel-communes.csv': PERMITS },
  assumed = '',
  measure = 'DONE_DWELLINGS',
) {
  const files = { ...CONTOURS, [`objectifs-${EPCI}.csv`]: objectives(event), ...more }
  const { file, options } = await project(files, DECLARATION + assumed)
  const outcome = await buildDeclared(file, options)
  if (outcome.kind !== 'built') throw new Error('not built')
  const { territory, report, folder } = outcome
  const decoded = decodeCells(readFileSync(join(folder, 'cells.arrow')))
  const cells = decoded.ok ? decoded.value : []
  return {
    territory,
    report,
    done: cells
      .filter(({ measure }) => measure === 'DONE_DWELLINGS')
      .map(({ code, year, value, state }) => [code, year, value ?? state]),
    compared: territory.available.find(({ indicator }) => indicator === 'target_attainment'),
    reason: territory.unavailable.find(({ indicator }) => indicator === 'target_attainment')?.reason,
    measures: withTerritory(options.declarations.catalogue, territory).measures.filter(
      ({ id }) => id === measure,
    ),
  }
}

describe('permits as the results of a plan', () => {
  it('serve where the plan counts dwellings started; a year not published yet is missing, not 0', async () => {
    const { done, compared, report, territory, measures } = await built('commencé')
    expect(done).toHaveLength(8)
    expect(done.filter(([code]) => code === COMMUNES[0])).toEqual([
      [COMMUNES[0], 2023, 10],
      [COMMUNES[0], 2024, 'missing'],
    ])
    expect(territory.plan?.event).toBe('started')
    expect(compared?.coverage.commune).toEqual({ numbers: 4, zones: 4 })
    expect(compared?.credits.map(({ producer }) => producer)).toContain('SDES')
    expect(report.served).toEqual([{ source: 'sitadel-communes', measure: 'LOG_COM', as: 'DONE_DWELLINGS' }])
    expect(territory.notes.map(({ en }) => en).join()).toContain('Dwellings produced, from “Sitadel3')
    expect(measures).toMatchObject([{ event: 'started' }])
  })

  it('serve where it counts dwellings authorised, under that name', async () => {
    const { done, compared, measures } = await built('autorisé')
    expect(done.filter(([code]) => code === COMMUNES[0])).toEqual([
      [COMMUNES[0], 2023, 20],
      [COMMUNES[0], 2024, 20],
    ])
    expect(compared?.coverage.commune?.numbers).toBe(4)
    expect(measures).toMatchObject([{ event: 'authorised', label: { fr: 'Logements autorisés' } }])
  })

  it.each([
    ['livré', 'l’objectif des logements livrés', 'the objective dwellings delivered'],
    [
      '',
      'et le plan ne dit pas ce que compte son objectif',
      'and the plan does not say what its objective counts',
    ],
  ])('are compared with nothing where it counts "%s", and the page says so', async (event, fr, en) => {
    const { done, compared, reason, report } = await built(event)
    expect(done).toEqual([])
    expect(compared).toBeUndefined()
    expect(report.served).toEqual([])
    expect(reason).toEqual({
      fr: `Non comparé : les résultats comptent des logements commencés ou autorisés, ${fr}.`,
      en: `Not compared: the results count dwellings started or authorised, ${en}.`,
    })
  })

  it('give way, whole, to the follow-up of the territory; not to one of another event', async () => {
    const files = (event: string) => ({
      'sitadel-communes.csv': PERMITS,
      [`resultats-${EPCI}.csv`]: followUp(event),
    })
    const followed = await built('commencé', files('commencé'))
    expect(followed.done).toEqual([[COMMUNES[0], 2023, 7]])
    expect(followed.report.served).toEqual([])
    const other = await built('commencé', files('livré'))
    expect(other.done).toHaveLength(8)
    expect(other.report.left_out.otherEvents).toEqual(['DONE_DWELLINGS: delivered, not started'])
  })
})

describe('the follow-up of a territory', () => {
  it('is compared with a plan of dwellings delivered', async () => {
    const { done, compared, measures } = await built('livré', {
      [`resultats-${EPCI}.csv`]: followUp('livré'),
    })
    expect(done).toEqual([[COMMUNES[0], 2023, 7]])
    expect(compared?.coverage.commune).toEqual({ numbers: 1, zones: 4 })
    expect(measures).toMatchObject([{ event: 'delivered', label: { en: 'Dwellings delivered' } }])
  })

  it('is asked for where there is none', async () => {
    const { reason } = await built('commencé', {})
    expect(reason?.en).toBe(
      'Source not given for this territory: Yearly follow-up of the dwellings produced ; Sitadel3, dwellings authorised and started by commune, yearly, by real date.',
    )
  })
})

describe('the event that a publisher assumes', () => {
  const results = (word: string) => ({ [`resultats-${EPCI}.csv`]: followUp(word) })

  it.each([
    ['delivered', 'livré', 'livrés'],
    ['started', 'commencé', 'commencés'],
    ['authorised', 'autorisé', 'autorisés'],
  ])('%s: results are compared, and every view says the assumption', async (event, word, plural) => {
    const { done, compared, territory, measures } = await built(
      '',
      results(word),
      `assumed_event: ${event}\n`,
    )
    expect(done).toEqual([[COMMUNES[0], 2023, 7]])
    expect(compared?.coverage.commune).toEqual({ numbers: 1, zones: 4 })
    expect(territory.plan).toMatchObject({ event, assumed: true })
    if (event !== 'started') expect(measures).toMatchObject([{ event }])
    expect(warningsOf(territory, 'fr')).toEqual([
      `Hypothèse du publicateur\u00a0: le plan compte des logements ${plural}`,
    ])
    expect(sourceLine([], territory, 'fr')).toContain(`le plan compte des logements ${plural}.`)
  })

  it('is refused, with its line, where the plan says what it counts', async () => {
    await expect(built('livré', results('commencé'), 'assumed_event: started\n')).rejects.toThrow(
      'chamonix.yaml:5: the plan says itself what it counts: delivered',
    )
  })

  it('without one, a plan that does not say is compared with nothing', async () => {
    const { compared, territory } = await built('', results('livré'))
    expect(compared).toBeUndefined()
    expect(territory.plan?.assumed).toBeUndefined()
    expect(warningsOf(territory, 'fr')).toEqual([])
  })
})

describe('progress by product', () => {
  const HEAD = 'niveau;code;mesure;valeur;debut;fin;evenement;source_ref'
  const product = async (aim: string, done: string, more = '') => {
    const { territory, measures, report } = await built(
      'commencé',
      {
        [`objectifs-${EPCI}.csv`]: [
          HEAD,
          ...COMMUNES.flatMap((code) => [
            `commune;${code};TARGET_DWELLINGS;120;2023;2028;commencé;p. 3`,
            `commune;${code};TARGET_PLAI;60;2023;2028;${aim};p. 4`,
          ]),
        ].join('\n'),
        [`resultats-${EPCI}.csv`]: `${followUp('commencé')}commune;${COMMUNES[0]};DONE_PLAI;2023;8;${done};suivi\n`,
      },
      more,
      'DONE_PLAI',
    )
    const of = (id: string) => territory.available.find(({ indicator }) => indicator === id)?.coverage.commune
    const reason = territory.unavailable.find(
      ({ indicator }) => indicator === 'target_plai_attainment',
    )?.reason
    return { territory, measures, report, of, reason: reason?.fr }
  }

  it('each objective has its own event: dwellings started, PLAI agreed', async () => {
    const { territory, of } = await product('agréé', 'agréé')
    expect(territory.plan).toMatchObject({ event: 'started', events: { TARGET_PLAI: 'agreed' } })
    expect(of('target_plai_attainment')).toEqual({ numbers: 1, zones: 4 })
    expect(of('target_attainment')).toEqual({ numbers: 1, zones: 4 })
  })

  it('counts the product as the plan does, under that name', async () => {
    const { measures, of } = await product('livré', 'livré')
    expect(measures).toMatchObject([{ event: 'delivered', label: { fr: 'Logements PLAI livrés' } }])
    expect(of('target_plai_attainment')).toEqual({ numbers: 1, zones: 4 })
  })

  it('is not compared where the two differ, or where the plan does not say, and the reason says so', async () => {
    const other = await product('agréé', 'livré')
    expect(other.report.left_out.otherEvents).toEqual(['DONE_PLAI: delivered, not agreed'])
    expect(other.reason).toBe(
      'Non comparé : les résultats comptent des logements livrés, l’objectif des logements agréés.',
    )
    const unsaid = await product('', 'agréé')
    expect(unsaid.reason).toBe(
      'Non comparé : les résultats comptent des logements agréés, et le plan ne dit pas ce que compte son objectif.',
    )
  })

  it('refuses, with its line, the event of an objective that no catalogue has', async () => {
    await expect(product('', 'agréé', 'assumed_event: { TARGET_XYZ: agreed }\n')).rejects.toThrow(
      'chamonix.yaml:5: unknown measure "TARGET_XYZ"',
    )
  })

  it('takes the event of one objective that the publisher assumes, and every view says which', async () => {
    const { territory, of } = await product('', 'agréé', 'assumed_event: { TARGET_PLAI: agreed }\n')
    expect(of('target_plai_attainment')).toEqual({ numbers: 1, zones: 4 })
    expect(warningsOf(territory, 'fr')).toEqual([
      'Hypothèse du publicateur\u00a0: le plan compte des logements PLAI agréés',
    ])
    expect(warningsOf(territory, 'en')).toEqual([
      'Assumption of the publisher: the plan counts PLAI dwellings agreed',
    ])
  })
})
