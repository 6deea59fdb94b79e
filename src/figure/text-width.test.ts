import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textWidth, wrapText } from './text-width.ts'

describe('textWidth', () => {
  it.each([
    [false, 'Fragilité de l’occupation du parc social', 1926],
    [false, '5,5 à moins de 7,9\u202f%', 1049],
    [false, 'donnée manquante', 981],
    [false, 'Territoire fictif, données simulées', 1660],
    [true, 'Territoire fictif, données simulées', 1896],
    [true, 'Contours schématiques', 1327],
  ])('bold %s, %s: at least that of DejaVu Sans, and not a fifth more', (bold, text, measured) => {
    // widths in pixels at 100 px, as Chromium measures DejaVu Sans
    expect(textWidth(text, 100, bold)).toBeGreaterThanOrEqual(measured)
    expect(textWidth(text, 100, bold)).toBeLessThan(measured * 1.2)
  })

  it('gives an accented letter the width of the bare one', () => {
    expect(textWidth('ÉÀçî', 10)).toBe(textWidth('EAci', 10))
  })
})

describe('wrapText', () => {
  it('loses no word, keeps no-break spaces whole and never exceeds the width', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[A-Za-zéà,.\u202f\u00a0%]{1,12}$/), { minLength: 1, maxLength: 20 }),
        (list) => {
          const lines = wrapText(list.join(' '), 120, 10)
          expect(lines.join(' ')).toBe(list.join(' '))
          for (const line of lines) expect(textWidth(line, 10)).toBeLessThanOrEqual(130)
        },
      ),
    )
  })

  it('cuts a word that is wider than the line', () => {
    const lines = wrapText('https://example.org/a/very/long/address', 60, 10)
    expect(lines.join('')).toBe('https://example.org/a/very/long/address')
    for (const line of lines) expect(textWidth(line, 10)).toBeLessThanOrEqual(60)
  })

  it('cuts a name after its hyphens, and within a part alone that is wider than the line', () => {
    expect(wrapText('Vieux-Marché-aux-Laines', 85, 10)).toEqual(['Vieux-Marché-', 'aux-Laines'])
    const lines = wrapText('Haut-Saintlaurentdelaplaine', 60, 10)
    expect(lines.length).toBeGreaterThan(2)
    expect(lines.join('')).toBe('Haut-Saintlaurentdelaplaine')
  })
})
