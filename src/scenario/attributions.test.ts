import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AttributionInputs, attributionsByYear, turnoverOf } from './attributions.ts'
import { roomElsewhere } from './room-elsewhere.ts'
import { REIMS } from './scenario.test-helper.ts'

const SET: AttributionInputs = { ...REIMS, dwellings: 1580, occupancy: 60 }

describe('attributions by year', () => {
  it('gives the figures that the annex of Reims prints, on 158 lettings a year', () => {
    const years = attributionsByYear(REIMS)
    expect(years.map(({ year }) => year)).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(Math.round(years[0]?.under ?? 0)).toBe(117)
    const last = years.at(-1)
    expect(last?.share).toBe(61)
    expect(Math.round(last?.under ?? 0)).toBe(96)
    // 117 - 96
    expect(Math.round(last?.toMove ?? 0)).toBe(21)
    expect(last?.occupancy).toBeNull()
  })

  it('goes to the target in equal steps', () => {
    const years = attributionsByYear({ ...REIMS, present: 70, target: 60, horizon: 4 })
    expect(years.map(({ share }) => share)).toEqual([70, 67.5, 65, 62.5, 60])
  })

  it('lets again a tenth of a stock that is demolished and built, and follows its households', () => {
    const years = attributionsByYear({ ...SET, demolitions: 80, firstLettings: 20, target: 74, horizon: 1 })
    // of 1 580: 80 demolished, 158 let again, 20 let for the first time; 1 342 households stay, 60 % of them under
    expect(years[1]).toMatchObject({ dwellings: 1520, lettings: 178, toMove: 0 })
    expect(years[1]?.occupancy).toBeCloseTo(((1342 * 0.6 + 178 * 0.74) / 1520) * 100, 9)
  })

  it('ends where no dwelling is left', () => {
    const years = attributionsByYear({ ...SET, dwellings: 100, lettings: 10, demolitions: 60, horizon: 3 })
    expect(years.map(({ dwellings }) => dwellings)).toEqual([100, 40, 0, 0])
    expect(years[2]?.occupancy).toBeNull()
    expect(years[3]).toMatchObject({ lettings: 0, share: null, under: 0, toMove: 0 })
  })

  it('have no share where nobody is let a dwelling', () => {
    for (const year of attributionsByYear({ ...SET, lettings: 0 })) expect(year.share).toBeNull()
    expect(attributionsByYear({ ...SET, lettings: 0, firstLettings: 5 })[1]?.share).not.toBeNull()
  })

  it('tells the turnover only of dwellings that are known', () => {
    expect(turnoverOf(SET)).toBe(10)
    expect(turnoverOf(REIMS)).toBeNull()
    expect(turnoverOf({ dwellings: 0, lettings: 3 })).toBeNull()
  })

  it('keeps shares from 0 to 100, and has as many households as lettings give', () => {
    const share = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10)
    const any = fc.record({
      dwellings: fc.integer({ min: 1, max: 5000 }),
      lettings: fc.nat({ max: 600 }),
      present: share,
      target: share,
      horizon: fc.integer({ min: 1, max: 20 }),
      demolitions: fc.nat({ max: 400 }),
      firstLettings: fc.nat({ max: 400 }),
      occupancy: share,
    })
    fc.assert(
      fc.property(any, (inputs) => {
        for (const year of attributionsByYear(inputs)) {
          for (const percent of [year.share ?? 0, year.occupancy ?? 0]) {
            expect(percent).toBeGreaterThanOrEqual(-1e-9)
            expect(percent).toBeLessThanOrEqual(100 + 1e-9)
          }
          expect(year.under).toBeLessThanOrEqual(year.lettings + 1e-9)
          if (year.year > 0)
            expect(year.toMove + year.under).toBeCloseTo((year.lettings * inputs.present) / 100, 6)
        }
      }),
    )
  })
})

describe('room elsewhere', () => {
  const zone = (code: string, lettings: number | 'missing' | 'suppressed', under: number) => ({
    code,
    name: code,
    lettings,
    under,
  })

  it('is what brings each zone to the mean of the agglomeration, 47 %', () => {
    const found = roomElsewhere([zone('a', 100, 27), zone('b', 200, 84), zone('c', 50, 40)], 21, 47)
    expect(found.receivers.map(({ code, room, received }) => [code, room, received])).toEqual([
      ['a', 20, 14],
      ['b', 10, 7],
    ])
    expect(found.left).toBe(0)
  })

  it('says what has no room, and the zones that are not known', () => {
    const found = roomElsewhere(
      [zone('a', 10, 4), zone('b', 'suppressed', 3), zone('c', 'missing', 3)],
      3,
      50,
    )
    expect(found).toMatchObject({ left: 2, unknown: 2 })
    expect(found.receivers).toHaveLength(1)
  })

  it('a zone at the ceiling exactly has no room, nor one without lettings', () => {
    expect(roomElsewhere([zone('a', 100, 47), zone('b', 0, 0)], 5, 47)).toEqual({
      receivers: [],
      left: 5,
      unknown: 0,
    })
  })

  it('no zone goes over the ceiling, and nothing is lost', () => {
    const any = fc.record({ lettings: fc.nat({ max: 300 }), part: fc.nat({ max: 100 }) })
    fc.assert(
      fc.property(
        fc.array(any, { maxLength: 8 }),
        fc.nat({ max: 200 }),
        fc.nat({ max: 100 }),
        (all, toMove, ceiling) => {
          const zones = all.map(({ lettings, part }, i) =>
            zone(`z${i}`, lettings, Math.floor((lettings * part) / 100)),
          )
          const { receivers, left } = roomElsewhere(zones, toMove, ceiling)
          const received = receivers.reduce((sum, one) => sum + one.received, 0)
          expect(received + left).toBeCloseTo(toMove, 6)
          for (const one of receivers) expect(one.received).toBeLessThanOrEqual(one.room + 1e-9)
        },
      ),
    )
  })
})
