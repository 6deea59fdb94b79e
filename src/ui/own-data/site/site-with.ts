import * as v from 'valibot'
import { type Site, site as siteFile } from '../../../atlas/site.ts'
import { type TerritoryIndex, territoryIndex } from '../../../indicators/territory.ts'
import { contentName } from '../../../lib/content-name.ts'
import { INDEX_FILE, sharedFile } from '../../opening/data-files.ts'
import { EDITION_META, OPENS_META, territoryAddress } from '../../opening/opening-file.ts'

/** A territory to be put on a site. */
export interface AddedTerritory {
  /** what the list of territories says of it */
  readonly entry: TerritoryIndex['territories'][number]
  /** what its folder holds, by path */
  readonly files: Readonly<Record<string, string | Uint8Array>>
}

/** The files of a built site, by path, and what two of them hold. */
export interface BuiltSite {
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly index: TerritoryIndex & { readonly edition: NonNullable<TerritoryIndex['edition']> }
  readonly said: Site
}

export const INDEX = `data/${INDEX_FILE}`
/** The pages at the root: they name the folders of the edition. */
export const PAGE = /^[^/]+\.html$/

const decoder = new TextDecoder()
const encoder = new TextEncoder()
export const textIn = (files: ReadonlyMap<string, Uint8Array>, path: string): string => {
  const bytes = files.get(path)
  if (!bytes) throw new Error(`${path} is not there`)
  return decoder.decode(bytes)
}

/**
 * A built site, read.
 * @throws Error where the files are those of no built site
 */
export function readSite(files: ReadonlyMap<string, Uint8Array>): BuiltSite {
  const { edition, ...index } = v.parse(territoryIndex, JSON.parse(textIn(files, INDEX)))
  if (!edition) throw new Error(`${INDEX} names no edition`)
  const said = v.parse(siteFile, JSON.parse(textIn(files, `data/${sharedFile(edition, 'site.json')}`)))
  return { files, index: { ...index, edition }, said }
}

/**
 * The files of a site with one territory more, which it opens on: what `npm run build` does with a folder of data, on the
 * files that are built. A territory of the same name gives way.
 */
export function siteWith(
  { files: site, index }: BuiltSite,
  { entry, files }: AddedTerritory,
): Map<string, Uint8Array> {
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
  const territories = { ...index.edition.territories, [id]: folder }
  const next: TerritoryIndex = {
    ...index,
    opens: id,
    territories: [...index.territories.filter((one) => one.id !== id), entry],
    edition: { ...index.edition, territories },
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
