import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import sirv from 'sirv'

/**
 * Serves a built folder as any static host would, with no special header.
 * @param data folder to serve as `data/` instead of the site's own (a landlord's build)
 * @param path sub-path under which the site stands, beginning and ending with "/"
 * @returns the address of the page and the server
 * @throws where the port is taken
 */
export async function serve(
  folder: string,
  { port = 0, path = '/', data = '' } = {},
): Promise<{ address: string; server: Server }> {
  const files = sirv(folder, { etag: true })
  const own = data === '' ? null : sirv(data, { etag: true })
  const server = createServer((request, response) => {
    const url = request.url ?? '/'
    if (!url.startsWith(path)) {
      response.writeHead(404).end()
      return
    }
    const asked = `/${url.slice(path.length)}`
    const isOwn = own !== null && asked.startsWith('/data/')
    request.url = isOwn ? asked.slice('/data'.length) : asked
    const answer = isOwn ? own : files
    answer(request, response, () => {
      response.writeHead(404).end()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, server }
}

/** What keeps a folder from being served, in words that say what to do; null where it can be. */
export function serveProblem(folder: string, error: unknown = null): string | null {
  if (!existsSync(join(folder, 'index.html')))
    return `${folder} : aucun site construit ; lancez d’abord « npm run build » (no built site: run "npm run build" first)`
  if (error === null) return null
  const { code, port } = error as { code?: string; port?: number }
  if (code === 'EADDRINUSE')
    return `le port ${port} est déjà pris : fermez ce qui l’occupe ou choisissez-en un autre, par exemple « npm start -- --port ${(port ?? 0) + 1} » (port ${port} is taken: choose another with --port)`
  if (code === 'EACCES')
    return `le port ${port} est réservé sur cette machine : choisissez-en un autre, par exemple « npm start -- --port 4173 » (port ${port} is reserved: choose another with --port)`
  return error instanceof Error ? error.message : String(error)
}

/** Arguments rather than variables, which each shell sets in its own way; a host that runs it gives its port as PORT. */
async function serveAsked() {
  const options = { port: { type: 'string' }, data: { type: 'string', default: '' } } as const
  const { port = process.env.PORT ?? '4173', data } = parseArgs({ options }).values
  return serve('dist', { port: Number(port), data })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const missing = serveProblem('dist')
  const served = missing ?? (await serveAsked().catch((error) => serveProblem('dist', error)))
  if (typeof served === 'object' && served) console.log(`L’atlas est ouvert sur ${served.address}`)
  else {
    console.error(served)
    process.exitCode = 1
  }
}
