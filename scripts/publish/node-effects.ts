import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import * as v from 'valibot'
import { type Territory, territory as territorySchema } from '../../src/indicators/territory.ts'
import type { BuildEffects, OutputFolder } from '../../src/publish/build-effects.ts'
import type { Files } from '../../src/publish/folder/files.ts'
import { FORMER_FILES, releasesOf } from '../../src/publish/secrecy/former-release.ts'
import { locate } from '../sources/locate.ts'
import { nodeEngines } from '../sources/node-engines.ts'
import { readJson } from './read-json.ts'
import { type Place, stageFolder } from './replace-folder.ts'

/** Where a build on this machine finds its sources and puts its folders. */
export interface BuildPlaces {
  /** folder of the published data */
  readonly out: string
  /** where the folders of `out` are made ready: never served, on the same disk */
  readonly staging: string
  /** folder of what is never served */
  readonly private: string
  /** folders of producers' files, first the one that decides */
  readonly folders: readonly string[]
  /** the project's own files, and what is downloaded */
  readonly local: string
  /** whether what ships is built, of which this machine has nothing: no file of `local`, and no territory stays as it was published */
  readonly ships?: boolean
  readonly offline: boolean
  /** folders that were published before, beside those that are kept in the private one */
  readonly former?: readonly string[]
  /** whether this is the published folder: what it shows is kept, and what was kept is used */
  readonly keepsReleases?: boolean
  /** called before each step of a long work */
  readonly tell: (step: string) => void
}

const TIMEOUT = 120_000

/** The effects of a build on this machine. */
export function nodeEffects(places: BuildPlaces): BuildEffects {
  const { folders, local, offline, former = [], keepsReleases = false, ships = false } = places
  return {
    engines: nodeEngines,
    find: (source, territory) =>
      locate(source, {
        ...territory,
        folders,
        local,
        readsLocal: !ships,
        offline,
        timeoutMs: TIMEOUT,
        now: () => new Date(),
      }),
    stage({ area, name }: OutputFolder, files) {
      const place = area === 'public' ? publicPlace(places) : privatePlace(places)
      const staged = stageFolder(place, name, files)
      return {
        read: () => filesIn(staged.path),
        commit() {
          staged.commit()
          return join(place.folder, name)
        },
        discard: staged.discard,
      }
    },
    former: (id) =>
      [...(keepsReleases ? keptFolders(join(places.private, releasesOf(id))) : []), ...former].map(
        (place) => ({
          place,
          files: formerFiles(place),
        }),
      ),
    keepsReleases,
    published: (id) => (ships ? null : publishedIn(places.out, id)),
    log: (territory, step) => places.tell(`${territory}: ${step}`),
  }
}

export const publicPlace = ({ out: folder, staging }: Pick<BuildPlaces, 'out' | 'staging'>): Place => ({
  folder,
  staging,
})

export const privatePlace = ({ private: folder }: Pick<BuildPlaces, 'private'>): Place => ({
  folder,
  staging: join(folder, '.staging'),
})

/** A territory that is in the published folder already. */
export function publishedIn(out: string, id: string): Territory | null {
  const file = join(out, id, 'territory.json')
  if (!existsSync(file)) return null
  const parsed = v.safeParse(territorySchema, readJson('territory', file))
  return parsed.success ? parsed.output : null
}

const keptFolders = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .map((name) => join(folder, name))
    : []

/** What a release is read from, of all that a published folder holds. */
const formerFiles = (folder: string): Files =>
  Object.fromEntries(
    FORMER_FILES.filter((name) => existsSync(join(folder, name))).map((name) => [
      name,
      new Uint8Array(readFileSync(join(folder, name))),
    ]),
  )

/** Every file of a folder, by its path inside it. */
export function filesIn(folder: string): Files {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name)
        return [relative(folder, path).replaceAll('\\', '/'), new Uint8Array(readFileSync(path))]
      }),
  )
}
