import * as v from 'valibot'
import { type TerritoryIndex, territoryIndex } from '../../../indicators/territory.ts'
import { contentName } from '../../../lib/content-name.ts'
import { INDEX_FILE } from '../../opening/data-files.ts'
import { EDITION_META, OPENS_META, territoryAddress } from '../../opening/opening-file.ts'

/** A territory to be put on a site. */
export interface AddedTerritory {
  /** what the list of territories says of it */
  readonly entry: TerritoryIndex['territories'][number]
  /** what its folder holds, by path */
  readonly files: Readonly<Record<string, string | Uint8Array>>
}

const INDEX = `data/${INDEX_FILE}`
/** The pages at the root: they name the folders of the edition. */
const PAGE = /^[^/]+\.html$/

const decoder = new TextDecoder()
const encoder = new TextEncoder()

/**
 * The files of a site with one territory more, which it opens on: what `npm run build` does with a folder of data, on the
 * files that are built. A territory of the same name gives way.
 * @param site the files of the site, by path
 * @throws Error where the files are those of no built site
 */
export function siteWith(
  site: ReadonlyMap<string, Uint8Array>,
  { entry, files }: AddedTerritory,
): Map<string, Uint8Array> {
  const listed = site.get(INDEX)
  if (!listed) throw new Error(`${INDEX} is not there`)
  const index = v.parse(territoryIndex, JSON.parse(decoder.decode(listed)))
  if (!index.edition) throw new Error(`${INDEX} names no edition`)
  const { id } = entry
  const folder = territoryAddress(id, contentName(Object.entries(files)))
  const former = index.edition.territories[id]
  const made = new Map<string, Uint8Array>()
  for (const [path, bytes] of site) {
    if (former !== undefined && path.startsWith(`data/${former}/`)) continue
    made.set(path, PAGE.test(path) ? encoder.encode(pageWith(decoder.decode(bytes), id, folder)) : bytes)
  }
  for (const [path, content] of Object.entries(files))
    made.set(`data/${folder}/${path}`, typeof content === 'string' ? encoder.encode(content) : content)
  const next: TerritoryIndex = {
    ...index,
    opens: id,
    territories: [...index.territories.filter((one) => one.id !== id), entry],
    edition: { ...index.edition, territories: { ...index.edition.territories, [id]: folder } },
  }
  made.set(INDEX, encoder.encode(JSON.stringify(next)))
  return made
}

/** A page that names the folder of the territory, and opens on it. */
function pageWith(html: string, id: string, folder: string): string {
  const opens = `<meta name="${OPENS_META}" content="${id}">`
  const without = html.replace(new RegExp(`\\s*<meta name="${OPENS_META}"[^>]*>`), '')
  return without.replace(new RegExp(`<meta name="${EDITION_META}" content="([^"]*)">`), (_, list: string) => {
    const folders = [...list.split(' ').filter((one) => one.split('.')[0] !== id), folder]
    return `<meta name="${EDITION_META}" content="${folders.join(' ')}">\n    ${opens}`
  })
}
