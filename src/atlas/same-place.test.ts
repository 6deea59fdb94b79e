import { describe, expect, it } from 'vitest'
import { fragilityView } from '../../test/fixtures/view.ts'
import { samePlace } from './same-place.ts'
import { zoneTip } from './zone-tip.ts'

/** The zones of the fixture as residences, the first three at one place. */
const residences = {
  ...fragilityView,
  choice: { ...fragilityView.choice, level: 'residence' as const },
  zones: fragilityView.zones.map((zone, i) => (i < 3 ? { ...zone, lon: 5, lat: 47 } : zone)),
}
const [first, , , alone] = residences.zones
if (!first || !alone) throw new Error('the fixture has zones')

describe('points at one place', () => {
  it('are found from any of them', () => {
    const codes = residences.zones.slice(0, 3).map(({ code }) => code)
    for (const zone of residences.zones.slice(0, 3))
      expect(samePlace(residences, zone).map(({ code }) => code)).toEqual(codes)
  })

  it('are none where a point stands alone, nor where zones have contours', () => {
    expect(samePlace(residences, alone)).toEqual([])
    expect(samePlace({ ...residences, choice: fragilityView.choice }, first)).toEqual([])
  })

  it('are said beside the pointer, and in the one line of a phone', () => {
    const tip = zoneTip(residences, first.code)
    expect(tip?.lines.at(-1)).toBe('3\u00a0résidences à ce même endroit')
    expect(tip?.brief).toContain('3\u00a0résidences à ce même endroit')
    expect(zoneTip(residences, alone.code)?.lines.join()).not.toContain('même endroit')
    const english = { ...residences, lang: 'en' as const }
    expect(zoneTip(english, first.code)?.lines.at(-1)).toBe('3\u00a0residences at this same place')
  })
})
