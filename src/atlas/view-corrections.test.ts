import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fragilityView } from '../../test/fixtures/view.ts'
import { FRAGILITY } from '../db/declared.test-helper.ts'
import type { Correction } from '../indicators/correction.ts'
import { correctedBy, correctionCountText, correctionText } from './correction-text.ts'
import type { ViewZone } from './view.ts'
import { correctionsOf, countCorrections, viewCorrection } from './view-corrections.ts'

const given: Correction = {
  method: 'fragility',
  level: 'iris',
  code: '000010101',
  year: 2024,
  class: 'very_fragile',
  author: 'Chargée de mission habitat',
  date: '2025-03-11',
  reason: 'Relogements récents.',
}
const zones = fragilityView.zones
const plain = (text: string | null) => text?.replace(/[\u00a0\u202f]/g, ' ')

/** The zones of the fixture, some corrected: the class given by its index, null where no workshop spoke. */
const corrected = (classes: readonly (string | null)[]): readonly ViewZone[] =>
  zones.map((zone, i) => {
    const id = classes[i] ?? null
    const one = id === null ? undefined : { ...given, class: id }
    return { ...zone, correction: viewCorrection(one, FRAGILITY, zone.classIndex) }
  })

describe('the corrections of a view', () => {
  it('are those of its method, level and year', () => {
    const corrections = [
      given,
      { ...given, code: '000010102', method: 'other' },
      { ...given, code: '000010103', year: 2021 },
      { ...given, code: '000020101', level: 'residence' as const },
    ]
    const of = (year: number) => [...correctionsOf({ corrections }, FRAGILITY, 'iris', year).keys()]
    expect([of(2024), of(2021), of(2020)]).toEqual([['000010101'], ['000010103'], []])
    expect(correctionsOf({ corrections }, null, 'iris', 2024).size).toBe(0)
    expect(correctionsOf({}, FRAGILITY, 'iris', 2024).size).toBe(0)
  })

  it('stand beside the computed class, which stays', () => {
    expect(viewCorrection(given, FRAGILITY, 0)).toEqual({
      classIndex: 2,
      against: 'other',
      author: given.author,
      date: given.date,
      reason: given.reason,
    })
    expect(viewCorrection(given, FRAGILITY, 2)?.against).toBe('same')
    expect(viewCorrection(given, FRAGILITY, -1)?.against).toBe('unclassed')
    expect(viewCorrection(undefined, FRAGILITY, 0)).toBeNull()
    // a method of the reader's own has other classes
    expect(viewCorrection({ ...given, class: 'gone' }, FRAGILITY, 0)).toBeNull()
  })

  it('are counted whole, whatever is given: the same, another class, or a class where none is computed', () => {
    const classes = [...FRAGILITY.classes.map(({ id }) => id), null]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...classes), { minLength: 8, maxLength: 8 }), (drawn) => {
        const all = corrected(drawn)
        const found = countCorrections(all, { threshold: null })
        const spoken = all.filter(({ correction }) => correction !== null)
        if (spoken.length === 0) return expect(found).toBeNull()
        const same = spoken.filter((zone) => zone.correction?.classIndex === zone.classIndex)
        expect(found).toMatchObject({ corrected: spoken.length, of: all.length })
        expect((found?.other.zones ?? 0) + (found?.unclassed.zones ?? 0)).toBe(spoken.length - same.length)
        const changed = spoken.filter((zone) => zone.correction?.against === 'other')
        const weights = changed.map(({ weight }) => weight)
        if (changed.length > 0 && weights.every((weight) => typeof weight === 'number'))
          expect(found?.other.weight).toBe(weights.reduce((a: number, b) => a + Number(b), 0))
      }),
    )
  })

  it('are said in one sentence, in dwellings; without a publishable sum, in zones', () => {
    const [first] = zones.filter(({ classIndex, weight }) => classIndex === 0 && typeof weight === 'number')
    if (!first) throw new Error('no zone of the first class')
    const all = zones.map((zone) => ({
      ...zone,
      correction: viewCorrection(zone === first ? given : undefined, FRAGILITY, zone.classIndex),
    }))
    const text = (threshold: number | null, lang: 'fr' | 'en') =>
      plain(
        correctionCountText({
          ...fragilityView,
          lang,
          zones: all,
          corrections: countCorrections(all, { threshold }),
        }),
      )
    expect(text(null, 'fr')).toMatch(
      /^1 IRIS corrigé en atelier sur 8 ; [\d ]+ logements sociaux changent de classe ; les couleurs et les décomptes suivent la classe calculée$/i,
    )
    expect(text(1_000_000, 'en')).toBe(
      '1 of 8 IRIS corrected by a workshop; 1 IRIS changes class; colours and counts follow the computed class',
    )
    expect(correctionCountText(fragilityView)).toBeNull()
  })

  it('say both classes, who, when and why', () => {
    const zone = {
      ...zones[0],
      text: 'non fragile',
      correction: viewCorrection(given, FRAGILITY, 0),
    } as ViewZone
    const view = {
      ...fragilityView,
      classes: fragilityView.classes.map((one) => ({ ...one, label: `c${one.index}` })),
    }
    expect(plain(correctionText(zone, view))).toBe('C2 (classe calculée : non fragile)')
    expect(correctedBy(zone, view)).toBe('Chargée de mission habitat, 11/03/2025')
    expect(correctedBy(zone, { lang: 'en' })).toBe('Chargée de mission habitat, 11/03/2025')
    expect(correctionText({ ...zone, correction: null }, view)).toBeNull()
  })
})
