import { readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'

/** What a host does with files. */
export interface Habits {
  /** type of a file by the end of its name, "." included; nothing is said of the others */
  readonly types: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  /** refuses every method but GET */
  readonly onlyGet?: boolean
}

export const SCRIPT_TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

/** A host of a folder, which may be another one later: a republication. */
export function host(habits: Habits) {
  const state = { folder: 'dist', address: '', asked: [] as string[] }
  let close = () => {}
  beforeAll(async () => {
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost')
      state.asked.push(`${request.method} ${pathname}`)
      if (habits.onlyGet && request.method !== 'GET') return void response.writeHead(405).end()
      const path = join(state.folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname)
      if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return void response.writeHead(404).end()
      const type = habits.types[extname(path)]
      response.writeHead(200, { ...(type && { 'content-type': type }), ...habits.headers })
      response.end(readFileSync(path))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    state.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    close = () => server.close()
  })
  afterAll(() => close())
  return state
}
