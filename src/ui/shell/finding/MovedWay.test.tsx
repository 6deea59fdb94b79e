import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { fragilityView } from '../../../../test/fixtures/view.ts'
import { MovedWay } from './MovedWay.tsx'

const drawn = (moved: readonly string[], isShown = false) =>
  renderToStaticMarkup(
    <MovedWay
      step={{ before: null, after: null, moved, pointsOthers: false }}
      view={{ ...fragilityView, lang: 'fr' }}
      isShown={isShown}
      onToggle={() => {}}
    />,
  )

it('counts the zones that changed class, and shows them at a press', () => {
  expect(drawn(['a', 'b'])).toMatch(
    /2\sIRIS changent de classe <button[^>]*aria-pressed="false"[^>]*>montrer/,
  )
  expect(drawn(['a'], true)).toContain('aria-pressed="true"')
})

it('is absent where no zone changed', () => {
  expect(drawn([])).toBe('')
})
