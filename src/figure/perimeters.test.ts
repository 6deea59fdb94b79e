import { expect, it } from 'vitest'
import { contourFile, fragilityView } from '../../test/fixtures/view.ts'
import { readGeometry } from './geometry.ts'
import { PERIMETER_WIDTHS, perimetersShown, perimeterWidth } from './perimeters.ts'

it('names the lines of QPV and QVA where they are drawn: over other zones where asked, always where they are the zones', () => {
  const geometry = readGeometry(contourFile('iris'))
  if (!geometry.ok) throw new Error(geometry.error)
  const shown = (level: 'iris' | 'qpv', outlines: boolean) =>
    perimetersShown(
      { ...fragilityView, choice: { ...fragilityView.choice, level, outlines } },
      geometry.value,
    )
  expect(shown('iris', true)).toEqual(['qpv', 'qva'])
  expect(shown('iris', false)).toEqual([])
  expect(shown('qpv', false)).toEqual(['qpv', 'qva'])
})

it('draws perimeters as wide as they are from near, thinner where more ground is seen, never so thin that they go', () => {
  expect(perimeterWidth(10)).toBe(PERIMETER_WIDTHS.full)
  expect(perimeterWidth(60)).toBe(PERIMETER_WIDTHS.full)
  expect(perimeterWidth(120)).toBeCloseTo(PERIMETER_WIDTHS.full / 2)
  expect(perimeterWidth(2000)).toBe(PERIMETER_WIDTHS.least)
})
