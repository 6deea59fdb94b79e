import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DARK_INKS, LIGHT_INKS } from '../figure/palette.ts'
import { CODES, idsOf, mapView, zone } from './map.test-helper.ts'
import { OVER_IMAGES } from './over-images.ts'
import { CIRCLE_BANDS, pointStates, zoneStates } from './zone-state.ts'

const ids = idsOf('commune')
const [first, second, third] = CODES.commune

describe('what zones show', () => {
  it('is the colour of the class, or the hatch of the state, and never a colour for a state', () => {
    const view = mapView('commune', [
      zone(first, { classIndex: 1, selected: true }),
      zone(second, { classIndex: -1, state: 'suppressed', value: 'suppressed' }),
    ])
    const states = zoneStates(view, ids, LIGHT_INKS)
    expect(states[0]).toEqual({ color: '#cb181d', state: '', over: '' })
    expect(states[1]).toEqual({ color: LIGHT_INKS.paper, state: 'suppressed', over: '' })
    const dark = zoneStates(view, ids, DARK_INKS)
    expect([dark[0]?.color, dark[1]?.color]).toEqual(['#cb181d', DARK_INKS.paper])
  })

  it('is printed over where the class is under the pivot, and where the number is unreliable', () => {
    const zones = [
      zone(first, { classIndex: 0 }),
      zone(second, { classIndex: 1, flags: ['unreliable'] }),
      zone(third, { classIndex: 0, flags: ['unreliable'] }),
    ]
    const over = (view: ReturnType<typeof mapView>) =>
      zoneStates(view, ids, LIGHT_INKS).map((one) => one.over)
    const images = over(mapView('commune', zones, { pivot: 100 }))
    expect(images).toEqual([
      'over under #000000',
      'over unreliable #ffffff',
      'over under unreliable #000000',
      '',
    ])
    const names = OVER_IMAGES.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(images.filter((name) => name !== '')))
    expect(over(mapView('commune', zones, { pivot: 100, symbol: 'circles' }))).toEqual(['', '', '', ''])
  })

  it('is the ground for a contour that no zone of the view has', () => {
    const states = zoneStates(mapView('commune', [zone('99999')]), ids, LIGHT_INKS)
    expect(states).toHaveLength(ids.size)
    expect(new Set(states.map(({ color }) => color))).toEqual(new Set([LIGHT_INKS.paperSunk]))
  })

  it('is paper under circles', () => {
    const view = mapView('commune', [zone(first, { classIndex: 1, radius: 8 })], { symbol: 'circles' })
    expect(zoneStates(view, ids, LIGHT_INKS)[0]?.color).toBe(LIGHT_INKS.paper)
    expect(pointStates(view, ids)[0]).toEqual({ radius: 8, band: 0, color: '#cb181d' })
  })
})

describe('circles', () => {
  it('are none on a choropleth, nor where there is no count', () => {
    expect(pointStates(mapView('commune', [zone(first, { radius: 8 })]), ids)[0]?.radius).toBe(0)
    const view = mapView('commune', [zone(first), zone(second, { radius: 4 })], { symbol: 'circles' })
    expect(pointStates(view, ids).map(({ radius }) => radius)).toEqual([0, 4, 0, 0])
  })

  it('are drawn over every greater one, but for those of their own band', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 60 }), (radii) => {
        const many = new Map(radii.map((_, id) => [`${id}`, id]))
        const view = mapView(
          'commune',
          radii.map((radius, id) => zone(`${id}`, { radius })),
          { symbol: 'circles' },
        )
        const points = pointStates(view, many)
        for (const a of points)
          for (const b of points) if (a.radius > b.radius) expect(a.band).toBeLessThanOrEqual(b.band)
        for (const { band } of points) expect(band).toBeLessThan(CIRCLE_BANDS)
        for (let band = 0; band < CIRCLE_BANDS; band++)
          expect(points.filter((point) => point.band === band).length).toBeLessThanOrEqual(
            Math.ceil(radii.length / CIRCLE_BANDS),
          )
      }),
    )
  })

  it('take the class of their own zone', () => {
    const view = mapView(
      'commune',
      [zone(third, { radius: 3, classIndex: 1 }), zone(first, { radius: 9, classIndex: 0 })],
      { symbol: 'circles' },
    )
    const points = pointStates(view, ids)
    expect(points[0]).toEqual({ radius: 9, band: 0, color: '#fee5d9' })
    expect(points[2]).toMatchObject({ radius: 3, color: '#cb181d' })
  })
})
