import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHECKBOX, currentStop, NAME, nextStop, type Stop } from './roving-stop.ts'

const CODES = ['a', 'b', 'c']
const HEADS = 4
const from = (code: string | null, column: number, ...keys: string[]): Stop =>
  keys.reduce((stop: Stop, key) => nextStop(stop, key, CODES, HEADS) ?? stop, { code, column })

describe('the stop of a table', () => {
  it('goes from row to row in its column, and up into the head', () => {
    expect(from('a', CHECKBOX, 'ArrowDown')).toEqual({ code: 'b', column: CHECKBOX })
    expect(from('a', NAME, 'ArrowUp')).toEqual({ code: null, column: 0 })
    expect(from('a', NAME, 'ArrowUp', 'ArrowRight', 'ArrowRight', 'ArrowDown')).toEqual({
      code: 'a',
      column: NAME,
    })
  })

  it('goes from control to control of its row, and to both ends', () => {
    expect(from('b', NAME, 'ArrowLeft')).toEqual({ code: 'b', column: CHECKBOX })
    expect(from('b', NAME, 'End')).toEqual({ code: 'c', column: NAME })
    expect(from('c', CHECKBOX, 'Home')).toEqual({ code: 'a', column: CHECKBOX })
    expect(from(null, 0, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight')).toEqual({
      code: null,
      column: HEADS - 1,
    })
  })

  it('leaves other keys to the page', () => {
    for (const key of ['Tab', 'Enter', ' ', 'Escape', 'a'])
      expect(nextStop({ code: 'a', column: NAME }, key, CODES, HEADS)).toBeNull()
  })

  it('is one of the table wherever keys lead, and every row is reached', () => {
    const keys = fc.constantFrom(
      'ArrowDown',
      'ArrowUp',
      'ArrowLeft',
      'ArrowRight',
      'PageDown',
      'PageUp',
      'Home',
      'End',
    )
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 })), fc.array(keys), (codes, pressed) => {
        let stop = currentStop(null, codes, undefined)
        for (const key of pressed) {
          stop = nextStop(stop, key, codes, HEADS) ?? stop
          expect(stop.code === null || codes.includes(stop.code)).toBe(true)
          expect(stop.column).toBeGreaterThanOrEqual(0)
          expect(stop.column).toBeLessThan(stop.code === null ? HEADS : 2)
          expect(currentStop(stop, codes, undefined)).toEqual(stop)
        }
        const met = codes.map(() => {
          const at = stop
          stop = nextStop(stop, 'ArrowDown', codes, HEADS) ?? stop
          return at.code
        })
        if (pressed.length === 0) expect(met).toEqual(codes)
      }),
    )
  })

  it('is the row chosen, else the first; the last one used as long as it is there', () => {
    expect(currentStop(null, CODES, 'b')).toEqual({ code: 'b', column: NAME })
    expect(currentStop(null, CODES, 'gone')).toEqual({ code: 'a', column: NAME })
    expect(currentStop({ code: 'c', column: CHECKBOX }, CODES, 'b').code).toBe('c')
    expect(currentStop({ code: 'c', column: CHECKBOX }, ['a'], undefined)).toEqual({
      code: 'a',
      column: NAME,
    })
    expect(currentStop(null, [], undefined)).toEqual({ code: null, column: 0 })
  })
})
