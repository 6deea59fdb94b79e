import { expect, it } from 'vitest'
import { besideTerm } from './beside-term.ts'

const TEXT = { width: 200, height: 60 }
const WINDOW = { width: 390, height: 800 }
const term = (left: number, top: number) => ({ left, top, bottom: top + 20 })

it('stands under the acronym, above it at the foot of the window, and within its sides', () => {
  expect(besideTerm(term(50, 100), TEXT, WINDOW)).toEqual({ left: 50, top: 120 })
  expect(besideTerm(term(50, 760), TEXT, WINDOW)).toEqual({ left: 50, top: 700 })
  expect(besideTerm(term(380, 100), TEXT, WINDOW)).toEqual({ left: 182, top: 120 })
  expect(besideTerm(term(-30, 20), TEXT, { width: 100, height: 70 })).toEqual({ left: 8, top: 8 })
})
