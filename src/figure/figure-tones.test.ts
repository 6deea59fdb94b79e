import { expect, it } from 'vitest'
import { attainmentView, fragilityView, vacancyView } from '../../test/fixtures/view.ts'
import { contrast } from '../classify/palettes.ts'
import { tonedView } from './figure-tones.ts'
import { DARK_INKS } from './palette.ts'

const whites = (view: typeof vacancyView) =>
  tonedView(view, 'grey').classes.map(({ color }) => {
    expect(color).toMatch(/^#(..)\1\1$/)
    return Number.parseInt(color.slice(1, 3), 16)
  })

it('in black and white each class is darker than the one under it', () => {
  for (const view of [vacancyView, fragilityView]) {
    const found = whites(view)
    expect(found.length).toBeGreaterThan(1)
    for (const [i, one] of found.slice(1).entries()) expect(one).toBeLessThan((found[i] ?? 0) - 12)
  }
})

it('a diverging scale is darker the farther it is from its pivot', () => {
  const { pivot } = attainmentView.indicator.classes
  expect(pivot).toBeDefined()
  const found = whites(attainmentView)
  const under = attainmentView.classes.filter(({ max }) => max !== null && max <= (pivot ?? 0)).length
  const [low, high] = [found.slice(0, under), found.slice(under)]
  expect(low).toEqual(low.toSorted((a, b) => a - b))
  expect(high).toEqual(high.toSorted((a, b) => b - a))
})

it('in colour the classes are as they are', () => {
  expect(tonedView(vacancyView, 'colour')).toBe(vacancyView)
})

it('on a dark ground the class that stands out most is the one that does on paper, and a file has that of paper again', () => {
  const dark = tonedView(fragilityView, 'dark')
  const { paper } = DARK_INKS
  const contrasts = dark.classes.map(({ color }) => contrast(color, paper))
  expect(contrasts).toEqual(contrasts.toSorted((a, b) => a - b))
  expect(tonedView(dark, 'dark')).toBe(dark)
  // the same view is the same object: nothing is drawn again for it
  expect(tonedView(fragilityView, 'dark')).toBe(dark)
  expect(tonedView(dark, 'colour').classes).toEqual(fragilityView.classes)
  expect(tonedView(dark, 'grey').classes.map(({ color }) => color)).toEqual(
    tonedView(fragilityView, 'grey').classes.map(({ color }) => color),
  )
})
