import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { engineBytes } from './engine-bytes.ts'

/** The smallest module: its magic and its version. */
const MODULE = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer())

/** A body in as many chunks as it has bytes, as a slow line gives it. */
const byByte = (bytes: Uint8Array) =>
  new ReadableStream({
    start(controller) {
      for (const byte of bytes) controller.enqueue(new Uint8Array([byte]))
      controller.close()
    },
  })

describe('engineBytes', () => {
  it.each([
    ['compressed, as an unknown kind of file', gzipSync(MODULE), 'application/octet-stream'],
    ['compressed, as a text', gzipSync(MODULE), 'text/plain'],
    ['as the browser leaves it where the host declared the compression', MODULE, 'application/gzip'],
  ])('is WebAssembly, %s', async (_, bytes, type) => {
    for (const body of [bytes, byByte(bytes)]) {
      const engine = await engineBytes(new Response(body, { headers: { 'content-type': type } }))
      expect(engine.headers.get('content-type')).toBe('application/wasm')
      const given = await bytesOf(engine)
      expect(given).toEqual(MODULE)
      await expect(WebAssembly.compile(given)).resolves.toBeInstanceOf(WebAssembly.Module)
    }
  })

  it.each([
    ['an error', new Response('no', { status: 404 }), 'HTTP 404'],
    ['nothing', new Response(null), 'empty'],
    ['an empty file', new Response(''), 'neither'],
    ['a page in place of the file', new Response('<!doctype html>'), 'neither'],
  ])('refuses %s', async (_, response, why) => {
    await expect(engineBytes(response)).rejects.toThrow(why)
  })

  it('fails where the compressed file is cut short', async () => {
    const engine = await engineBytes(new Response(gzipSync(MODULE).subarray(0, 14)))
    await expect(bytesOf(engine)).rejects.toThrow()
  })
})
