import type * as v from 'valibot'
import { type Catalogue, catalogueFile } from '../../atlas/catalogue.ts'
import type { TableBytes } from '../../db/asker.ts'
import { type TerritoryIndex, territoryIndex } from '../../indicators/territory.ts'
import { failure, ok, type Result } from '../../lib/result.ts'
import { type OpenedTerritory, openTerritory, type TerritoryBytes } from '../../open/open-territory.ts'
import { type FolderFileFault, readFolderFile } from '../../territory/folder-file.ts'
import {
  type Addresses,
  fetchOnce,
  INDEX_FILE,
  sharedFile,
  territoryFile,
  territoryFolder,
} from './data-files.ts'
import { editionBuilt } from './opening-file.ts'

/** The steps a reader sees while a territory loads, in order. */
export const LOAD_STEPS = ['index', 'catalogue', 'territory', 'geometry', 'tables'] as const
/** `points`: on their way after the territory, where a reader looks at them. */
export type LoadStep = (typeof LOAD_STEPS)[number] | 'points'

export interface LoadFailure extends FolderFileFault {
  readonly step: LoadStep
  readonly file: string
}

export interface Loaded extends OpenedTerritory {
  readonly index: TerritoryIndex
  /** the tables as they came, for the database */
  readonly tables: TableBytes
  /** what every territory shares */
  readonly shared: Catalogue
}

export type Loading<T> = Promise<Result<T, LoadFailure>>

/** The step that each file of a territory is of. */
const STEPS: Readonly<Record<keyof TerritoryBytes, LoadStep>> = {
  territory: 'territory',
  geometry: 'geometry',
  zones: 'tables',
  cells: 'tables',
}

export async function fetchBytes(step: LoadStep, file: string): Loading<Uint8Array> {
  try {
    const response = await fetchOnce(file)
    if (!response.ok) return failure({ step, file, cause: `HTTP ${response.status}` })
    return ok(new Uint8Array(await response.arrayBuffer()))
  } catch (error) {
    return failure({ step, file, cause: error instanceof Error ? error.message : String(error) })
  }
}

async function fetchChecked<S extends v.GenericSchema>(
  step: 'index' | 'catalogue',
  file: string,
  schema: S,
): Loading<v.InferOutput<S>> {
  const bytes = await fetchBytes(step, file)
  if (!bytes.ok) return bytes
  const read = readFolderFile(step, schema, bytes.value)
  return read.ok ? read : failure({ step, file, ...read.error })
}

let index: Loading<TerritoryIndex> | null = null

/** The territory list and the addresses of the edition, asked for once; a failure is forgotten, so that a retry asks again. */
export function loadIndex(): Loading<TerritoryIndex> {
  index ??= fetchChecked('index', INDEX_FILE, territoryIndex).then((list) => {
    if (!list.ok) index = null
    return list
  })
  return index
}

/**
 * Loads a file of the edition that the index names. What the page was built with is asked for at once, beside the index,
 * and left aside where the index names something else: a kept page reads the files of today.
 */
async function loadNamed<T>(
  addressOf: (edition: Addresses | null) => string,
  load: (address: string) => Loading<T>,
): Loading<T> {
  const built = editionBuilt()
  const guessed = built && addressOf(built)
  const ahead = guessed === null ? null : load(guessed)
  const list = await loadIndex()
  if (!list.ok) return ahead ?? list
  const address = addressOf(list.value.edition ?? null)
  return ahead && address === guessed ? ahead : load(address)
}

let shared: { readonly address: string; readonly catalogue: Loading<Catalogue> } | null = null

/** What every territory shares, asked for once an edition. */
function loadCatalogue(): Loading<Catalogue> {
  return loadNamed(
    (edition) => sharedFile(edition, 'catalogue.json'),
    (address) => {
      if (shared?.address === address) return shared.catalogue
      const catalogue = fetchChecked('catalogue', address, catalogueFile).then((loaded) => {
        if (!loaded.ok) shared = null
        return loaded
      })
      shared = { address, catalogue }
      return catalogue
    },
  )
}

/**
 * Loads one territory, every file at once; each is checked before anything reads it. Where a file is not there, the host
 * may have published another edition since the index was read, which is then read again.
 * @param onStep called when a step is done
 */
async function loadTerritory(id: string, onStep: (step: LoadStep) => void): Loading<Loaded> {
  const folder = async () => {
    const list = await loadIndex()
    return list.ok ? territoryFolder(list.value.edition ?? null, id) : null
  }
  const loaded = await loadEdition(id, onStep)
  if (loaded.ok) return loaded
  const former = await folder()
  index = null
  return former !== null && (await folder()) !== former ? loadEdition(id, onStep) : loaded
}

async function loadEdition(id: string, onStep: (step: LoadStep) => void): Loading<Loaded> {
  const said = <T>(step: LoadStep, loading: Loading<T>): Loading<T> =>
    loading.then((result) => {
      // the tables are two, and done once both are read
      if (result.ok && step !== 'tables') onStep(step)
      return result
    })
  const [list, catalogue, files] = await Promise.all([
    said('index', loadIndex()),
    said('catalogue', loadCatalogue()),
    loadNamed(
      (edition) => territoryFolder(edition, id),
      async (folder) => {
        const fetched = (file: keyof TerritoryBytes) =>
          said(STEPS[file], fetchBytes(STEPS[file], territoryFile(folder, file)))
        const [territory, geometry, zones, cells] = await Promise.all([
          fetched('territory'),
          fetched('geometry'),
          fetched('zones'),
          fetched('cells'),
        ])
        return ok({ folder, territory, geometry, zones, cells })
      },
    ),
  ])
  if (!list.ok) return list
  if (!catalogue.ok) return catalogue
  if (!files.ok) return files
  const { folder, territory, geometry, zones, cells } = files.value
  if (!territory.ok) return territory
  if (!geometry.ok) return geometry
  if (!zones.ok) return zones
  if (!cells.ok) return cells
  const tables = { zones: zones.value, cells: cells.value }
  const opened = openTerritory(
    { territory: territory.value, geometry: geometry.value, ...tables },
    catalogue.value,
  )
  if (!opened.ok) {
    const { file, ...fault } = opened.error
    return failure({ ...fault, step: STEPS[file], file: territoryFile(folder, file) })
  }
  onStep('tables')
  return ok({ ...opened.value, index: list.value, tables, shared: catalogue.value })
}

/** A load under way: the steps done so far, and the listeners for the next. */
export interface LoadUnderWay {
  readonly result: Loading<Loaded>
  readonly done: LoadStep[]
  onStep: ((step: LoadStep) => void) | null
}

export function startLoading(id: string): LoadUnderWay {
  const done: LoadStep[] = []
  const underWay: LoadUnderWay = {
    done,
    onStep: null,
    result: loadTerritory(id, (step) => {
      done.push(step)
      underWay.onStep?.(step)
    }),
  }
  return underWay
}

const prefetched = new Map<string, LoadUnderWay>()

/** Begins to load a territory before the page is drawn, once. */
export function prefetchTerritory(id: string): LoadUnderWay {
  const underWay = prefetched.get(id) ?? startLoading(id)
  prefetched.set(id, underWay)
  return underWay
}

/** What `prefetchTerritory` began, taken once: a retry loads again. */
export function takePrefetched(id: string): LoadUnderWay {
  const underWay = prefetched.get(id)
  prefetched.delete(id)
  return underWay ?? startLoading(id)
}
