import { describe, expect, it } from 'vitest'
import { opensOn } from './opens-on.ts'

const demo = { id: 'demo', contours: 'schematic', fictional: true } as const

describe('what a site opens on', () => {
  it('is the first real territory on official contours', () => {
    const orleans = { id: 'orleans', contours: 'schematic', fictional: false } as const
    const mel = { id: 'mel', contours: 'supplied', fictional: false } as const
    const dijon = { id: 'dijon', contours: 'official', fictional: false } as const
    expect(opensOn([demo, orleans, mel, dijon])).toBe('mel')
  })

  it('is not said where every contour is schematic, nor for an invented territory', () => {
    expect(opensOn([demo])).toBeUndefined()
    expect(opensOn([{ ...demo, contours: 'official' }])).toBeUndefined()
  })
})
