import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hasControl, printable } from './printable.ts'

it('leaves none of the characters that XML cannot hold, and changes no other', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const name = printable(text)
      expect(hasControl(name)).toBe(false)
      if (!hasControl(text) && !/[\t\n\r]/.test(text)) expect(name).toBe(text.trim())
    }),
  )
  expect(printable('Saint\u0000\u0007-Étienne\n')).toBe('Saint -Étienne')
  expect(hasControl('deux\nlignes\t')).toBe(false)
  expect(hasControl('\u009b31m')).toBe(true)
})
