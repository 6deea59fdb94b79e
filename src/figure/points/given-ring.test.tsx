import { geoMercator } from 'd3-geo'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { fragilityView } from '../../../test/fixtures/view.ts'
import type { ViewCorrection } from '../../atlas/view-correction.ts'
import { countCorrections } from '../../atlas/view-corrections.ts'
import { overlaidEntries } from '../overlaid-entries.tsx'
import { PointMarks } from './PointMarks.tsx'

const given = (against: ViewCorrection['against']): ViewCorrection => ({
  classIndex: 2,
  against,
  author: 'Chargée de mission habitat',
  date: '2025-03-11',
  reason: 'Relogements récents.',
})
/** Residences a degree apart, so that each stands alone; those of the list are corrected. */
function residences(corrections: readonly (ViewCorrection | null)[]) {
  const zones = fragilityView.zones.slice(0, corrections.length).map((zone, i) => ({
    ...zone,
    lon: i,
    lat: 45,
    correction: corrections[i] ?? null,
  }))
  return {
    ...fragilityView,
    choice: { ...fragilityView.choice, level: 'residence' as const },
    symbol: 'points' as const,
    zones,
    corrections: countCorrections(zones, null),
  }
}
const rings = (html: string) =>
  [...html.matchAll(/data-code="(\w+)"><g data-ring="given">/g)].map(([, code]) => code)

describe('the ring of a class given by a workshop', () => {
  it('is around the corrected points alone, whether the class is another, the same, or the only one', () => {
    const view = residences([given('other'), null, given('same'), given('unclassed')])
    const html = renderToStaticMarkup(
      <svg aria-hidden="true">
        <PointMarks view={view} projection={geoMercator().scale(8000)} />
      </svg>,
    )
    expect(rings(html)).toEqual([0, 2, 3].map((i) => view.zones[i]?.code))
  })

  it('is said in the legend in words, where the map is of points and one is corrected', () => {
    const keys = (view: Parameters<typeof overlaidEntries>[0]) =>
      overlaidEntries(view, ['qpv']).map(({ key, label }) => `${key}: ${label}`.replaceAll('\u00a0', ' '))
    expect(keys(residences([given('other')]))).toEqual([
      'given: Point cerclé : résidence corrigée en atelier, dont la couleur reste celle du calcul',
      'qpv: Quartier prioritaire (QPV)',
    ])
    expect(keys({ ...residences([given('other')]), lang: 'en' })[0]).toBe(
      'given: Circled point: residence corrected by a workshop, whose colour stays the computed one',
    )
    expect(keys(residences([null])).length).toBe(1)
    // an area has no ring
    expect(keys({ ...residences([given('other')]), symbol: 'choropleth' }).length).toBe(1)
  })
})
