import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { FIRST_SETTINGS, figureSettings, pixelsOf } from './figure-settings.ts'

const settings = { ...FIRST_SETTINGS, title: 'Vacance', subtitle: '', names: true, date: '2026-01-31' }
const accepts = (change: object) => v.safeParse(figureSettings, { ...settings, ...change }).success

describe('settings of a figure', () => {
  it('a text of any characters becomes one that a file of XML holds, on one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (title) => {
        const { title: kept } = v.parse(figureSettings, { ...settings, title })
        expect(kept).not.toMatch(/[\p{Cc}\p{Cs}\ufffe\uffff]/u)
      }),
    )
  })

  it('sizes and resolutions within their bounds, the bounds included', () => {
    const free = (unit: string, width: number, height = 400) =>
      accepts({ size: { kind: 'free', unit, width, height } })
    expect([free('px', 240), free('px', 6000)]).toEqual([true, false])
    expect(accepts({ size: { kind: 'free', unit: 'px', width: 6000, height: 240 }, dpi: 96 })).toBe(true)
    expect([free('px', 239), free('px', Number.NaN), free('mm', 59.9), free('cm', 100)]).toEqual([
      false,
      false,
      false,
      false,
    ])
    expect([96, 300, 95, 301, 150.5].map((dpi) => accepts({ dpi }))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
    expect([accepts({ date: '' }), accepts({ date: '31/01/2026' })]).toEqual([true, false])
  })

  it('a page of A4 at 300 dpi has the pixels of one', () => {
    expect(pixelsOf({ kind: 'page', page: 'a4_landscape' }, 300)).toEqual([3508, 2480])
    expect(pixelsOf({ kind: 'page', page: 'wide' }, 144)).toEqual([1920, 1080])
    expect(pixelsOf({ kind: 'free', unit: 'px', width: 800, height: 600 }, 192)).toEqual([1600, 1200])
  })
})
