import { describe, expect, it } from 'vitest'
import { readBounds } from './ClassControls.tsx'

describe('class bounds as typed', () => {
  it.each([
    ['6,25; 7,25', [6.25, 7.25]],
    ['-3;7', [-3, 7]],
    ['\u22123,0 ; 1\u202f000', [-3, 1000]],
    ['5', [5]],
  ])('%j is %j', (text, bounds) => expect(readBounds(text)).toEqual(bounds))

  // of the form that a link can hold, and no more than it can
  it.each(['', '7;5', '5;5', '5;1e12', '0x10', '1;2;3;4;5;6;7;8', '12345678901', 'abc'])(
    '%j is none',
    (text) => expect(readBounds(text)).toBeNull(),
  )
})
