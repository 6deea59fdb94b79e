import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type KeptMask, maskBytes, maskKey, maskOfBytes } from './kept-mask.ts'

const bytes = fc.uint8Array({ maxLength: 40 })
const any: fc.Arbitrary<KeptMask> = fc.record({
  key: fc.stringMatching(/^[0-9a-f]{8}$/),
  answer: fc.record({
    territory: bytes,
    cells: bytes,
    layers: fc.option(fc.record({ zones: bytes, geometry: bytes })),
    points: fc.option(fc.record({ zones: bytes, cells: bytes })),
    indicators: fc.constant({ 'é.csv': ['own-a'] }),
    hidden: fc.constant({ figures: 3, unsized: { figures: 1, sets: 1 }, isWide: true }),
    findings: fc.constant([]),
  }),
})

it('what is kept is read as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(any, async (kept) => {
      expect(await maskOfBytes(await maskBytes(kept))).toEqual(kept)
    }),
  )
})

it('and nothing is read of it where a byte is another, or the end is gone', async () => {
  await fc.assert(
    fc.asyncProperty(any, fc.nat(), fc.integer({ min: 1, max: 255 }), async (kept, at, by) => {
      const written = await maskBytes(kept)
      const changed = written.slice()
      const place = at % changed.length
      changed[place] = ((changed[place] ?? 0) + by) % 256
      expect(await maskOfBytes(changed)).toBeNull()
      expect(await maskOfBytes(written.slice(0, place))).toBeNull()
    }),
  )
})

it('a key is of every byte and every word, each in its place', async () => {
  const key = (said: unknown, ...parts: number[][]) =>
    maskKey(
      said,
      parts.map((part) => Uint8Array.from(part)),
    )
  const keys = await Promise.all([
    key({ rule: 'set' }, [1, 2], [3]),
    key({ rule: 'cell' }, [1, 2], [3]),
    key({ rule: 'set' }, [1], [2, 3]),
    key({ rule: 'set' }, [1, 2], [4]),
    key({ rule: 'set' }, [1, 2]),
  ])
  expect(new Set(keys).size).toBe(keys.length)
  expect(await key({ rule: 'set' }, [1, 2], [3])).toBe(keys[0])
})
