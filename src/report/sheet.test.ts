import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { CATALOGUE, CELLS, cell, smallStore, TERRITORY, ZONES } from '../../test/fixtures/small-territory.ts'
import { contourFile } from '../../test/fixtures/view.ts'
import type { Opened } from '../atlas/resolve-input.ts'
import type { Answers } from '../db/answers-types.ts'
import { arrow, CELL_TYPES, ZONE_TYPES } from '../db/arrow.test-helper.ts'
import { createAsker } from '../db/asker.ts'
import { nodeDatabase, START_TIMEOUT } from '../db/node-database.test-helper.ts'
import { readGeometry } from '../figure/geometry.ts'
import type { Indicator } from '../indicators/catalogue.ts'
import { compareZones } from './comparison.ts'
import { parseReference } from './reference.ts'
import { SummaryBody } from './SummaryBody.tsx'
import { SummarySays } from './SummarySays.tsx'
import { createSheets, lacksOf } from './sheet.ts'
import { sheetQuestions } from './sheet-questions.ts'
import type { SheetAnswers } from './sheet-views.ts'
import { allZones, findZone, type SheetZone } from './sheet-zone.ts'
import { summaryOf } from './summary.ts'

/** What the sheets of the small territory say, its answers those of the real database. */

const MEASURES = ['GOAL', 'DONE'] as const
const [base] = CATALOGUE.indicators as [Indicator, Indicator]
const text = (fr: string) => ({ fr, en: fr })
const progress: Indicator = {
  ...base,
  id: 'target_attainment',
  section: 'objectifs',
  label: text('Atteinte'),
  formula: { kind: 'progress', of: 'attainment', objective: 'GOAL', result: 'DONE' },
  unit: 'percent',
  weight: null,
  caveats: { fr: ['À lire avec soin.'], en: ['Read with care.'] },
}
const goal: Indicator = {
  ...base,
  id: 'target_dwellings',
  section: 'objectifs',
  label: text('Objectif'),
  formula: { kind: 'count', terms: [{ measure: 'GOAL', coefficient: 1, year: 'same' }], per_year: false },
  unit: 'dwellings',
  symbol: 'circles',
  summability: 'sum',
  decimals: 0,
  weight: null,
}
const cells = [
  ...CELLS,
  cell('commune', '00001', 'GOAL', 2022, 60),
  cell('commune', '00002', 'GOAL', 2022, 30),
  cell('commune', '00003', 'GOAL', 2022, 0),
  cell('commune', '00001', 'DONE', 2022, 4),
  cell('commune', '00001', 'DONE', 2023, 11),
  cell('commune', '00002', 'DONE', 2022, 5),
  cell('commune', '00003', 'DONE', 2022, 1),
  cell('epci', '000000000', 'GOAL', 2022, 100),
]
const opened: Opened = {
  catalogue: {
    ...CATALOGUE,
    measures: [
      ...CATALOGUE.measures,
      ...MEASURES.map((id) => ({
        id,
        label: text(id),
        unit: 'dwellings' as const,
        source: 'rp',
        summable: true,
        event: 'started' as const,
      })),
    ],
    indicators: [...CATALOGUE.indicators, goal, progress],
  },
  territory: {
    ...TERRITORY,
    plan: {
      title: text('Plan 2022-2025'),
      start: 2022,
      end: 2025,
      source_ref: 'plan, 1',
      event: null,
      events: { GOAL: 'started' },
    },
    available: [
      ...TERRITORY.available,
      ...[goal, progress].map(({ id }) => ({
        indicator: id,
        years: { commune: id === goal.id ? [2022] : [2022, 2023], group: [2022] },
        coverage: {},
        credits: TERRITORY.available[0]?.credits ?? [],
      })),
    ],
    unavailable: [{ indicator: 'sru_rate', reason: text('aucun inventaire') }],
    discrepancies: [
      {
        id: 'whole',
        measure: 'GOAL',
        level: 'epci',
        code: '000000000',
        printed: 100,
        summed: 90,
        note: text('Arrondi.'),
        source_ref: 'plan, 2',
      },
    ],
  },
  store: smallStore(cells),
}

const answersOf = new Map<string, SheetAnswers>()
beforeAll(async () => {
  const asker = createAsker(await nodeDatabase())
  await asker.use({ zones: arrow(ZONES, ZONE_TYPES), cells: arrow(cells, CELL_TYPES) })
  for (const level of ['commune', 'group', 'iris', 'epci'] as const) {
    const answers = new Map<string, Answers | null>()
    for (const { key, question } of sheetQuestions(opened, { level })) {
      const answer = await asker.ask(question, opened.territory, opened.catalogue)
      if (!answer?.ok) throw new Error(`${key} is not answered`)
      answers.set(key, answer.value)
    }
    answersOf.set(level, answers)
  }
}, START_TIMEOUT)

