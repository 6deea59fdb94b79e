import { mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { type Edition, territoryIndex } from '../../src/indicators/territory.ts'
import { contentName } from '../../src/lib/content-name.ts'
import type { Addresses } from '../../src/ui/opening/data-files.ts'
import { territoryAddress } from '../../src/ui/opening/opening-file.ts'
import { readJson } from '../publish/read-json.ts'

const INDEX = 'index.json'
/** Files that every territory of a site reads. */
export const SHARED = ['catalogue.json', 'site.json', 'declarations.json', 'cog.json']

/** Ids of the territories of a folder of published data, as its index lists them. */
export const territoriesOf = (data: string): string[] => readIndex(data).territories.map(({ id }) => id)

/** The territory that the site opens on, where its index names one. */
export const homeOf = (data: string): string | undefined => readIndex(data).opens

const readIndex = (data: string) => v.parse(territoryIndex, readJson('index', join(data, INDEX)))

type Content = string | Uint8Array

/**
 * The edition of a folder of published data: each folder of it named after all that it holds.
 * @param added files that the site adds to a territory, by id and name
 */
export function editionOf(
  data: string,
  added: ReadonlyMap<string, Readonly<Record<string, Content>>>,
): Addresses {
  const shared = contentName(SHARED.map((file) => [file, readFileSync(join(data, file))]))
  const territories = territoriesOf(data).map((id) => {
    const files = filesOf(join(data, id)).map((file): [string, Content] => [
      file,
      readFileSync(join(data, id, file)),
    ])
    return [id, territoryAddress(id, contentName([...files, ...Object.entries(added.get(id) ?? {})]))]
  })
  return { shared: `shared-${shared}`, territories: Object.fromEntries(territories) }
}

/** Moves the files of a built site to the addresses of its edition, which its index then names. */
export function moveToEdition(data: string, edition: Edition): void {
  const index = readIndex(data)
  mkdirSync(join(data, edition.shared), { recursive: true })
  for (const file of SHARED) renameSync(join(data, file), join(data, edition.shared, file))
  for (const [id, folder] of Object.entries(edition.territories)) {
    mkdirSync(join(data, folder), { recursive: true })
    for (const entry of readdirSync(join(data, id)))
      renameSync(join(data, id, entry), join(data, folder, entry))
    rmdirSync(join(data, id))
  }
  writeFileSync(join(data, INDEX), JSON.stringify({ ...index, edition }))
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
