import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { box } from '../sources/contours/box.test-helper.ts'
import type { ZoneFeature } from '../sources/contours/zone-feature.ts'
import { communeFindings, irisFindings } from './contours.ts'
import { shapeOf } from './shape.ts'
import { thresholds } from './thresholds.ts'

const limits = v.parse(
  thresholds,
  parse(readFileSync(join(import.meta.dirname, '../../data/sanity.yaml'), 'utf8')),
)
const CODES = ['21001', '21002', '21003', '21004']
/** communes of 0.04 degree beside each other, and two IRIS in each */
const communes = (dx = 0, dy = 0) =>
  CODES.map((code, i) => box(code, 5 + 0.04 * i + dx, 47.3 + dy, 0.04, 0.04))
const iris = (dx = 0, dy = 0) =>
  CODES.flatMap((code, i) =>
    [0, 1].map((n) => box(`${code}010${n + 1}`, 5 + 0.04 * i + 0.02 * n + dx, 47.3 + dy, 0.02, 0.04, code)),
  )
const found = (zones: readonly ZoneFeature[]) => irisFindings({ source: 'iris', zones }, communes(), limits)

describe('IRIS against their communes', () => {
  it('in place are said nothing of', () => {
    expect(found(iris())).toEqual([])
  })

  it('shifted by 130 m, as a lost datum does: said with the distance', () => {
    // 130 m to the east at 47.3° N
    expect(found(iris(130 / (111195 * Math.cos((47.3 * Math.PI) / 180))))).toMatchObject([
      { name: 'shift:iris', gravity: 'report', text: { en: expect.stringContaining('130 m') } },
    ])
  })

  it('out of their communes: the layer is refused, with the distance', () => {
    expect(found(iris(0, 0.1))).toMatchObject([{ name: 'outside:iris', gravity: 'ask' }])
  })

  it('one of them in another commune: said with its code and its distance, and the layer stays', () => {
    const [first, ...others] = iris()
    const moved = box('210010101', 5.12, 47.3, 0.02, 0.04, '21001')
    expect(first?.properties.code).toBe('210010101')
    const findings = found([moved, ...others])
    expect(findings[0]).toMatchObject({ name: 'outside:iris', gravity: 'report' })
    expect(findings[0]?.text.fr).toContain('210010101')
  })

  it('of another edition, whose union is not the commune: said', () => {
    const smaller = iris().filter((_, i) => i > 0)
    expect(found(smaller)).toMatchObject([{ name: 'edition:iris', gravity: 'report' }])
  })
})

describe('communes against their known centres and areas', () => {
  const places = new Map(
    communes().map((zone) => {
      const { centre, area } = shapeOf(zone)
      return [zone.properties.code, { lon: centre[0], lat: centre[1], area: area / 1e6 }]
    }),
  )
  const check = (zones: readonly ZoneFeature[]) => communeFindings({ source: 'c', zones }, places, limits)

  it('in place are said nothing of', () => {
    expect(check(communes())).toEqual([])
  })
  it('a tenth of a degree away, which their arrondissement still holds: refused', () => {
    expect(check(communes(0.1))).toMatchObject([{ name: 'shift:c', gravity: 'ask' }])
  })
  it('a kilometre and a half away, which their arrondissement holds as well: said with the distance', () => {
    expect(check(communes(0.02))).toMatchObject([
      { name: 'shift:c', gravity: 'report', text: { en: expect.stringContaining('1.5 km') } },
    ])
    // as far as known centres, which have three decimals, may be from the true ones
    expect(check(communes(0.0005))).toEqual([])
  })
  it('two of them exchanged: asked about, both named with the distance and where they are', () => {
    const [first, second, third, last] = communes()
    const swapped = (zone?: ZoneFeature, other?: ZoneFeature) =>
      zone && other ? [{ ...zone, geometry: other.geometry }] : []
    const findings = check([...swapped(first, last), ...swapped(last, first), second, third] as ZoneFeature[])
    expect(findings).toMatchObject([{ name: 'misplaced:c', gravity: 'ask' }])
    expect(findings[0]?.text.fr).toContain('21001 (9,0 km, là où est 21004), 21004 (9,0 km, là où est 21001)')
  })
  it('one that is drawn as its neighbour: said', () => {
    const [first, second, ...others] = communes()
    if (!first || !second) throw new Error('no communes')
    const findings = check([second, { ...first, geometry: second.geometry }, ...others])
    expect(findings).toMatchObject([{ name: 'misplaced:c', gravity: 'report' }])
    expect(findings[0]?.text.en).toMatch(/: 21001 \(3\.0 km, at the place of 21002\)$/)
  })
  it('ten times too large: refused', () => {
    const large = CODES.map((code, i) => box(code, 5 + 0.04 * i - 0.05, 47.25, 0.14, 0.14))
    expect(check(large).map(({ name }) => name)).toContain('area:c')
  })
  it('one of them twice its area: said', () => {
    const [, ...others] = communes()
    const findings = check([box('21001', 5, 47.3, 0.04, 0.08), ...others])
    expect(findings).toMatchObject([{ name: 'areas:c', gravity: 'report' }])
  })
})

describe('the shape of a zone', () => {
  it('has the area and the centre of its polygons, holes out', () => {
    const holed: ZoneFeature = {
      ...box('x', 0, 0, 0.03, 0.03),
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [0.03, 0],
            [0.03, 0.03],
            [0, 0.03],
            [0, 0],
          ],
          [
            [0.01, 0.01],
            [0.01, 0.02],
            [0.02, 0.02],
            [0.02, 0.01],
            [0.01, 0.01],
          ],
        ],
      },
    }
    const { centre, area } = shapeOf(holed)
    expect(area).toBeCloseTo(8 * (111195 * 0.01) ** 2, -1)
    expect(centre[0]).toBeCloseTo(0.015, 9)
  })
})
