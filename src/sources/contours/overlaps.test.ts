import type { Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { box } from './box.test-helper.ts'
import { overlapsOf, qpvWithin } from './overlaps.ts'
import type { ZoneFeature } from './zone-feature.ts'

const iris = [
  box('010040101', 5, 0, 0.1, 0.1, '01004'),
  box('010040102', 5.1, 0, 0.1, 0.1, '01004'),
  box('010330000', 5.2, 0, 0.1, 0.1, '01033'),
]

describe('overlapsOf', () => {
  it('shares a QPV between the IRIS that it crosses, by area', () => {
    // a quarter of its length in the first, half in the second, a quarter in the third
    const read = overlapsOf(iris, [box('QP001001', 5.05, 0.025, 0.2, 0.05)], 'official')
    const overlaps = read.ok ? read.value : []
    expect(overlaps.map(({ iris: code, commune }) => [code, commune])).toEqual([
      ['010040101', '01004'],
      ['010040102', '01004'],
      ['010330000', '01033'],
    ])
    expect(overlaps.map(({ shareOfQpv }) => Math.round(shareOfQpv * 1e4) / 1e4)).toEqual([0.25, 0.5, 0.25])
    expect(overlaps.map(({ shareOfIris }) => Math.round(shareOfIris * 1e4) / 1e4)).toEqual([0.25, 0.5, 0.25])
  })

  it('counts the parts of a QPV in several pieces, one of them far away', () => {
    const pieces = [box('', 5.01, 0.01, 0.02, 0.02), box('', 9, 9, 0.02, 0.02)]
    const qpv: ZoneFeature = {
      ...box('QP001001', 0, 0, 1, 1),
      geometry: {
        type: 'MultiPolygon',
        coordinates: pieces.map(({ geometry }) => geometry.coordinates as Position[][]),
      },
    }
    const read = overlapsOf(iris, [qpv], 'official')
    expect(read.ok && read.value.map(({ iris: code, shareOfQpv }) => [code, shareOfQpv])).toEqual([
      ['010040101', expect.closeTo(0.5, 2)],
    ])
  })

  it('gives shares that add up, whole where one lies inside the other', () => {
    const read = overlapsOf(
      iris,
      [box('QP001001', 4.9, -0.1, 1, 1), box('QP001002', 5.01, 0.01, 0.01, 0.01)],
      'official',
    )
    const overlaps = read.ok ? read.value : []
    expect(overlaps.filter(({ qpv }) => qpv === 'QP001001').map(({ shareOfIris }) => shareOfIris)).toEqual(
      [1, 1, 1].map((one) => expect.closeTo(one, 6)),
    )
    expect(overlaps.find(({ qpv }) => qpv === 'QP001002')?.shareOfQpv).toBeCloseTo(1, 6)
  })

  it('finds none where they only touch', () => {
    expect(overlapsOf(iris, [box('QP001001', 5.3, 0, 0.1, 0.1)], 'official')).toEqual({ ok: true, value: [] })
  })

  it('computes nothing on schematic contours', () => {
    expect(overlapsOf(iris, [], 'schematic')).toEqual({ ok: false, error: 'schematic_contours' })
  })
})

describe('qpvWithin', () => {
  it('keeps the QPV that lie in the communes, even in part, not those that share a drawn border', () => {
    const communes = [box('01004', 5, 0, 0.2, 0.1)]
    const qpv = [
      box('QP001001', 5.05, 0.05, 0.01, 0.01),
      box('QP001002', 5.19, 0.05, 0.02, 0.02),
      box('QP001003', 5.1999, 0, 0.02, 0.02),
      box('QP001004', 6, 0, 0.1, 0.1),
    ]
    expect(qpvWithin(qpv, communes).map(({ properties }) => properties.code)).toEqual([
      'QP001001',
      'QP001002',
    ])
  })
})
