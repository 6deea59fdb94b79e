import { expect, it } from 'vitest'
import { availableAt, CATALOGUE, cell, smallStore, TERRITORY } from '../../test/fixtures/small-territory.ts'
import type { Indicator } from '../indicators/catalogue.ts'
import { REIMS } from '../scenario/scenario.test-helper.ts'
import { scenarioText } from '../scenario/scenario.ts'
import { readsSurvey, recentMovers } from './scenario-survey.ts'
import { createSheets } from './sheet.ts'
import { findZone } from './sheet-zone.ts'

const [base] = CATALOGUE.indicators as [Indicator]
const term = (measure: string) => ({ measure, coefficient: 1, year: 'same' as const })
const recent: Indicator = {
  ...base,
  id: 'recent_rate',
  formula: {
    kind: 'ratio',
    numerator: [term('OPS_RECENT_U40')],
    denominator: [term('OPS_RECENT')],
    scale: 100,
  },
}
const credit = {
  source: 'ops',
  producer: 'DREAL',
  title: { fr: 'Enquête OPS', en: 'OPS survey' },
  vintage: '2022',
}
const survey = {
  ...availableAt('recent_rate', 'iris'),
  credits: [{ ...credit, licence: null, page: null }],
}
const opened = {
  catalogue: { ...CATALOGUE, indicators: [...CATALOGUE.indicators, recent] },
  territory: {
    ...TERRITORY,
    available: [...TERRITORY.available, availableAt('dwellings', 'iris'), survey],
  },
  store: smallStore([
    cell('iris', '000010101', 'OPS_RECENT', 2022, 60),
    cell('iris', '000010101', 'OPS_RECENT_U40', 2022, 45),
    cell('iris', '000020000', 'OPS_RECENT', 2022, 'suppressed'),
  ]),
}
const written = (zone: string) => scenarioText({ ...REIMS, zone, ceiling: 47, recentYears: 3 })

it('a sheet reads the survey for its scenario where the link has one of the zone, or its own movers are known', () => {
  const reads = (code: string, link?: string) => {
    const zone = findZone(opened, code)
    if (!zone) throw new Error(`no ${code}`)
    return readsSurvey(opened, zone, link)
  }
  expect(reads('000010101')).toBe(true)
  expect(reads('000020000')).toBe(false)
  expect(reads('000020000', written('000020000'))).toBe(true)
  expect(reads('000020000', written('000010101'))).toBe(false)
  expect(reads('000020000', '1!000020000!')).toBe(false)
  // a commune has no scenario
  expect(reads('00001', written('00001'))).toBe(false)
})

it('the sources of a sheet are those of its scenario too, which the sheet cites by number', () => {
  expect(recentMovers(opened)).toBe('recent_rate')
  // the zone’s own scale has no figure of the survey, as a QPV that the survey does not give
  const zone = findZone(opened, '000020000')
  if (!zone) throw new Error('no zone')
  const sheetOf = (level: 'iris' | 'qpv', link?: string) =>
    createSheets({ opened, lang: 'fr', answers: new Map(), answering: 'failed' })(
      { ...zone, level },
      null,
      link,
    )
  const line = 'DREAL, Enquête OPS, 2022'
  expect(sheetOf('qpv').sources).not.toContain(line)
  expect(sheetOf('qpv').survey).toBeNull()
  const linked = sheetOf('qpv', written(zone.code))
  expect(linked.sources).toContain(line)
  expect(linked.survey?.definition.sources.every(({ text }) => linked.sources.includes(text))).toBe(true)
})
