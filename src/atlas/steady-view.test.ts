import { expect, it } from 'vitest'
import { fragilityView } from '../../test/fixtures/view.ts'
import { steadyView } from './steady-view.ts'

it('a view whose camera alone differs is the view before; any other is itself', () => {
  const steady = steadyView()
  expect(steady(fragilityView)).toBe(fragilityView)
  const { choice } = fragilityView
  const moved = { ...fragilityView, choice: { ...choice, camera: { zoom: 12, lat: 47, lon: 5 } } }
  expect(steady(moved)).toBe(fragilityView)
  const chosen = { ...moved, choice: { ...moved.choice, selection: ['000010101'] } }
  expect(steady(chosen)).toBe(chosen)
  const answered = { ...chosen, answering: 'failed' as const }
  expect(steady(answered)).toBe(answered)
  // back to the first: it is not what was kept
  expect(steady(fragilityView)).toBe(fragilityView)
})