const zoneOf = (code: string) => findZone(opened, code) as SheetZone
const sheetOf = (code: string, reference = '') => {
  const zone = zoneOf(code)
  const answers = answersOf.get(zone.level) ?? new Map()
  return createSheets({ opened, lang: 'fr', answers, answering: 'awaited' })(
    zone,
    parseReference(opened, zone, reference),
  )
}
const plain = (t: string) => t.replace(/[\u00a0\u202f]/g, ' ')
const rowOf = (
  table: { rows: readonly { indicator: string; cells: readonly { text: string }[] }[] },
  id: string,
) => table.rows.find(({ indicator }) => indicator === id)?.cells.map((c) => plain(c.text))

describe('the sheet of a commune', () => {
  it('says its figures beside those of its group, of the EPCI and of the zone chosen, and its rank', () => {
    const { figures } = sheetOf('00001', '00002')
    expect(figures.columns).toEqual(['Aubrelle', 'Nord', 'Petit pays', 'Bréval', 'Rang'])
    // 29 of 100; 32 of 400 in the group, not the mean of 29 % and 1 %
    expect(rowOf(figures, 'vacancy_rate')).toEqual([
      '29,0 %',
      '8,0 %',
      '8,0 % (2 sur 3 communes)',
      '1,0 %',
      '1 sur 2',
    ])
    expect(rowOf(figures, 'dwellings')).toEqual([
      '100 logements',
      '400 logements',
      '450 logements',
      '300 logements',
      '2 sur 3',
    ])
    expect(figures.rows[0]).toMatchObject({ year: '2022', source: 'INSEE, 2022' })
  })

  it('says in words what is no number, and never 0', () => {
    expect(rowOf(sheetOf('00003').figures, 'vacancy_rate')).toEqual([
      'secret statistique',
      'pas de total (0 sur 1)',
      '8,0 % (2 sur 3 communes)',
      '–',
    ])
    expect(rowOf(sheetOf('00001', 'france').figures, 'vacancy_rate')?.[3]).toBe('donnée manquante')
  })

  it('follows the objectives year by year: what is done, its total, what was expected', () => {
    const { objectives } = sheetOf('00001')
    expect(objectives?.results).toEqual([
      { year: 2022, done: 4, cumulated: 4, expected: 15 },
      { year: 2023, done: 11, cumulated: 15, expected: 30 },
    ])
    expect(objectives?.pace.map(([, value]) => plain(value))).toEqual([
      '15 logements',
      '30,0 logements',
      '50,0 %',
      '45 logements',
      '22,5 logements par an',
      '15,0 logements par an',
    ])
    // what was done in 2022 is not a result of 2023
    expect(sheetOf('00002').objectives?.results).toHaveLength(1)
  })

  it('cites caveats by number, and says what the territory lacks in one line a reason', () => {
    const { objectives, lacks } = sheetOf('00001')
    expect(objectives?.figures.caveats).toEqual(['À lire avec soin.'])
    expect(objectives?.figures.rows.at(-1)?.caveats).toEqual([1])
    expect(lacks.map(({ text }) => plain(text))).toEqual(['sru_rate : aucun inventaire'])
  })
})

it('names the first of a long list, and folds the rest under its number', () => {
  const { catalogue, territory } = opened
  const names = Array.from({ length: 12 }, (_, i) => `I${i + 1}`)
  const many = {
    ...opened,
    territory: {
      ...territory,
      unavailable: names.map((indicator) => ({ indicator, reason: text('aucun fichier') })),
    },
  }
  const found = lacksOf(many, catalogue.indicators, 'fr').find(({ text: said }) => said.startsWith('I1,'))
  expect(plain(found?.text ?? '')).toBe('I1, I2, I3, I4, I5, I6, I7, I8 et 4 autres : aucun fichier')
  expect(found?.rest).toEqual({ title: 'et 4 autres', names: 'I9, I10, I11, I12' })
  expect(plain(found?.onPaper ?? '')).toBe('12 indicateurs, que la fiche à l’écran nomme : aucun fichier')
  // one left alone would be longer to count than to name
  const nine = {
    ...many,
    territory: { ...many.territory, unavailable: many.territory.unavailable.slice(0, 9) },
  }
  expect(lacksOf(nine, catalogue.indicators, 'fr').at(-1)).toMatchObject({ rest: null })
})

