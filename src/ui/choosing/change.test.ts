import { describe, expect, it } from 'vitest'
import { availableAt, TERRITORY } from '../../../test/fixtures/small-territory.ts'
import { plainChoice } from '../../atlas/plain-choice.ts'
import { defaultChoice } from '../../atlas/settle.ts'
import {
  atLevel,
  atParent,
  besideZone,
  levelsAcross,
  withCamera,
  withIndicator,
  withLevel,
  withZone,
} from './change.ts'

const choice = { ...defaultChoice(TERRITORY), level: 'commune' as const, indicator: 'vacancy_rate' }

describe('a change carries others with it', () => {
  it('another indicator drops classes, year and palette, and keeps level and selection where it can', () => {
    const before = {
      ...choice,
      year: 2016,
      palette: 'Blues',
      classification: { method: 'equal' as const, count: 4, bounds: [] },
      selection: ['00001'],
    }
    expect(withIndicator(before, 'dwellings', TERRITORY)).toEqual({
      ...choice,
      indicator: 'dwellings',
      selection: ['00001'],
    })
  })
  it('another indicator goes to its finest level where the present one has none', () => {
    const after = withIndicator(
      { ...choice, level: 'iris', selection: ['000010101'] },
      'dwellings',
      TERRITORY,
    )
    expect(after.level).toBe('commune')
    expect(after.selection).toEqual([])
  })
  it('another level empties the selection, the same level does not', () => {
    const selected = { ...choice, selection: ['00001'] }
    expect(withLevel(selected, 'group').selection).toEqual([])
    expect(withLevel(selected, 'commune')).toBe(selected)
  })
  it('a zone alone replaces the selection and leaves on a second time; with others it is added or taken', () => {
    const one = withZone(choice, '00001', false)
    expect(one.selection).toEqual(['00001'])
    expect(withZone(one, '00001', false).selection).toEqual([])
    const two = withZone(one, '00002', true)
    expect(two.selection).toEqual(['00001', '00002'])
    expect(withZone(two, '00001', true).selection).toEqual(['00002'])
    expect(withZone(two, '00001', false).selection).toEqual(['00001'])
  })
})

describe('the level that follows the zoom', () => {
  const bounds = [5, 47, 5.5, 47.4] as const
  const levels = ['commune', 'iris', 'residence'] as const
  const choice = { ...plainChoice('demo', 'vacancy_rate', 'commune'), follow: true }

  it('is another one where the zoom is, and the selection of the one before goes', () => {
    const near = withCamera(
      { ...choice, selection: ['00001'] },
      { zoom: 13, lat: 47, lon: 5 },
      levels,
      bounds,
    )
    expect(near).toMatchObject({ level: 'residence', selection: [], camera: { zoom: 13 } })
    expect(withCamera(near, null, levels, bounds)).toMatchObject({ level: 'commune', camera: null })
  })

  it('stays where the reader has not asked for it', () => {
    const still = withCamera({ ...choice, follow: false }, { zoom: 13, lat: 47, lon: 5 }, levels, bounds)
    expect(still).toMatchObject({ level: 'commune', camera: { zoom: 13 } })
  })

  it('goes back up to a zone that holds another, to where it is seen', () => {
    const parent = { level: 'iris', code: '000010101' as never, name: 'Gare', lon: 5.2, lat: 47.1 } as const
    const up = atParent({ ...choice, level: 'residence' }, parent, levels, bounds)
    expect(up).toMatchObject({ level: 'iris', selection: ['000010101'], camera: { lon: 5.2, lat: 47.1 } })
    expect(withCamera(up, up.camera, levels, bounds).level).toBe('iris')
    const commune = { ...parent, level: 'commune', code: '00001' as never } as const
    expect(atParent(choice, commune, levels, bounds)).toMatchObject({ level: 'commune', camera: null })
  })
})

describe('a zone found beside those that are compared', () => {
  const one = { ...choice, selection: ['00001'] }

  it('is added at the level shown, and stands last where it was there already', () => {
    expect(besideZone(one, 'commune', '00002').selection).toEqual(['00001', '00002'])
    const two = { ...choice, selection: ['00001', '00002'] }
    expect(besideZone(two, 'commune', '00001').selection).toEqual(['00002', '00001'])
  })
  it('is shown alone at another level', () => {
    expect(besideZone(one, 'iris', '000010101')).toMatchObject({ level: 'iris', selection: ['000010101'] })
  })
})

describe('zones and points, which have few indicators in common', () => {
  const territory = {
    ...TERRITORY,
    levels: ['commune', 'iris', 'residence', 'condominium'] as const,
    available: [
      availableAt('shared', 'iris', 'residence'),
      availableAt('vacancy_rate', 'commune', 'iris'),
      availableAt('unregistered', 'condominium'),
    ],
  } as unknown as typeof TERRITORY
  const at = (indicator: string, level: 'commune' | 'iris' | 'residence' | 'condominium') =>
    plainChoice('demo', indicator, level)

  it('are gone between with the indicator that the other opens on, where they share none', () => {
    expect(levelsAcross(at('vacancy_rate', 'commune'), territory)).toEqual(['residence', 'condominium'])
    expect(atLevel(at('vacancy_rate', 'commune'), 'condominium', territory)).toMatchObject({
      indicator: 'unregistered',
      level: 'condominium',
    })
    expect(atLevel(at('unregistered', 'condominium'), 'commune', territory)).toMatchObject({
      indicator: 'vacancy_rate',
      level: 'commune',
    })
  })
  it('come back to the indicator of zones that was left, where the scale has it', () => {
    const shown = at('unregistered', 'condominium')
    expect(atLevel(shown, 'iris', territory, 'shared')).toMatchObject({ indicator: 'shared', level: 'iris' })
    expect(atLevel(shown, 'commune', territory, 'shared').indicator).toBe('vacancy_rate')
    expect(atLevel(shown, 'commune', territory, 'gone').indicator).toBe('vacancy_rate')
  })
  it('keep the one that they share', () => {
    expect(levelsAcross(at('shared', 'iris'), territory)).toEqual(['condominium'])
    expect(atLevel(at('shared', 'iris'), 'residence', territory).indicator).toBe('shared')
  })
  it('leave closed a scale of zones that the indicator lacks, and a scale that nothing has', () => {
    expect(levelsAcross(at('shared', 'residence'), territory)).toEqual(['commune', 'condominium'])
    const bare = {
      ...territory,
      available: [availableAt('vacancy_rate', 'commune')],
    } as unknown as typeof TERRITORY
    expect(levelsAcross(at('vacancy_rate', 'commune'), bare)).toEqual([])
    expect(atLevel(at('vacancy_rate', 'commune'), 'residence', bare)).toEqual(at('vacancy_rate', 'commune'))
  })
})
