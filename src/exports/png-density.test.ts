import { crc32 } from 'node:zlib'
import { Resvg } from '@resvg/resvg-js'
import { expect, it } from 'vitest'
import { withDensity } from './png-density.ts'

it('a PNG says its pixels in a metre, in a sound chunk, and its picture is untouched', () => {
  const png = Uint8Array.from(
    new Resvg('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>').render().asPng(),
  )
  const made = withDensity(png, 300)
  const chunk = Buffer.from(made.subarray(33, 54))
  expect(chunk.toString('latin1', 4, 8)).toBe('pHYs')
  expect([chunk.readUInt32BE(8), chunk.readUInt32BE(12), chunk.readUInt8(16)]).toEqual([11811, 11811, 1])
  expect(chunk.readUInt32BE(17)).toBe(crc32(chunk.subarray(4, 17)))
  expect([...made.subarray(0, 33), ...made.subarray(54)]).toEqual([...png])
})
