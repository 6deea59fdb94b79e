import { expect, test } from 'vitest'
import { createStore } from '../../../src/atlas/store.ts'
import { catalogue, demo, methodOf } from '../demo.test-helper.ts'
import { workshopCorrections } from './workshop.ts'

const corrections = demo.meta.corrections ?? []
const method = methodOf('residence_profile')
const store = createStore(demo.zones, demo.cells)

test('a workshop speaks of some residences, up, down and to confirm, each with a function, a day and a reason', () => {
  expect(corrections.length).toBeGreaterThan(15)
  expect(corrections.length).toBeLessThan(45)
  for (const { code, author, date, reason, class: given } of corrections) {
    expect(store.zone('residence', code)?.code).toBe(code)
    expect([author, reason].every((text) => text.length > 10)).toBe(true)
    expect(date).toMatch(/^2025-03-\d\d$/)
    expect(method.classes.map(({ id }) => id)).toContain(given)
  }
  expect(new Set(corrections.map(({ class: given }) => given)).size).toBe(3)
  expect(new Set(corrections.map(({ code }) => code)).size).toBe(corrections.length)
})

test('it says nothing of a residence whose survey is not published', () => {
  for (const { code, year } of corrections)
    for (const { numerator, denominator } of method.criteria ?? [])
      for (const measure of [numerator, denominator])
        expect([code, typeof store.cell('residence', code, measure, year).value]).toEqual([code, 'number'])
})

test('the same seed gives the same corrections, another seed others', () => {
  const at = (seed: number) => workshopCorrections(seed, demo, catalogue)
  expect(at(20240)).toEqual(corrections)
  expect(at(1)).not.toEqual(corrections)
})
