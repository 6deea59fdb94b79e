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
import { sentence } from '../i18n/typeset.ts'
import type { Value } from '../indicators/value.ts'
import { FigureSheet } from './FigureSheet.tsx'
import { readGeometry } from './geometry.ts'
import { plainOptions } from './sheet-layout.ts'

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
    const svg = draw({ view: sides.legend, panels: sides.panels, geometry })
    await expect(svg).toMatchFileSnapshot(picture('comparison'))
    const words = (text: string) =>
      [...svg.matchAll(/<text[^>]*>([^<]*)/g)].some(([, said]) => said?.includes(text))
    for (const said of ['A. Par commune, 2022', 'B. Par commune, 2016']) expect(words(said), said).toBe(true)
    // three zones on each map; the one masked in 2022 is hatched there
    expect(svg.match(/<path[^>]*data-code=/g)).toHaveLength(6)
    expect(svg.match(/fill="url\(#sheet-[^"]*suppressed/g)?.length).toBeGreaterThan(0)
  })

  it('has both maps in one row, each over its own legend with its counts, where classes are of each map', async () => {
    const sides = comparedPanels(compared('own'))
    const sheet = { view: sides.legend, panels: sides.panels, geometry }
    const svg = draw(sheet)
    await expect(svg).toMatchFileSnapshot(picture('comparison-own'))
    expect(svg.match(/<path[^>]*data-code=/g)).toHaveLength(6)
    for (const { view } of sides.panels)
      for (const { label } of view.classes) expect(svg).toContain(`>${sentence(label)}</text>`)
    expect(sides.panels[0]?.view.classes[0]?.label).not.toBe(sides.panels[1]?.view.classes[0]?.label)
    // the legends stand at one height, one at the left and one at the right
    expect(svg.match(/>Communes<\/text>/g)).toHaveLength(2)
    expect(draw({ ...sheet, options: { ...plainOptions(sides.legend), legend: 'none' } })).not.toContain(
      '>Communes</text>',
    )
  })

  it('grows where the legends of both maps need more room than is asked for: nothing is cut', () => {
    const sides = comparedPanels(compared('own'))
    const svg = draw({ view: sides.legend, panels: sides.panels, geometry, width: 700, height: 300 })
    const [height = 0] = (/viewBox="0 0 700 ([\d.]+)"/.exec(svg)?.slice(1) ?? []).map(Number)
    expect(height).toBeGreaterThan(600)
  })

  it('of the difference has its title, points and states', async () => {
    const { difference } = compared('same', 'difference')
    if (!difference) throw new Error('no difference')
    const svg = draw({ view: difference, geometry })
    await expect(svg).toMatchFileSnapshot(picture('difference'))
    expect(difference.title).toMatch(/^Taux de vacance.: différence 2016 − 2022$/)
    expect(svg).toContain(`>${difference.title}</text>`)
    expect(difference.zones.map(({ text }) => text)).toEqual([
      '−2,5\u00a0points',
      '+2,0\u00a0points',
      'secret statistique (carte A)',
    ])
    expect(difference.year).toBeNull()
  })

  it('of the difference says what it is and what it is of, for whoever reads its definition or its files', () => {
    const { difference } = compared('same', 'difference')
    const said = difference?.indicator.definition.fr ?? ''
    expect(said).toMatch(/^Différence B − A, zone par zone\./)
    expect(said).toContain('Taux de vacance')
    expect(difference?.definition).toMatchObject({ numerator: null, denominator: null })
  })
})
