import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { packed } from './packed.ts'

const plain = new TextEncoder().encode('\0asm the engine')

describe('a file of the site', () => {
  it('that a host sent packed and the browser unpacked is packed again', async () => {
    const bytes = await packed('assets/engine-1.wasm.gz', plain)
    expect(bytes).not.toEqual(plain)
    expect(new Uint8Array(gunzipSync(bytes))).toEqual(plain)
  })

  it('is left as it is where it is packed, or is no .gz', async () => {
    const zipped = new Uint8Array(gzipSync(plain))
    expect(await packed('assets/engine-1.wasm.gz', zipped)).toBe(zipped)
    expect(await packed('assets/engine-1.wasm', plain)).toBe(plain)
  })
})
