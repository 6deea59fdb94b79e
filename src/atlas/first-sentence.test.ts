import { describe, expect, it } from 'vitest'
import { firstSentence } from './first-sentence.ts'

describe('the first sentence', () => {
  it('stops at its full stop, and not inside a number', () => {
    expect(firstSentence('Plus de 2.5 points. Et encore.')).toBe('Plus de 2.5 points.')
  })

  it('is the whole of a text without one', () => {
    expect(firstSentence('Logements vacants')).toBe('Logements vacants')
    expect(firstSentence('')).toBe('')
  })
})
