import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { attainmentView, circlesView, contourFile, fragilityView } from '../../test/fixtures/view.ts'
import type { ResolvedView } from '../atlas/view.ts'
import { isNumber } from '../indicators/value.ts'
import { readGeometry } from './geometry.ts'
import { withFigure } from './landmarks.ts'
import { MapFigure, type MapFigureProps } from './MapFigure.tsx'
import { isUnderPivot } from './overprints.ts'
import { LIGHT_INKS } from './palette.ts'
import { PointMarks } from './points/PointMarks.tsx'

function draw(view: ResolvedView, props: Partial<MapFigureProps> = {}) {
  const geometry = readGeometry(contourFile(view.choice.level as 'iris' | 'commune'))
  if (!geometry.ok) throw new Error(geometry.error)
  return renderToStaticMarkup(
    <MapFigure
      PointMarks={PointMarks}
      view={view}
      geometry={geometry.value}
      width={600}
      height={400}
      {...props}
    />,
  )
}

/** Fill of each zone, by code. */
const fills = (svg: string) =>
  Object.fromEntries(
    [...svg.matchAll(/<path d="[^"]+" data-code="([^"]+)" fill="([^"]+)"/g)].map(([, code, fill]) => [
      code,
      fill,
    ]),
  )

describe('MapFigure', () => {
  it('paints each class in its colour and each state in its hatch', () => {
    const painted = fills(draw(fragilityView, { idPrefix: 'x' }))
    for (const { code, state, classIndex } of fragilityView.zones)
      expect(painted[code]).toBe(state ? `url(#x-${state})` : fragilityView.classes[classIndex]?.color)
  })

  it('prints the signs of classes under a pivot over their colours, in the ink that is legible on each', () => {
    const svg = draw(attainmentView, { idPrefix: 'x' })
    const inks = attainmentView.zones.flatMap(({ classIndex, state }) => {
      const one = attainmentView.classes[classIndex]
      return one && !state && isUnderPivot(attainmentView, one) ? [one.ink] : []
    })
    const printed = [...svg.matchAll(/<path d="([^"]+)" fill="url\(#(x-over-under[^)]*)\)"/g)]
    for (const ink of new Set(inks)) {
      const [, data = '', id = ''] = printed.find(([, , name]) => name?.endsWith(ink.slice(1))) ?? []
      expect(svg).toMatch(new RegExp(`<pattern id="${id}"[^>]*><path [^>]*stroke="${ink}"`))
      expect(data).not.toBe('')
    }
    expect(printed.reduce((sum, [, data = '']) => sum + (data.match(/M/g)?.length ?? 0), 0)).toBe(inks.length)
    expect(draw(circlesView, { idPrefix: 'x' })).not.toContain('x-over')
  })

  it('draws rivers, roads and town halls between colours and edges, neighbours under all of it', () => {
    const landmarks = withFigure({
      neighbours: {
        type: 'MultiLineString' as const,
        coordinates: [
          [
            [4.9, 47.2],
            [4.8, 47.1],
          ],
        ],
      },
      rivers: {
        type: 'MultiLineString' as const,
        coordinates: [
          [
            [4.9, 47.3],
            [5.1, 47.3],
          ],
        ],
      },
      roads: {
        type: 'MultiLineString' as const,
        coordinates: [
          [
            [5, 47.2],
            [5, 47.4],
          ],
        ],
      },
      townHalls: { type: 'MultiPoint' as const, coordinates: [[5, 47.3]] },
      places: [],
      credits: [],
    })
    const geometry = readGeometry(contourFile('iris'))
    if (!geometry.ok) throw new Error(geometry.error)
    const layered = (more: Partial<MapFigureProps>) =>
      renderToStaticMarkup(
        <svg>
          <title>map</title>
          <MapFigure
            PointMarks={PointMarks}
            view={fragilityView}
            geometry={geometry.value}
            width={600}
            height={400}
            layered
            {...more}
          />
        </svg>,
      )
    const svg = layered({ landmarks })
    const layers = [...svg.matchAll(/inkscape:label="([^"]+)"/g)].map(([, label]) => label)
    expect(layers.slice(0, 5)).toEqual([
      'Communes voisines',
      'Fond',
      'Zones',
      'Rivières, routes, mairies',
      'Limites',
    ])
    for (const color of [LIGHT_INKS.water, LIGHT_INKS.road]) expect(svg).toContain(`stroke="${color}"`)
    expect(svg.match(/<circle[^>]* r="2.25"/g)).toHaveLength(1)
    expect(layered({})).not.toContain('Communes voisines')
  })

  it('draws no circle where there is no number, nor where it is 0', () => {
    const svg = draw(circlesView)
    const drawn = [...svg.matchAll(/<circle data-code="([^"]+)"/g)].map(([, code]) => code)
    const counted = circlesView.zones
      .filter(({ value }) => isNumber(value) && value > 0)
      .map(({ code }) => code)
    expect(drawn.toSorted()).toEqual(counted)
    // the small ones over the great ones
    const radii = [...svg.matchAll(/<circle[^>]* r="([\d.]+)"/g)].map(([, r]) => Number(r))
    expect(radii).toEqual(radii.toSorted((a, b) => b - a))
  })

  it('draws points as discs whose mark tells the class, one with a ring where it is selected, and groups those too near', () => {
    const [first] = fragilityView.zones
    const at = (code: string, lon: number, classIndex: number, selected = false) =>
      ({ ...first, code, lon, lat: 47.3, weight: 30, radius: 8, state: null, classIndex, selected }) as never
    const apart = [at('a', 4.95, 1, true), at('b', 5.15, 2)]
    const svg = draw({ ...fragilityView, symbol: 'points', zones: apart })
    expect([...svg.matchAll(/<g data-code="(\w)">/g)].map(([, code]) => code)).toEqual(['a', 'b'])
    for (const index of [1, 2]) expect(svg).toContain(`fill="${fragilityView.classes[index]?.color}" stroke=`)
    expect(svg.match(/<circle[^>]*fill="none"[^>]*stroke-width="2.5"/g)).toHaveLength(1)
    expect(svg).not.toContain('Aucun contour')
    const near = draw({
      ...fragilityView,
      symbol: 'points',
      zones: [at('a', 5, 0), at('b', 5.0001, 1), at('c', 5.0002, 2)],
    })
    expect(near).not.toContain('data-code')
    expect(near).toContain('>90</text>')
  })

  it('draws names over circles and over points', () => {
    const order = (symbol: ResolvedView['symbol']) => {
      const svg = draw({ ...fragilityView, symbol }, { layered: true })
      const [names, circles] = ['names', 'circles'].map((one) => svg.indexOf(`layer-${one}"`))
      expect(names).toBeGreaterThan(0)
      expect(circles).toBeGreaterThan(0)
      return Math.sign((names ?? 0) - (circles ?? 0))
    }
    expect(order('circles')).toBe(1)
    expect(order('points')).toBe(1)
  })

  it('shows names and perimeters only when asked', () => {
    const asked = draw(fragilityView)
    const choice = { ...fragilityView.choice, names: false, outlines: false }
    const plain = draw({ ...fragilityView, choice })
    expect(asked).toContain('>Vieux-Bourg</text>')
    expect(asked).toContain('stroke-dasharray')
    expect(plain).not.toContain('>Vieux-Bourg</text>')
    expect(plain).not.toContain('stroke-dasharray')
  })

  it('is a picture, or answers to pointer and keyboard', () => {
    expect(draw(fragilityView)).toContain('role="img"')
    const live = draw(fragilityView, { onHover: () => {}, onSelect: () => {} })
    expect(live).toContain('role="application"')
    expect(live).toContain('tabindex="0"')
  })

  it('prints a notice where a level has no contours', () => {
    const choice = { ...fragilityView.choice, level: 'group' as const }
    expect(
      renderToStaticMarkup(
        <MapFigure
          PointMarks={PointMarks}
          view={{ ...fragilityView, choice }}
          geometry={{ levels: {}, bounds: [4.9, 47.2, 5.2, 47.4] }}
          width={600}
          height={400}
        />,
      ),
    ).toContain('Aucun contour pour ce niveau')
  })

  it('follows the camera of the live map', () => {
    const near = draw(fragilityView, { camera: { zoom: 13, lon: 5.04, lat: 47.3 } })
    expect(near).toContain('500\u00a0m')
    expect(draw(fragilityView)).toContain('2\u00a0km')
  })
})

it('draws the zones that look alike as one path where it is asked to, with the same contours', () => {
  const drawn = (merged: boolean) => draw(fragilityView, { merged })
  const looks = new Set(
    [...drawn(false).matchAll(/data-code="[^"]*" fill="([^"]*)"/g)].map(([, fill]) => fill),
  )
  const lengthOf = (html: string) =>
    [...html.matchAll(/ d="([^"]*)"/g)].reduce((n, [, d = '']) => n + d.length, 0)
  expect(drawn(true)).not.toContain('data-code')
  expect(drawn(true).match(/stroke-width="0.8" stroke-linejoin="round"/g)).toHaveLength(looks.size)
  expect(lengthOf(drawn(true))).toBe(lengthOf(drawn(false)))
})
