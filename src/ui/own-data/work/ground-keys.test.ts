import { expect, it } from 'vitest'
import { keyOnGround } from './ground-keys.ts'

const box = { width: 400, height: 300 }
const press = (key: string, cross: readonly [number, number] | null = null, shiftKey = false) =>
  keyOnGround({ key, shiftKey }, cross, box)

it('puts the first corner in the middle of the map, or where the cross has been moved to', () => {
  expect(press('Enter')).toEqual({ kind: 'corner', at: [200, 150] })
  expect(press(' ', [10, 20])).toEqual({ kind: 'corner', at: [10, 20] })
})

it('moves the cross with the arrows, further with Shift, and never out of the map', () => {
  expect(press('ArrowLeft')).toEqual({ kind: 'move', at: [190, 150] })
  expect(press('ArrowDown', [10, 20], true)).toEqual({ kind: 'move', at: [10, 70] })
  expect(press('ArrowUp', [10, 4])).toEqual({ kind: 'move', at: [10, 0] })
  expect(press('ArrowRight', [395, 4])).toEqual({ kind: 'move', at: [400, 4] })
})

it('leaves every other key to the map', () => {
  for (const key of ['Tab', '+', 'Escape', 'toString']) expect(press(key)).toBeNull()
})
