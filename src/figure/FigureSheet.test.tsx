import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import {
  attainmentView,
  circlesView,
  contourFile,
  fragilityView,
  vacancyView,
} from '../../test/fixtures/view.ts'
import type { ResolvedView } from '../atlas/view.ts'
import { FigureSheet, type FigureSheetProps } from './FigureSheet.tsx'
import { readGeometry } from './geometry.ts'
import { LIGHT_INKS } from './palette.ts'
import { plainOptions } from './sheet-layout.ts'

/** The committed pictures, to be looked at: `vitest run -u` writes them anew. */
const golden = (name: string) => `../../test/figures/${name}.svg`

function geometryOf(view: ResolvedView) {
  const geometry = readGeometry(contourFile(view.choice.level as 'iris' | 'commune'))
  if (!geometry.ok) throw new Error(geometry.error)
  return geometry.value
}

/** One element a line, so that a change reads in a diff. */
const draw = (view: ResolvedView, size: Partial<FigureSheetProps> = {}) =>
  `${renderToStaticMarkup(<FigureSheet view={view} geometry={geometryOf(view)} {...size} />).replaceAll('><', '>\n<')}\n`

/** Hatches and textures that a drawing names and does not have. */
const missingPaints = (svg: string): string[] => {
  const ids = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
  return [...svg.matchAll(/url\(#([^)]+)\)/g)].flatMap(([, id = '']) => (ids.has(id) ? [] : [id]))
}

describe('FigureSheet', () => {
  it.each([
    ['fragility', fragilityView],
    ['vacancy', vacancyView],
    ['circles', circlesView],
    ['attainment', attainmentView],
  ])('draws %s', async (name, view) => {
    await expect(draw(view)).toMatchFileSnapshot(golden(name))
  })

  it('has circles in its legend whose areas are to their values as those of its map are to theirs', () => {
    const [map = '', legend = ''] = draw(circlesView).split('layer-legend"')
    const drawn = [...map.matchAll(/data-code="([^"]+)"[^>]* r="([\d.]+)"/g)].map(([, code, r]) => {
      const value = circlesView.zones.find((zone) => zone.code === code)?.value
      return { value: Number(value), radius: Number(r) }
    })
    const values = (circlesView.circles?.steps ?? []).toSorted((a, b) => b - a)
    // swatches of classes come after them
    const rounds = [...legend.matchAll(/<circle [^>]*r="([\d.]+)"/g)]
      .map(([, r]) => Number(r))
      .slice(0, values.length)
    expect(rounds).toHaveLength(values.length)
    expect(drawn.length).toBeGreaterThan(1)
    // radii are written in tenths of a pixel
    for (const { value, radius } of drawn)
      for (const [i, round] of rounds.entries())
        expect(Math.abs(radius * Math.sqrt((values[i] ?? 0) / value) - round)).toBeLessThan(0.2)
  })

  it.each([attainmentView, circlesView, fragilityView, vacancyView])(
    'has every hatch that it names',
    (view) => {
      const svg = draw(view)
      expect(svg).toContain('url(#')
      expect(missingPaints(svg)).toEqual([])
    },
  )

  it('puts the legend below on a narrow sheet', async () => {
    await expect(draw(vacancyView, { width: 480, height: 600 })).toMatchFileSnapshot(golden('narrow'))
  })

  it('prints every warning and the whole source line', () => {
    for (const view of [fragilityView, attainmentView]) {
      const words = draw(view, { width: 420 })
        .replace(/<title>[^<]*<\/title>/g, '')
        .match(/(?<=>)[^<\n]+/g)
        ?.join(' ')
      for (const said of [...view.warnings, view.sourceLine]) expect(words).toContain(said)
    }
  })

  it('needs nothing but itself: no stylesheet, script or other file', () => {
    // one property that is no attribute of SVG, and that a reader may do without
    const svg = draw(fragilityView).replace(' style="font-variant-numeric:tabular-nums"', '')
    expect(svg).not.toMatch(/ (style|class|href|xlink:href)=|<(style|script|image|foreignObject)/)
    const painted = [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id)
    expect(painted.length).toBeGreaterThan(0)
    for (const id of painted) expect(svg).toMatch(new RegExp(`<(pattern|clipPath) id="${id}"`))
  })

  it('draws each halo as a text of its own, under the text: not every reader knows paint-order', () => {
    const svg = draw(fragilityView)
    expect(svg).not.toContain('paint-order')
    const pairs = [
      ...svg.matchAll(
        /<g aria-hidden="true"[^>]* stroke="[^>]*>\s*<text[^>]*>([^<]*)<\/text>\s*<\/g>\s*<text ([^>]*)>([^<]*)/g,
      ),
    ]
    expect(pairs.length).toBeGreaterThan(5)
    for (const [, halo, attributes, words] of pairs) {
      expect(words).toBe(halo)
      expect(attributes).toContain(`fill="${LIGHT_INKS.ink}"`)
      expect(attributes).not.toContain('stroke')
    }
    // no text but a halo is stroked
    expect(svg.match(/<text[^>]* stroke=/g)).toBeNull()
  })

  it.each(['grey', 'dark'] as const)('draws in %s', async (tone) => {
    const options = { ...plainOptions(vacancyView), tone, north: true, byline: 'Service habitat, 31/01/2026' }
    await expect(draw(vacancyView, { options })).toMatchFileSnapshot(golden(`tone-${tone}`))
  })

  it('draws small multiples: one extent, one legend without counts, a scale', async () => {
    const panels = ['2011', '2016', '2021'].map((caption, place) => {
      const zones = vacancyView.zones.map((zone, i) => ({
        ...zone,
        classIndex: (i + place) % 4,
        state: null,
      }))
      return { key: caption, caption, view: { ...vacancyView, zones } }
    })
    const svg = draw(vacancyView, { panels })
    expect(missingPaints(svg)).toEqual([])
    await expect(svg).toMatchFileSnapshot(golden('small-multiples'))
    for (const { caption } of panels) expect(svg).toContain(`>${caption}</text>`)
    // the ground of each map is the same shape: same extent, same size
    const grounds = [...svg.matchAll(/<g id="sheet-[\w-]+-layer-ground"[^>]*>\s*<path d="([^"]+)"/g)].map(
      ([, d]) => d,
    )
    expect(grounds).toHaveLength(3)
    expect(new Set(grounds).size).toBe(1)
    expect(svg.match(/\u00a0km</g)).toHaveLength(2)
    expect(svg).not.toContain('>Communes</text>')
  })

  it('has every hatch of the legend of several maps, the first of which may have none of them', () => {
    const { states } = fragilityView
    expect(states.length).toBeGreaterThan(0)
    const whole = fragilityView.zones.map((zone) => ({ ...zone, classIndex: 0, state: null }))
    const panels = [
      { key: 'a', caption: 'a', view: { ...fragilityView, zones: whole, states: [] } },
      { key: 'b', caption: 'b', view: fragilityView },
    ]
    expect(missingPaints(draw(fragilityView, { panels }))).toEqual([])
    expect(missingPaints(draw(attainmentView, { panels }))).toEqual([])
  })

  it('leaves out what is asked, and never a warning', () => {
    const none = { ...plainOptions(fragilityView), title: '', subtitle: '', source: false, caveats: false }
    const svg = draw(fragilityView, {
      options: { ...none, legend: 'none', scale: false, histogram: false, byline: '' },
    })
    const written = svg.replace(/<title>[^<]*<\/title>/g, '').replace(/ aria-label="[^"]*"/g, '')
    expect(fragilityView.warnings.length).toBeGreaterThan(0)
    for (const warning of fragilityView.warnings) expect(written).toContain(warning)
    for (const left of [fragilityView.title, fragilityView.sourceLine, 'km<', 'Légende"'])
      expect(written, left).not.toContain(left)
  })

  it('names its layers as drawing programs list them, in the language of the view', () => {
    const labels = [...draw(fragilityView).matchAll(/inkscape:groupmode="layer" inkscape:label="([^"]+)"/g)]
    const said = labels.map(([, label]) => label)
    for (const one of ['Titre', 'Avertissements', 'Carte', 'Zones', 'Limites', 'Légende', 'Source'])
      expect(said).toContain(one)
    const ids = [...draw(fragilityView).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('bears the address of its view, whole', () => {
    const link = `https://habitat.example/atlas/?v=1&t=demo&${'s=210000001,'.repeat(40)}`
    const svg = renderToStaticMarkup(
      <FigureSheet view={vacancyView} geometry={geometryOf(vacancyView)} link={link} />,
    )
    const written = [...svg.matchAll(/<tspan[^>]*>([^<]*)|<text[^>]*>([^<]*)/g)].map(([, a, b]) => a ?? b)
    expect(written.join('').replaceAll('&amp;', '&')).toContain(link)
  })

  it('grows rather than cut its notes', () => {
    const svg = draw({ ...fragilityView, caveats: Array(60).fill(fragilityView.caveats[0]) })
    const height = Number(/height="(\d+)"/.exec(svg)?.[1])
    const lowest = Math.max(...[...svg.matchAll(/<text x="40" y="([\d.]+)"/g)].map(([, y]) => Number(y)))
    expect(height).toBeGreaterThan(900)
    expect(lowest).toBeLessThan(height - 30)
  })
})
