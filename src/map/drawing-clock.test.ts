import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { drawingClock, inFrame, inTask } from './drawing-clock.ts'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', globalThis)
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run, 1))
  vi.stubGlobal('cancelAnimationFrame', clearTimeout)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe.each([
  ['a frame', inFrame],
  ['a task of its own', inTask],
])('a clock that has drawings made in %s', (_, later) => {
  /** A clock, and how many drawings it has made. */
  function clocked() {
    let drawn = 0
    const clock = drawingClock(() => {
      drawn++
    }, later)
    return { clock, drawn: () => drawn }
  }

  it('draws once for all that is asked before it has drawn, and not in the task that asks', () => {
    const { clock, drawn } = clocked()
    clock.soon()
    clock.next()
    clock.soon()
    expect(drawn()).toBe(0)
    vi.advanceTimersByTime(1)
    expect(drawn()).toBe(1)
    vi.advanceTimersByTime(1000)
    expect(drawn()).toBe(1)
  })

  it('draws at once where it has to, in place of what was awaited', () => {
    const { clock, drawn } = clocked()
    clock.next()
    clock.now()
    vi.advanceTimersByTime(1000)
    expect(drawn()).toBe(1)
  })

  it('draws nothing more once it is stopped', () => {
    const { clock, drawn } = clocked()
    clock.soon()
    clock.stop()
    vi.advanceTimersByTime(1000)
    expect(drawn()).toBe(0)
  })

  it('waits between slow drawings of what is being moved, and no longer than until it rests', () => {
    let at = 0
    vi.spyOn(performance, 'now').mockImplementation(() => at)
    let drawn = 0
    const clock = drawingClock(() => {
      drawn++
      at += 60
    }, later)
    clock.now()
    clock.soon()
    vi.advanceTimersByTime(50)
    expect(drawn).toBe(1)
    clock.next()
    vi.advanceTimersByTime(1)
    expect(drawn).toBe(2)
    clock.soon()
    vi.advanceTimersByTime(149)
    expect(drawn).toBe(2)
    vi.advanceTimersByTime(1)
    expect(drawn).toBe(3)
    vi.restoreAllMocks()
  })
})