describe('the other sheets', () => {
  it('has one of every zone, the whole first, and each can be made', () => {
    const zones = allZones(opened)
    expect(zones[0]).toMatchObject({ level: 'epci', code: '000000000' })
    expect(zones).toHaveLength(ZONES.length)
    for (const { code } of zones) expect(sheetOf(code).identity.length).toBeGreaterThan(1)
  })

  it('of the whole has what is printed and what is summed, and no rank', () => {
    const { figures, objectives } = sheetOf('000000000')
    expect(figures.columns).toEqual(['Petit pays'])
    expect(objectives?.discrepancies).toMatchObject([{ printed: '100', summed: '90', gap: '+10' }])
    expect(rowOf(objectives?.figures ?? figures, 'target_dwellings')).toEqual([
      '90 logements (imprimé dans le plan : 100 logements)',
    ])
  })

  it('of a group names its communes', () => {
    expect(sheetOf('north').identity.map(plain)).toContain('2 communes : Aubrelle, Bréval')
  })

  it('of an IRIS without data has no table, and says which indicators stop before it', () => {
    const { figures, lacks } = sheetOf('000010101')
    expect(figures.rows).toEqual([])
    expect(lacks[0]?.text).toContain('Sans donnée à cette échelle')
    // a short list is the same on paper, and none of it is folded
    expect(lacks[0]).toMatchObject({ rest: null, onPaper: null })
  })
})

it('says that the database computes, or has failed, where an answer is not there', () => {
  const zone = zoneOf('00001')
  const cellsOf = (answering: 'awaited' | 'failed') =>
    rowOf(createSheets({ opened, lang: 'fr', answers: new Map(), answering })(zone).figures, 'vacancy_rate')
  expect(cellsOf('awaited')).toEqual([
    '29,0 %',
    'pas encore calculé',
    'pas encore calculé',
    'pas encore calculé',
  ])
  expect(cellsOf('failed')?.[1]).toBe('non calculé')
})

it('sets zones of one level side by side, the whole beside them', () => {
  const source = {
    opened,
    lang: 'fr',
    answers: answersOf.get('commune') ?? new Map(),
    answering: 'awaited',
  } as const
  const { figures } = compareZones(source, [zoneOf('00001'), zoneOf('00003')], null)
  expect(figures.columns).toEqual(['Aubrelle', 'Cérigny', 'Petit pays'])
  expect(rowOf(figures, 'dwellings')).toEqual(['100 logements', '50 logements', '450 logements'])
  expect(rowOf(figures, 'vacancy_rate')?.[1]).toBe('secret statistique')
})

describe('the summary of a territory', () => {
  const contours = readGeometry(contourFile('commune'))
  if (!contours.ok) throw new Error(contours.error)
  const geometry = contours.value
  const summary = (answers: SheetAnswers = answersOf.get('epci') ?? new Map()) =>
    summaryOf({ opened, lang: 'fr', answers, answering: 'awaited' })
  const lineOf = (id: string, from = summary()) => {
    const says = from.lines.find(({ indicator }) => indicator === id)?.says
    return says?.kind === 'text' ? [says.main, ...says.more].map(plain) : undefined
  }

  it('says by rule what each indicator is over its zones, and how many are known', () => {
    const said = lineOf('vacancy_rate')
    // 29 and 1 % of the two communes that are known; the third is masked
    expect(said?.join(' ; ')).toMatch(/Aubrelle[^;]*29,0 %/)
    expect(JSON.stringify(said)).toContain('15,0 %')
    expect(JSON.stringify(lineOf('target_dwellings'))).toContain('100 logements')
  })

  it('gives the same total before the database has answered, and says of a method that it waits', () => {
    const [told, waiting] = [lineOf('target_attainment'), lineOf('target_attainment', summary(new Map()))]
    expect(told?.[0]).toContain('%')
    expect(waiting).toEqual(told)
    const [line] = summary().lines
    if (!line) throw new Error('no line')
    const text = renderToStaticMarkup(
      createElement(SummarySays, { lines: [{ ...line, says: null }], lang: 'fr' }),
    )
    expect(text).toContain('la base de données n’a pas répondu')
  })

  it('has four pages: what a territory lacks takes a line, not a hole', () => {
    const body = (of: ReturnType<typeof summary>) =>
      renderToStaticMarkup(createElement(SummaryBody, { summary: of, geometry, date: '28 novembre 2026' }))
    const html = body(summary())
    expect(html.match(/data-page="\d"/g)).toEqual([1, 2, 3, 4].map((n) => `data-page="${n}"`))
    expect(html).toContain('Aucune méthode de fragilité')
    expect(html).toContain('Plan 2022-2025')
    expect(html).toContain('aucun inventaire')
    expect(plain(html)).toContain('Territoire fictif, données simulées')
    const without = { ...opened, territory: { ...opened.territory, plan: null } }
    expect(
      body(summaryOf({ opened: without, lang: 'fr', answers: new Map(), answering: 'failed' })),
    ).toContain('Aucun objectif de plan')
  })

  it('ranks the zones where an objective is least or most attained, and defines each indicator that it cites', () => {
    const { places, lines, definitions } = summary()
    expect(places.map(({ view }) => view.indicator.id)).toEqual(['target_attainment', 'target_dwellings'])
    expect(definitions.map(({ indicator }) => indicator)).toEqual(lines.map(({ indicator }) => indicator))
    expect(definitions.every(({ definition }) => definition !== '')).toBe(true)
  })
})
