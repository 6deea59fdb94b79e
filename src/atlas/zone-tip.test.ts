import { describe, expect, it } from 'vitest'
import { aggregateOf, answersOf } from '../../test/fixtures/answers.ts'
import { fragilityView, vacancyView } from '../../test/fixtures/view.ts'
import { FRAGILITY } from '../db/declared.test-helper.ts'
import type { CriterionCheck } from '../methods/evaluate.ts'
import { zoneTip } from './zone-tip.ts'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('what is said of a zone beside the pointer', () => {
  it('is its name, level and commune, its value with unit, what it is made of and its class', () => {
    const zone = vacancyView.zones.find(({ state }) => state === null)
    if (!zone) throw new Error('no zone with a number')
    const tip = zoneTip(vacancyView, zone.code)
    expect(tip?.name).toBe(zone.name)
    expect(tip?.place).toBe('Commune')
    expect(plain(tip?.value ?? '')).toMatch(/\d %$/)
    expect(tip?.color).toBe(vacancyView.classes[zone.classIndex]?.color)
    expect(tip?.lines.map(plain).join('\n')).toContain(
      `Classe : ${plain(vacancyView.classes[zone.classIndex]?.label ?? '')}`,
    )
  })

  it('is the word of a state where there is no number, without a colour', () => {
    for (const zone of fragilityView.zones.filter(({ state }) => state !== null)) {
      const tip = zoneTip(fragilityView, zone.code)
      expect(tip?.value.toLowerCase()).toBe(zone.text.toLowerCase())
      expect(tip?.value).not.toMatch(/\d/)
      expect(tip?.color).toBeNull()
    }
  })

  it('says in one line the class of a number', () => {
    const zone = vacancyView.zones.find(({ state }) => state === null)
    expect(plain(zoneTip(vacancyView, zone?.code ?? '')?.brief ?? '')).toBe(
      `Classe : ${plain(vacancyView.classes[zone?.classIndex ?? -1]?.label ?? '')}`,
    )
  })

  it('names the commune of an IRIS', () => {
    const zone = fragilityView.zones.find(({ communeName }) => communeName !== null)
    expect(zoneTip(fragilityView, zone?.code ?? '')?.place).toBe(`IRIS, commune de ${zone?.communeName}`)
  })

  it('says yes or no of a criterion that is one, and ties of a rank', () => {
    const [criterion] = FRAGILITY.criteria
    const [zone] = fragilityView.zones
    if (!criterion || !zone) throw new Error('nothing to read')
    const label = { fr: 'Immatriculée', en: 'Registered' }
    const check = (numerator: number): CriterionCheck => ({
      criterion: criterion.id,
      rate: numerator * 100,
      numerator,
      denominator: 1,
      threshold: 0,
      margin: 0,
      verdict: numerator > 0 ? 'met' : 'not_met',
    })
    const view = (numerator: number) => ({
      ...fragilityView,
      method: { ...FRAGILITY, criteria: [{ ...criterion, label }] },
      zones: [{ ...zone, checks: [check(numerator)] }],
    })
    expect(zoneTip(view(1), zone.code)?.lines.map(plain)).toContain('Immatriculée : oui')
    expect(zoneTip(view(0), zone.code)?.lines.map(plain)).toContain('Immatriculée : non')
    const [first, second] = vacancyView.zones
    if (!first || !second) throw new Error('no zones')
    const ranks = { [first.code]: 1, [second.code]: 1 }
    const ranked = { ...vacancyView, answers: answersOf({ epci: aggregateOf({}), ranks, ranked: 2 }) }
    expect(zoneTip(ranked, first.code)?.lines.map(plain)).toContain('Rang : 1ᵉʳ ex æquo sur 2 (2 à ce rang)')
  })

  it('is nothing for a zone that is not there', () => {
    expect(zoneTip(vacancyView, '99999')).toBeNull()
  })
})
