import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { CATALOGUE, cell, smallStore, TERRITORY } from '../../test/fixtures/small-territory.ts'
import { scenarioStart } from '../atlas/scenario-start.ts'
import type { Lang } from '../i18n/lang.ts'
import type { Value } from '../indicators/value.ts'
import { REIMS } from '../scenario/scenario.test-helper.ts'
import { type Scenario, scenarioText } from '../scenario/scenario.ts'
import { atlasAddress } from './atlas-address.ts'
import { ScenarioResults } from './ScenarioResults.tsx'
import { ScenarioSection } from './ScenarioSection.tsx'
import { findZone } from './sheet-zone.ts'

const survey = (iris: string, recent: Value, under: Value) => [
  cell('iris', iris, 'OPS_RECENT', 2024, recent),
  cell('iris', iris, 'OPS_RECENT_U40', 2024, under),
]
const opened = {
  catalogue: CATALOGUE,
  territory: TERRITORY,
  // half of all recent movers, of the four IRIS
  store: smallStore([
    ...survey('000010101', 60, 45),
    ...survey('000010102', 90, 27),
    ...survey('000020000', 'suppressed', 'suppressed'),
    ...survey('000030000', 50, 28),
  ]),
}
const said = (code: string, written?: string, lang: Lang = 'fr', on = opened) => {
  const zone = findZone(on, code)
  if (!zone) throw new Error(`no ${code}`)
  return renderToStaticMarkup(<ScenarioSection opened={on} zone={zone} lang={lang} written={written} />)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ')
}

