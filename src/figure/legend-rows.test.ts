import { describe, expect, it } from 'vitest'
import { attainmentView, circlesView, fragilityView, vacancyView } from '../../test/fixtures/view.ts'
import type { ResolvedView, ViewZone } from '../atlas/view.ts'
import { legendNotes, legendRows, unreliableText } from './legend-rows.ts'
import { overlaidEntries } from './overlaid-entries.tsx'

describe('legendRows', () => {
  it('gives each class and each state a line of its own', () => {
    const rows = legendRows(fragilityView)
    expect(rows.map(({ key }) => key)).toEqual([
      'class-0',
      'class-1',
      'class-2',
      'missing',
      'not_applicable',
      'suppressed',
      'indeterminate',
      'undefined',
    ])
    expect(rows.map(({ count }) => count)).toEqual(Array(8).fill('1'))
  })

  it('never writes a weight that is not a number as 0', () => {
    const { states } = fragilityView
    const rows = legendRows({
      ...fragilityView,
      classes: [],
      states: states.map((state) => ({ ...state, weight: state.state === 'missing' ? 'suppressed' : null })),
    })
    expect(rows.map(({ weight }) => weight)).toEqual(['secret', ...Array(4).fill('non publiable')])
  })

  it('has no weight where nothing weighs the zones', () => {
    const rows = legendRows(circlesView)
    expect(rows.map(({ weight }) => weight)).toEqual([null, null, null])
    expect(rows.map(({ paint }) => paint.kind)).toEqual(['circle', 'state', 'state'])
  })
})

describe('legendNotes', () => {
  it('say which zones a list names, where others are missing', () => {
    const listed = { fr: 'Le plan ne cite que les communes en retard.', en: 'The plan names late ones only.' }
    const credits = [
      { source: 'plan', producer: 'P', title: listed, vintage: '2021', licence: null, page: null, listed },
    ]
    const states = [{ state: 'missing' as const, label: '', count: 1, weight: null }]
    expect(legendNotes({ ...vacancyView, lang: 'fr', credits, states })[0]).toBe(
      'Le plan ne cite que les communes en retard',
    )
    expect(legendNotes({ ...vacancyView, lang: 'fr', credits, states: [] }).join()).not.toContain(
      'ne cite que',
    )
  })

  const changed = (view: ResolvedView, changes: readonly Partial<ViewZone>[]): ResolvedView => ({
    ...view,
    zones: view.zones.map((zone, index) => ({ ...zone, flags: [], ...changes[index] })),
  })

  it('counts the zones without results in the year shown, by the year of their last ones', () => {
    const view = changed(attainmentView, [{ asOf: 2024 }, { asOf: 2023 }, { asOf: 2024 }])
    expect(legendNotes({ ...view, lang: 'fr' })).toEqual([
      '2 communes sans résultat en 2025, dont les derniers sont au 31/12/2024',
      '1 commune sans résultat en 2025, dont les derniers sont au 31/12/2023',
    ])
    expect(legendNotes(view)[1]).toBe('1 commune without results in 2025, whose last ones are at 31/12/2023')
  })

  it('says that zones may lie on one another where their weights are summed all the same', () => {
    const at = (level: 'work' | 'qpv', weightLabel: string | null) =>
      legendNotes(changed({ ...vacancyView, choice: { ...vacancyView.choice, level }, weightLabel }, []))
    expect(at('work', 'logements')).toEqual([
      'Les périmètres peuvent se chevaucher, et ce que deux ont en commun compte dans chacun\u00a0: logements',
    ])
    expect(at('work', null)).toEqual([])
    expect(at('qpv', 'logements')).toEqual([])
  })

  it('says what the number of a cluster counts: dwellings, or points where nothing weighs them', () => {
    const points = changed({ ...vacancyView, symbol: 'points' }, [])
    const at = (level: 'residence' | 'condominium' | 'address', weightLabel: string | null) =>
      legendNotes({ ...points, choice: { ...points.choice, level }, weightLabel })
    expect(at('residence', 'logements sociaux')).toEqual([
      'Nombre dans un anneau\u00a0: logements sociaux de résidences regroupées',
    ])
    expect(at('condominium', null)).toEqual(['Nombre dans un anneau\u00a0: copropriétés regroupées'])
    expect(at('address', 'logements')).toEqual([
      'Nombre dans un anneau\u00a0: logements d’adresses regroupées',
    ])
  })

  it('counts the values that bear a flag, and no zone without a value', () => {
    const view = changed(circlesView, [
      { flags: ['unreliable'] },
      { flags: ['unreliable', 'over_whole'] },
      { flags: ['unreliable'], state: 'suppressed' },
    ])
    expect(legendNotes(view)).toEqual([
      'Dont 2 communes peu fiables (un des nombres comptés est sous 200, recensement)',
      'Dont 1 commune à plus de 100\u202f%',
    ])
    expect(legendNotes(changed(circlesView, []))).toEqual([])
  })

  it('leaves unreliable values to the line beside their sign, where they are printed over', () => {
    const view = changed(vacancyView, [{ flags: ['unreliable'] }])
    expect(legendNotes(view)).toEqual([])
    expect(overlaidEntries(view, []).map(({ key, label }) => [key, label.replaceAll('\u00a0', ' ')])).toEqual(
      [['unreliable', '1 commune peu fiable (un des nombres comptés est sous 200, recensement)']],
    )
  })

  it('counts once a zone that several maps of one legend show, and says of which maps', () => {
    const flagged = changed(vacancyView, [{ flags: ['unreliable'] }])
    expect(unreliableText({ ...flagged, zones: [...flagged.zones, ...flagged.zones] })).toBe(
      '1 commune peu fiable sur une carte au moins (un des nombres comptés est sous 200, recensement)',
    )
    const view = changed(circlesView, [{ flags: ['unreliable'] }])
    const other = changed(circlesView, [{ flags: ['unreliable'] }, { flags: ['unreliable'] }])
    expect(legendNotes({ ...view, zones: [...view.zones, ...other.zones] })).toEqual([
      'Dont 2 communes peu fiables (un des nombres comptés est sous 200, recensement)',
    ])
  })
})
