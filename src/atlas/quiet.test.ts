import { describe, expect, it } from 'vitest'
import { fragilityView, vacancyView } from '../../test/fixtures/view.ts'
import { DARK_INKS } from '../figure/palette.ts'
import { legendWords } from '../i18n/words/legend.ts'
import { STATE_WORDS } from '../i18n/words/values.ts'
import { isNumber, STATES, type Value } from '../indicators/value.ts'
import { STATE_MARKS } from '../own/tables/with-states.ts'
import type { MapLevel } from '../territory/level.ts'
import { DARK_PAPER, litView, washed } from './lit-view.ts'
import { giverOf, isQuiet, quietView } from './quiet.ts'
import type { ResolvedView, ViewZone } from './view.ts'
import { countStates } from './view-counts.ts'

/** A view of zones with these values, their states counted. */
function viewOf(values: readonly Value[]): ResolvedView {
  const zones = values.map(
    (value, i) =>
      ({
        code: `z${i}`,
        value,
        state: isNumber(value) ? null : value,
        classIndex: isNumber(value) ? 0 : -1,
      }) as ViewZone,
  )
  return { ...vacancyView, zones, states: countStates(zones, null, 'fr') }
}
const statesOf = ({ zones }: ResolvedView) => zones.map(({ state }) => state)

describe('quiet absence', () => {
  it('leaves pale what the indicator is not about and what has nothing to count', () => {
    const view = viewOf([1, 'not_applicable', 'undefined', 'suppressed', 'indeterminate', 'missing'])
    expect(statesOf(quietView(view))).toEqual([null, null, null, 'suppressed', 'indeterminate', 'missing'])
  })

  it('leaves pale what a source does not name, where it names less than half of the zones', () => {
    expect(isQuiet('missing', viewOf([1, 'missing', 'missing']))).toBe(true)
    expect(isQuiet('missing', viewOf([1, 2, 'missing', 'missing']))).toBe(false)
  })

  it('never leaves secrecy pale, however much of it there is', () => {
    expect(statesOf(quietView(viewOf(['suppressed', 'suppressed', 'suppressed'])))).not.toContain(null)
  })

  it('changes nothing but the hatch: values, words and the five counts stay', () => {
    const quiet = quietView(fragilityView)
    expect(quiet.states).toEqual(fragilityView.states)
    expect(quiet.states).toHaveLength(STATES.length)
    expect(quiet.zones.map(({ value, text }) => [value, text])).toEqual(
      fragilityView.zones.map(({ value, text }) => [value, text]),
    )
  })
})

describe('who gives the figures', () => {
  const giver = (
    level: 'commune' | 'iris' | 'group',
    levels: readonly MapLevel[],
    summability: 'sum' | 'none',
  ) =>
    giverOf({
      indicator: { ...vacancyView.indicator, summability },
      choice: { ...vacancyView.choice, level },
      definition: { ...vacancyView.definition, levels },
      credits: vacancyView.credits,
    })
  it('is the source, or its IRIS where a commune or a group is the sum of them', () => {
    expect(giver('commune', ['group', 'commune', 'iris'], 'sum')).toBe('parts')
    expect(giver('group', ['group', 'commune', 'iris'], 'sum')).toBe('parts')
    expect(giver('iris', ['commune', 'iris'], 'sum')).toBe('source')
    expect(giver('commune', ['group', 'commune'], 'sum')).toBe('source')
    expect(giver('commune', ['commune', 'iris'], 'none')).toBe('source')
    expect(giverOf({ ...vacancyView, indicator: { ...vacancyView.indicator, section: 'objectifs' } })).toBe(
      'plan',
    )
  })

  it('is a file of the reader’s, which may have a row that was left aside', () => {
    const words = { fr: 'fichier', en: 'file' }
    const credit = {
      source: 'own',
      producer: 'a.csv',
      title: words,
      vintage: '2024',
      licence: null,
      page: null,
    }
    const credits = [{ ...credit, local: true as const }]
    expect(giverOf({ ...vacancyView, credits })).toBe('own')
    expect(legendWords.fr.quiet('missing', '103', true, 'iris', 'own', null)).toContain('sans chiffre retenu')
    expect(legendWords.fr.quiet('undefined', '3', true, 'commune', 'own', 'start')).toBe(
      '3 communes qui partent de 0',
    )
    expect(legendWords.fr.quiet('undefined', '1', false, 'commune', 'plan', 'objective')).toBe(
      '1 commune dont l’objectif est de 0',
    )
  })

  it('keep five states in plain words, told apart in each language', () => {
    for (const words of Object.values(STATE_WORDS)) {
      expect(new Set(Object.values(words)).size).toBe(5)
      expect(Object.values(words).join()).not.toMatch(/d[ée]nominat|nul|undefined/)
    }
    // a table saved before reads as it did
    expect(STATE_MARKS['non défini (dénominateur nul)']).toBe('undefined')
    expect(STATE_MARKS['rien à compter']).toBe('undefined')
  })
})

describe('a line of the legend that is pointed at', () => {
  it('keeps the colour of its class alone, and no hatch', () => {
    const lit = litView(fragilityView, { kind: 'class', index: 1 })
    const kept = lit.classes.filter(({ color }, i) => color === fragilityView.classes[i]?.color)
    expect(kept.map(({ index }) => index)).toEqual([1])
    expect(new Set(statesOf(lit))).toEqual(new Set([null]))
  })

  it('keeps the hatch of its state alone, one that is left pale otherwise included', () => {
    const lit = litView(fragilityView, { kind: 'state', state: 'undefined' })
    expect(new Set(statesOf(lit))).toEqual(new Set([null, 'undefined']))
    expect(lit.classes.every(({ color }, i) => color !== fragilityView.classes[i]?.color)).toBe(true)
  })

  it('thins a colour towards white, which stays white', () => {
    expect(washed('#ffffff')).toBe('#ffffff')
    expect(washed('#000000')).toBe('#c7c7c7')
    // on a dark ground towards it
    expect(DARK_PAPER).toBe(DARK_INKS.paper)
    expect(washed(DARK_PAPER, DARK_PAPER)).toBe(DARK_PAPER)
    expect(washed('#a3141e')).toMatch(/^#[0-9a-f]{6}$/)
  })
})
