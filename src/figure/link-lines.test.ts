import fc from 'fast-check'
import { expect, it } from 'vitest'
import { linkLines } from './link-lines.ts'
import { textWidth } from './text-width.ts'

it('holds the whole address, no line wider than what is left', () => {
  fc.assert(
    fc.property(
      fc.webUrl({ withQueryParameters: true }),
      fc.integer({ min: 60, max: 900 }),
      (link, width) => {
        const lines = linkLines(link, width, 12)
        expect(lines.join('')).toBe(link)
        for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(width)
      },
    ),
  )
  expect(linkLines('', 100, 12)).toEqual([])
})
