import { describe, expect, it } from 'vitest'
import { CATALOGUE, smallStore, TERRITORY } from '../../../test/fixtures/small-territory.ts'
import { plainChoice } from '../../atlas/plain-choice.ts'
import type { ZoneCode } from '../../territory/code.ts'
import type { MapLevel } from '../../territory/level.ts'
import { withIndicator } from './change.ts'
import { forcedLevelText, pickIndicator } from './forced-level.ts'

const available = (indicator: string, ...levels: MapLevel[]) => ({
  indicator,
  years: Object.fromEntries(levels.map((level) => [level, [2022]])),
  coverage: {},
  credits: [],
})
const territory = {
  ...TERRITORY,
  levels: ['group', 'commune', 'iris', 'qpv', 'residence'],
  available: [
    available('everywhere', 'group', 'commune', 'iris'),
    available('communes', 'commune'),
    available('irises', 'iris'),
    available('districts', 'qpv'),
    available('residences', 'residence'),
  ],
} as unknown as typeof TERRITORY
const opened = { territory, store: smallStore(), catalogue: CATALOGUE }
const at = (level: MapLevel, ...selection: string[]) => ({
  ...plainChoice(territory.id, 'everywhere', level),
  selection: selection as ZoneCode[],
})
const pick = (indicator: string, level: MapLevel, ...selection: string[]) =>
  pickIndicator(at(level, ...selection), withIndicator(at(level, ...selection), indicator, territory), opened)
const said = (indicator: string, level: MapLevel, ...selection: string[]) => {
  const { forced } = pick(indicator, level, ...selection)
  return forced && forcedLevelText(forced, 'fr').replace(/[\u00a0\u202f]/g, ' ')
}

describe('an indicator that forces another level', () => {
  it('selects the commune of the IRIS that were selected, once, and says so', () => {
    const { next } = pick('communes', 'iris', '000010101', '000010102', '000030000')
    expect(next).toMatchObject({ level: 'commune', selection: ['00001', '00003'], camera: null })
    expect(said('communes', 'iris', '000010101')).toBe(
      'Cet indicateur n’a pas de chiffre par IRIS : la carte est maintenant par commune. La fiche passe à ce qui contient la zone choisie : Aubrelle.',
    )
  })

  it('brings the IRIS of the commune selected into sight, and says how many they are', () => {
    const { next } = pick('irises', 'commune', '00001')
    expect(next).toMatchObject({ level: 'iris', selection: [] })
    expect(said('irises', 'commune', '00001')).toContain('La carte se centre sur 2 IRIS : Aubrelle.')
    // those of a group are those of its communes
    expect(said('irises', 'group', 'north')).toContain('3 IRIS')
  })

  it('selects the one IRIS of a commune, which is all of it', () => {
    expect(pick('irises', 'commune', '00002').next.selection).toEqual(['000020000'])
  })

  it('says that a zone that neither holds nor is held is no longer selected', () => {
    expect(pick('districts', 'commune', '00001').next.selection).toEqual([])
    expect(said('districts', 'commune', '00001')).toContain('elle n’est plus choisie')
  })

  it('says nothing of a zone selected where the points of the level are not there yet', () => {
    expect(opened.store.zones('residence')).toEqual([])
    expect(said('residences', 'commune', '00001')).toMatch(/la carte est maintenant par résidence sociale\.$/)
  })

  it('says the level alone where nothing was selected, and nothing where the level stays', () => {
    expect(said('communes', 'iris')).toMatch(/^Cet indicateur.*commune\.$/)
    expect(pick('communes', 'commune', '00001')).toMatchObject({
      forced: null,
      next: { selection: ['00001'] },
    })
  })
})
