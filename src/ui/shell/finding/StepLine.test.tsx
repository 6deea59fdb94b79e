import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { fragilityView } from '../../../../test/fixtures/view.ts'
import { StepLine } from './StepLine.tsx'

const said = (moved: readonly string[], pointsOthers: boolean) =>
  renderToStaticMarkup(
    <StepLine
      step={{ before: null, after: null, moved, pointsOthers }}
      view={{ ...fragilityView, lang: 'fr' }}
    />,
  )

it('never says that nothing changed where other classes are pointed out', () => {
  expect(said([], true)).toContain('d’autres classes étant signalées')
  expect(said([], true)).not.toContain('aucune zone')
  expect(said(['a', 'b'], true)).toMatch(/d’autres classes étant signalées, 2\sIRIS changent de classe/)
  expect(said(['a'], false)).toMatch(/>1\sIRIS change de classe</)
  expect(said([], false)).toContain('aucune zone ne change de classe')
})
