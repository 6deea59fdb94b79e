import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { CATALOGUE, cell, TERRITORY, ZONES } from '../../test/fixtures/small-territory.ts'
import { contourFile } from '../../test/fixtures/view.ts'
import { comparedPanels } from '../atlas/compared-panels.ts'
import { comparedViews } from '../atlas/compared-views.ts'
import { createComparison } from '../atlas/comparison.ts'
import { defaultChoice } from '../atlas/settle.ts'
import { createStore } from '../atlas/store.ts'
import { indicator, term } from '../db/declared.test-helper.ts'
import type { Value } from '../indicators/value.ts'
import { FigureSheet } from './FigureSheet.tsx'
import { readGeometry } from './geometry.ts'

const label = (text: string) => ({ fr: text, en: text })
const catalogue = {
  ...CATALOGUE,
  indicators: [
    indicator(
      'vacant',
      { kind: 'ratio', numerator: [term('LOGVAC')], denominator: [term('LOG')], scale: 100 },
      { label: label('Taux de vacance') },
    ),
  ],
}
/** Vacant dwellings of 100 in three communes: one more, one less, one masked. */
const VACANT: Readonly<Record<number, readonly Value[]>> = { 2016: [6, 9, 4], 2022: [8.5, 7, 'suppressed'] }
const rows = Object.entries(VACANT).flatMap(([year, values]) =>
  ['00001', '00002', '00003'].flatMap((code, i) => [
    cell('commune', code, 'LOGVAC', Number(year), values[i] ?? 'missing'),
    cell('commune', code, 'LOG', Number(year), 100),
  ]),
)
const opened = { catalogue, territory: { ...TERRITORY, available: [] }, store: createStore(ZONES, rows) }

function compared(classes: 'same' | 'own', show: 'sides' | 'difference' = 'sides') {
  const compare = { show, classes, indicator: null, year: 2016, thresholds: null, rule: null }
  const choice = {
    ...defaultChoice(TERRITORY),
    indicator: 'vacant',
    level: 'commune' as const,
    year: 2022,
    compare,
  }
  const comparison = createComparison(opened)(choice)
  if (!comparison) throw new Error('nothing is compared')
  return comparedViews({ ...comparison.first, answers: null, answering: 'current' }, comparison)
}

const read = readGeometry(contourFile('iris'))
if (!read.ok) throw new Error(read.error)
const geometry = read.value
/** One element a line, so that a change reads in a diff. */
const draw = (sheet: Parameters<typeof FigureSheet>[0]) =>
  `${renderToStaticMarkup(<FigureSheet {...sheet} />).replaceAll('><', '>\n<')}\n`
const picture = (name: string) => `../../test/figures/${name}.svg`

describe('the figure of a comparison', () => {
  it('has both maps under one legend, each with its year', async () => {
    const sides = comparedPanels(compared('same'))
    if (!sides) throw new Error('no figure')
    const svg = draw({ view: sides.legend, panels: sides.panels, geometry })
    await expect(svg).toMatchFileSnapshot(picture('comparison'))
    const words = (text: string) =>
      [...svg.matchAll(/<text[^>]*>([^<]*)/g)].some(([, said]) => said?.includes(text))
    for (const said of ['A. Par commune, 2022', 'B. Par commune, 2016']) expect(words(said), said).toBe(true)
    // three zones on each map; the one masked in 2022 is hatched there
    expect(svg.match(/<path[^>]*data-code=/g)).toHaveLength(6)
    expect(svg.match(/fill="url\(#sheet-[^"]*suppressed/g)?.length).toBeGreaterThan(0)
  })

  it('is not made of two legends: maps with classes of their own are two figures', () => {
    expect(comparedPanels(compared('own'))).toBeNull()
  })

  it('of the difference has its title, points and states', async () => {
    const { difference } = compared('same', 'difference')
    if (!difference) throw new Error('no difference')
    const svg = draw({ view: difference, geometry })
    await expect(svg).toMatchFileSnapshot(picture('difference'))
    expect(difference.title).toMatch(/^Taux de vacance.: différence$/)
    expect(svg).toContain(`>${difference.title}</text>`)
    expect(difference.zones.map(({ text }) => text)).toEqual([
      '−2,5\u00a0points',
      '+2,0\u00a0points',
      'secret statistique (carte A)',
    ])
    expect(difference.year).toBeNull()
  })
})
