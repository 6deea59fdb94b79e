import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

/** A line between the reader and the host, shared by everything that a page asks for, its workers included. */
export interface Line {
  readonly bitsPerSecond: number
  /** before the first byte of each answer */
  readonly latencyMs: number
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.geojson': 'application/json',
  '.topojson': 'application/json',
  '.wasm': 'application/wasm',
}
const CHUNK = 16_384

const until = (time: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, Math.max(0, time - performance.now())))

/**
 * Serves a folder whose files have been compressed (`x.br` beside `x`), nothing kept by the browser.
 * @param line null: as fast as the machine goes
 */
export async function serveOn(
  line: Line | null,
  folder: string,
): Promise<{ address: string; server: Server }> {
  let free = 0
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const file = normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname)
    let bytes: Buffer
    try {
      bytes = readFileSync(`${join(folder, file)}.br`)
    } catch {
      response.writeHead(404).end()
      return
    }
    const head = {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-encoding': 'br',
      'content-length': bytes.length,
      'cache-control': 'no-store',
    }
    if (!line) {
      response.writeHead(200, head).end(bytes)
      return
    }
    await until(performance.now() + line.latencyMs)
    response.writeHead(200, head)
    for (let at = 0; at < bytes.length; at += CHUNK) {
      const chunk = bytes.subarray(at, at + CHUNK)
      free = Math.max(free, performance.now()) + (chunk.length * 8000) / line.bitsPerSecond
      await until(free)
      response.write(chunk)
    }
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }
}
