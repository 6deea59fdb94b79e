import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fragilityView } from '../../../test/fixtures/view.ts'
import type { ResolvedView } from '../../atlas/view.ts'
import { LIGHT_INKS } from '../../figure/palette.ts'
import { pointsOverlay } from './points-overlay.ts'

/** What is done on the canvas: each time it is cleared, and each disc. */
const done: ('clear' | 'disc')[] = []

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', Object.assign(Object.create(globalThis), { devicePixelRatio: 1 }))
  const context = new Proxy<Record<string, unknown>>(
    { clearRect: () => done.push('clear'), arc: () => done.push('disc') },
    { get: (of, key) => of[key as string] ?? (() => {}) },
  )
  const canvas = { style: {}, setAttribute() {}, getContext: () => context, remove() {} }
  vi.stubGlobal('document', { createElement: () => canvas })
  done.length = 0
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const points = (year: number): ResolvedView => ({
  ...fragilityView,
  year,
  symbol: 'points',
  zones: fragilityView.zones.map((zone) => ({ ...zone, lon: 0, lat: 0 })),
})
const size = { width: 100, height: 100 }
const shift = { scale: 100, x: 0, y: 0 }

/** An overlay whose points of 2020 are drawn, and how often it has said so of another view. */
function drawn() {
  const onCurrent = vi.fn()
  const parent = { insertBefore() {}, querySelector: () => null } as unknown as HTMLElement
  const overlay = pointsOverlay(parent, { levels: {} }, LIGHT_INKS, { onCurrent })
  overlay.show(points(2020))
  overlay.place(shift, size, false)
  expect(overlay.isCurrent()).toBe(true)
  expect(done).toContain('disc')
  done.length = 0
  onCurrent.mockClear()
  return { overlay, onCurrent }
}

it('is not current from the moment other points are asked for until they are drawn, which it tells', () => {
  const { overlay, onCurrent } = drawn()
  overlay.show(points(2021))
  // a frame of the map under them draws nothing at the same place
  overlay.place(shift, size, false)
  expect([overlay.isCurrent(), done]).toEqual([false, []])
  vi.advanceTimersByTime(1)
  expect(overlay.isCurrent()).toBe(true)
  expect(done).toContain('disc')
  expect(onCurrent).toHaveBeenCalledTimes(1)
})

it('is blank at once where zones take the place of points', () => {
  const { overlay } = drawn()
  overlay.show(fragilityView)
  expect([overlay.isCurrent(), done]).toEqual([true, ['clear']])
  vi.advanceTimersByTime(1000)
  expect(done).toEqual(['clear'])
})
