import { describe, expect, it } from 'vitest'
import type { ResolvedView } from '../atlas/view.ts'
import { MAP_LEVELS } from '../territory/level.ts'
import { layerSettings, type Printing } from './layer-settings.ts'
import { mapView } from './map.test-helper.ts'

const at = (view: ResolvedView, { awaited = false, marked = false, printing = 'none' as Printing } = {}) => {
  const settings = layerSettings(view, MAP_LEVELS, { awaited, marked, printing })
  return {
    visible: settings
      .filter(({ property, value }) => property === 'visibility' && value === 'visible')
      .map(({ layer }) => layer),
    value: (layer: string, property: string) =>
      settings.find((one) => one.layer === layer && one.property === property)?.value,
  }
}

describe('the layers of a view', () => {
  it('are those of its level, and the edges of the level above', () => {
    const { visible } = at(mapView('iris', []))
    expect(visible).toContain('iris-fill')
    expect(visible).toContain('iris-edges')
    expect(visible).toContain('commune-parent')
    expect(visible.filter((id) => /^(group|commune|qpv)-(fill|edges|hatch)/.test(id))).toEqual([])
    expect(visible).not.toContain('group-parent')
  })

  it('are bare ground until the zones of a new level are there: no other level, no circles', () => {
    const { visible, value } = at(mapView('iris', [], { symbol: 'circles' }), { awaited: true })
    expect(visible).toContain('land')
    expect(visible.filter((id) => /^(group|commune|qpv)-(fill|hatch)/.test(id))).toEqual([])
    expect(value('circles-0', 'circle-opacity')).toBe(0)
    expect(value('circles-0', 'circle-stroke-opacity')).toBe(0)
  })

  it('have hatches and signs only where zones bear some, and once their contours are there', () => {
    const shown = (printing: Printing) => {
      const { visible, value } = at(mapView('iris', []), { printing })
      return [visible.includes('overprinted'), value('overprinted', 'fill-layer-opacity')]
    }
    expect(shown('none')).toEqual([false, 0])
    expect(shown('awaited')).toEqual([true, 0])
    expect(shown('shown')).toEqual([true, 1])
  })

  it('show the perimeters over any other level, where the reader wants them', () => {
    expect(at(mapView('commune', [], { outlines: true })).visible).toContain('qpv-perimeter-dashed')
    expect(at(mapView('commune', [], { outlines: false })).visible).not.toContain('qpv-perimeter-dashed')
    expect(at(mapView('qpv', [], { outlines: true })).visible).not.toContain('qpv-perimeter-dashed')
  })

  it('show the ground where the zones do not cover it', () => {
    expect(at(mapView('qpv', [])).visible).toContain('land')
    expect(at(mapView('commune', [])).visible).not.toContain('land')
  })

  it('draw circles for counts only, and outlines where a zone is marked only', () => {
    const circles = at(mapView('commune', [], { symbol: 'circles' }), { marked: true })
    expect(circles.visible).toEqual(expect.arrayContaining(['circles-0', 'circles-4', 'marks-case', 'marks']))
    const { visible } = at(mapView('commune', []))
    expect(visible.filter((id) => /circles|marks/.test(id))).toEqual([])
  })

  it('leave a level without contours blank', () => {
    const settings = layerSettings(mapView('group', []), ['commune'], {
      awaited: false,
      marked: false,
      printing: 'none',
    })
    expect(settings.filter(({ layer }) => layer.startsWith('group'))).toEqual([])
    expect(settings.find(({ layer }) => layer === 'commune-fill')?.value).toBe('none')
  })
})
