import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { contourFile, fragilityView, vacancyView } from '../../test/fixtures/view.ts'
import type { ResolvedView } from '../atlas/view.ts'
import { FigureSheet } from './FigureSheet.tsx'
import {
  FIRST_SETTINGS,
  type FigureSettings,
  PAGE_SIZES,
  type PageSize,
  sizeInPx,
} from './figure-settings.ts'
import { fittedSheet } from './fitted-sheet.ts'
import { readGeometry } from './geometry.ts'
import { layoutSheet } from './sheet-layout.ts'

function fitted(view: ResolvedView, change: Partial<FigureSettings> = {}) {
  const geometry = readGeometry(contourFile(view.choice.level as 'iris' | 'commune'))
  if (!geometry.ok) throw new Error(geometry.error)
  const { title, subtitle } = view
  const settings = { ...FIRST_SETTINGS, title, subtitle, names: true, date: '2026-01-31', ...change }
  return fittedSheet(
    { view, geometry: geometry.value, link: 'https://habitat.example/?v=1&t=demo' },
    settings,
  )
}
const numbersOf = (svg: string, attribute: RegExp) => (attribute.exec(svg)?.slice(1) ?? []).map(Number)

it.each(Object.keys(PAGE_SIZES) as PageSize[])('the page %s has its size, all within', (page) => {
  for (const view of [fragilityView, vacancyView]) {
    const size = { kind: 'page', page } as const
    const { props, fits, scale } = fitted(view, { size })
    expect(fits).toBe(true)
    const svg = renderToStaticMarkup(<FigureSheet {...props} />)
    expect(numbersOf(svg, /width="([\d.]+)mm" height="([\d.]+)mm"/)).toEqual([...PAGE_SIZES[page]])
    const [width = 0, height = 0] = numbersOf(svg, /viewBox="0 0 ([\d.]+) ([\d.]+)"/)
    const [cssWidth, cssHeight] = sizeInPx(size)
    expect(width / height).toBeCloseTo(cssWidth / cssHeight, 3)
    expect(width * scale).toBeCloseTo(cssWidth, 1)
    const lowest = Math.max(...[...svg.matchAll(/<text x="[\d.]+" y="([\d.]+)"/g)].map(([, y]) => Number(y)))
    expect(lowest).toBeLessThan(height)
  }
})

it.each(Object.keys(PAGE_SIZES) as PageSize[])(
  'the legend of the page %s is beside the map, or under it on an upright page, which the map then fills across',
  (page) => {
    const { props } = fitted(vacancyView, { size: { kind: 'page', page } })
    const { width = 0, height = 0, link = null, options } = props
    if (!options) throw new Error('no options')
    const { margin, map, legend } = layoutSheet({
      ...{ view: props.view, geometry: props.geometry, width, height, link, options },
      idPrefix: 'sheet',
      panels: [],
    })
    const [across, up] = PAGE_SIZES[page]
    if (across >= up) expect(legend?.x).toBeGreaterThan(map.x + map.width)
    else {
      expect(map.width).toBeCloseTo(width - 2 * margin, 1)
      expect(legend?.y).toBeGreaterThan(map.y + map.height)
    }
  },
)

it('what does not fit is drawn smaller; what would be too small makes the picture higher, and is said', () => {
  const half = { kind: 'page', page: 'half_page' } as const
  expect(fitted(fragilityView).scale).toBe(1)
  expect(fitted(fragilityView, { size: half }).scale).toBeLessThan(1)
  const long = { ...fragilityView, caveats: Array(60).fill(fragilityView.caveats[0]) }
  const { fits, height, props } = fitted(long, { size: half })
  expect(fits).toBe(false)
  expect(height).toBeGreaterThan(sizeInPx(half)[1])
  const svg = renderToStaticMarkup(<FigureSheet {...props} />)
  const [width = 0, high = 0] = numbersOf(svg, /viewBox="0 0 ([\d.]+) ([\d.]+)"/)
  expect(high / width).toBeCloseTo(height / sizeInPx(half)[0], 2)
})

it('names follow the settings, and the byline is in the words of the language', () => {
  const written = (change: Partial<FigureSettings>) =>
    renderToStaticMarkup(<FigureSheet {...fitted(vacancyView, change).props} />)
  expect(written({ author: 'Service habitat' })).toContain('Service habitat, 31/01/2026')
  expect(written({ names: true })).toContain('>Gare</text>')
  expect(written({ names: false })).not.toContain('>Gare</text>')
})
