import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { fragilityView } from '../../../../test/fixtures/view.ts'
import { MovedZones } from './MovedZones.tsx'

const said = (moved: readonly string[]) =>
  renderToStaticMarkup(
    <MovedZones
      step={{ before: null, after: null, moved, pointsOthers: false }}
      view={{ ...fragilityView, lang: 'fr' }}
      onPick={() => {}}
    />,
  )

it('names the zones that changed class, and no other', () => {
  const [first, second, ...others] = fragilityView.zones
  if (!first || !second) throw new Error('the fixture has zones')
  const text = said([first.code, second.code])
  expect(text).toContain('Zones qui changent de classe (2)')
  expect(text.match(/<li>/g)).toHaveLength(2)
  for (const { name } of [first, second]) expect(text).toContain(name)
  for (const { name } of others) expect(text).not.toContain(`>${name}<`)
})

it('is absent where no zone changed', () => {
  expect(said([])).toBe('')
})
