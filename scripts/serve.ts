import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pathToFileURL } from 'node:url'
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

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const wanted = Number(process.env.PORT ?? 4173)
  const data = process.env.ATLAS_DATA ?? ''
  const { address } = await serve('dist', { port: wanted, data }).catch(() => serve('dist', { data }))
  console.log(`L’atlas est ouvert sur ${address}`)
}
