import { expect, it } from 'vitest'
import { contourFile, fragilityView } from '../../test/fixtures/view.ts'
import { readGeometry } from './geometry.ts'
import { perimetersShown } from './perimeters.ts'

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