describe('the scenario of a sheet', () => {
  it('goes from the present share to that of the territory, where the link has none', () => {
    const text = said('000010101')
    expect(text).toContain('Sans autre supposition : en 6 ans')
    expect(text).toContain('De 75 % (15 par an) à 50 % (10 par an) en 6 ans.')
    // the lettings that move go to the other IRIS of the commune, which has 30 a year, 9 of them under
    expect(text).toContain('iris 000010102 30,0 % 6,0 5,0 ')
    expect(text).toContain('pas une prévision')
    expect(said('000010101', undefined, 'en')).toContain(
      'From 75% (15 a year) to 50% (10 a year) in 6 years.',
    )
  })

  it('is that of the link of the sheet, with the figures that the annex of Reims prints', () => {
    const written = scenarioText({ ...REIMS, zone: '000010101', ceiling: 47, recentYears: 3 })
    const text = said('000010101', written)
    expect(text).toContain('Le lecteur a construit ce scénario, dont voici les suppositions.')
    expect(text).toContain('De 74 % (117 par an) à 61 % (96 par an) en 6 ans.')
  })

  it('says all that it supposes, what its reader set apart from what the data give', () => {
    const given = { ...REIMS, zone: '000010101', ceiling: 50, recentYears: 4, dwellings: 800, demolitions: 5 }
    const text = said('000010101', scenarioText(given))
    const [, reader = '', data = '', usual = ''] =
      /Saisies par le lecteur(.*)Tirées des données(.*)Par défaut(.*)De 74/.exec(text) ?? []
    expect(reader.trim()).toBe(
      'part présente sous 40 % : 74 % · part visée : 61 % · attributions : 158 par an, soit 19,8 % du parc · logements sociaux : 800 · logements démolis : 5 par an · années que couvrent les emménagés récents : 4',
    )
    expect(data.trim()).toBe(
      'part parmi les locataires présents : sans donnée · part à ne pas dépasser ailleurs : 50 %',
    )
    expect(usual.trim()).toBe('horizon : 6 ans · logements neufs attribués : 0 par an')
    // a sheet whose link has no scenario: nothing is its reader's
    expect(said('000010101')).not.toContain('Saisies par le lecteur')
    expect(said('000010101')).toContain('attributions : 20 par an')
  })

  it('says where its attributions a year come from', () => {
    const divided = 'Les attributions par an sont les emménagés récents, divisés'
    const typed = 'Les attributions par an sont le nombre que le lecteur a saisi.'
    const given = { ...REIMS, zone: '000010101', ceiling: 47, recentYears: 3 }
    expect(said('000010101')).toContain(divided)
    const ofReader = said('000010101', scenarioText(given))
    expect(ofReader).toContain(typed)
    expect(ofReader).not.toContain(divided)
    // those of the IRIS that receive some are the survey's all the same
    expect(ofReader).toContain('Celles des IRIS qui en accueilleraient sont leurs emménagés récents, divisés')
    expect(said('000010101', scenarioText({ ...given, ceiling: 0 }))).not.toContain('Celles des IRIS')
    // 60 recent movers over 4 years
    const counted = said('000010101', scenarioText({ ...given, lettings: 15, recentYears: 4 }))
    expect(counted).toContain(divided)
    expect(counted).not.toContain(typed)
  })

  it('of another zone, or that cannot be read, is left out and said to be', () => {
    const other = scenarioText({ ...REIMS, zone: '000010102', ceiling: 47, recentYears: 3 })
    for (const written of [other, '1!000010101!'])
      expect(said('000010101', written)).toMatch(/laissé de côté.*De 75 %/)
  })

  it('is a line where the share is that of the territory or less, where it is secret, and where there is no survey', () => {
    expect(said('000010102')).toMatch(/Pas de scénario .* 30,0 %, ne dépasse pas .* 50,0 %/)
    expect(said('000020000')).toContain('ne sont pas connus ou pas publiés')
    expect(said('000010101', undefined, 'en', { ...opened, store: smallStore() })).toMatch(
      /^ Scenario .*No scenario/,
    )
  })

  it('leads to the atlas with the numbers that it shows', () => {
    const available = TERRITORY.available.map((one) => ({ ...one, years: { iris: [2024] } }))
    const on = { ...opened, territory: { ...TERRITORY, available } }
    const zone = findZone(on, '000010101')
    if (!zone) throw new Error('no zone')
    const addressOf = (scenario: Scenario | null) => atlasAddress(on, zone, 'fr', scenario)
    const markup = renderToStaticMarkup(
      <ScenarioSection opened={on} zone={zone} lang="fr" addressOf={addressOf} />,
    )
    expect(markup).toContain('a=1!000010101!!200!750!500!60!0!0!!500!30')
  })

  it('names the six IRIS with the greatest room, and counts what the others receive', () => {
    const others = Array.from({ length: 9 }, (_, i) => ({
      code: `0000101${10 + i}`,
      name: `IRIS ${i}`,
      lettings: 30,
      under: i,
    }))
    const start = { ...scenarioStart(opened.store, 'iris', '000010101'), others }
    const scenario = { ...REIMS, zone: '000010101', ceiling: 50, recentYears: 3 }
    const rows = (most?: number) => {
      const markup = renderToStaticMarkup(
        <ScenarioResults scenario={scenario} start={start} lang="fr" most={most} />,
      )
      return [...markup.matchAll(/IRIS \d<\/th>.*?([\d,]+)<\/td><\/tr>/g)].map(([, received = '']) =>
        Number(received.replace(',', '.')),
      )
    }
    const [all, named] = [rows(), rows(6)]
    expect(all).toHaveLength(9)
    expect(named).toEqual(all.slice(0, 6))
    const left = all.slice(6).reduce((sum, one) => sum + one, 0)
    const markup = renderToStaticMarkup(
      <ScenarioResults scenario={scenario} start={start} lang="fr" most={6} />,
    )
    const told = /3 autres IRIS en accueillent ([\d,]+)/.exec(markup)?.[1] ?? ''
    expect(Math.abs(Number(told.replace(',', '.')) - left)).toBeLessThan(0.16)
  })

  it('is not of a commune', () => {
    expect(said('00001')).toBe('')
  })
})
