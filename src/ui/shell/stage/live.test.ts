import { describe, expect, it } from 'vitest'
import { afterFailure } from './live.ts'

describe('after the live map failed', () => {
  it('the canvas takes the place of WebGL, and says why', () => {
    const live = { kind: 'ready', renderer: 'webgl', instead: null } as const
    expect(afterFailure(live, 'no context')).toEqual({
      kind: 'starting',
      renderer: 'canvas',
      instead: 'no context',
    })
  })
  it('the figure stays where the canvas itself fails', () => {
    const live = { kind: 'starting', renderer: 'canvas', instead: 'no context' } as const
    expect(afterFailure(live, 'no script')).toEqual({ kind: 'failed', cause: 'no script' })
  })
})
