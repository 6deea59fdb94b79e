import { describe, expect, it } from 'vitest'
import { availableAt, CATALOGUE, smallStore, TERRITORY } from '../../../test/fixtures/small-territory.ts'
import { plainChoice } from '../../atlas/plain-choice.ts'
import type { ZoneCode } from '../../territory/code.ts'
import type { MapLevel } from '../../territory/level.ts'
import { withIndicator, withLevel } from './change.ts'
import { keepPlace, levelChangeText } from './level-change.ts'

const territory = {
  ...TERRITORY,
  levels: ['group', 'commune', 'iris', 'qpv', 'residence'],
  available: [
    availableAt('everywhere', 'group', 'commune', 'iris'),
    availableAt('communes', 'commune'),
    availableAt('irises', 'iris'),
    availableAt('districts', 'qpv'),
    availableAt('residences', 'residence'),
  ],
} as unknown as typeof TERRITORY
const opened = { territory, store: smallStore(), catalogue: CATALOGUE }
const at = (level: MapLevel, ...selection: string[]) => ({
  ...plainChoice(territory.id, 'everywhere', level),
  selection: selection as ZoneCode[],
})
const change = (indicator: string, level: MapLevel, ...selection: string[]) => {
  const before = at(level, ...selection)
  return keepPlace(before, withIndicator(before, indicator, territory), opened.store)
}
const pick = (indicator: string, level: MapLevel, ...selection: string[]) => {
  const made = change(indicator, level, ...selection)
  if (!made) throw new Error('the level stays')
  return made.choice
}
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
const said = (indicator: string, level: MapLevel, ...selection: string[]) => {
  const made = change(indicator, level, ...selection)
  return made && plain(levelChangeText(made, true, 'fr'))
}

describe('an indicator that forces another level', () => {
  it('selects the commune of the IRIS that were selected, once, and says so', () => {
    const next = pick('communes', 'iris', '000010101', '000010102', '000030000')
    expect(next).toMatchObject({ level: 'commune', selection: ['00001', '00003'], camera: null })
    expect(said('communes', 'iris', '000010101')).toBe(
      'Cet indicateur n’a pas de chiffre par IRIS : la carte est maintenant par commune. La fiche passe à ce qui contient la zone choisie : Aubrelle.',
    )
  })

  it('brings the IRIS of the commune selected into sight, and says how many they are', () => {
    const next = pick('irises', 'commune', '00001')
    expect(next).toMatchObject({ level: 'iris', selection: [] })
    expect(said('irises', 'commune', '00001')).toContain('La carte se centre sur 2 IRIS : Aubrelle.')
    // those of a group are those of its communes
    expect(said('irises', 'group', 'north')).toContain('3 IRIS')
  })

  it('selects the one IRIS of a commune, which is all of it', () => {
    expect(pick('irises', 'commune', '00002').selection).toEqual(['000020000'])
  })

  it('says that a zone that neither holds nor is held is no longer selected', () => {
    expect(pick('districts', 'commune', '00001').selection).toEqual([])
    expect(said('districts', 'commune', '00001')).toContain('elle n’est plus choisie')
  })

  it('says nothing of a zone selected where the points of the level are not there yet', () => {
    expect(opened.store.zones('residence')).toEqual([])
    expect(said('residences', 'commune', '00001')).toMatch(/la carte est maintenant par résidence sociale\.$/)
  })

  it('says the level alone where nothing was selected, and nothing where the level stays', () => {
    expect(said('communes', 'iris')).toMatch(/^Cet indicateur.*commune\.$/)
    expect(change('communes', 'commune', '00001')).toBeNull()
  })
})

describe('a level that the reader chooses', () => {
  const scale = (from: MapLevel, to: MapLevel, ...selection: string[]) => {
    const before = at(from, ...selection)
    const made = keepPlace(before, withLevel(before, to), opened.store)
    if (!made) throw new Error('the level stays')
    return { selection: made.choice.selection, text: plain(levelChangeText(made, false, 'fr')) }
  }
  it('goes to the commune of the IRIS selected and back to its IRIS, and says that alone', () => {
    expect(scale('iris', 'commune', '000010102')).toEqual({
      selection: ['00001'],
      text: 'La fiche passe à ce qui contient la zone choisie : Aubrelle.',
    })
    expect(scale('commune', 'iris', '00001')).toEqual({
      selection: [],
      text: 'La carte se centre sur 2 IRIS : Aubrelle.',
    })
  })

  it('says nothing where no zone was selected', () => {
    expect(scale('iris', 'commune')).toEqual({ selection: [], text: '' })
  })
})
