import { download } from '../../../exports/download.ts'
import type { Built } from '../../../imports/desk-state.ts'

/**
 * What was built, to be put on a host: `data/<territory>/` as `npm run data` writes it, and the declaration that it was
 * built of.
 */
export async function saveZip({ territory, files, declared }: Built): Promise<void> {
  const { zipSync } = await import('fflate')
  const encoder = new TextEncoder()
  const bytes = (content: string | Uint8Array) =>
    typeof content === 'string' ? encoder.encode(content) : content
  const packed = Object.fromEntries([
    ...Object.entries(files).map(([path, content]) => [`data/${territory.id}/${path}`, bytes(content)]),
    ...Object.entries(declared).map(([path, content]) => [`declarations/${path}`, bytes(content)]),
  ])
  download(new Blob([new Uint8Array(zipSync(packed))]), `${territory.id}.zip`, 'application/zip')
}
