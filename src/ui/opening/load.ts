import type * as v from 'valibot'
import { catalogueFile, type Published } from '../../atlas/published.ts'
import { type TerritoryIndex, territoryIndex } from '../../indicators/territory.ts'
import { failure, ok, type Result } from '../../lib/result.ts'
import { type OpenedTerritory, openTerritory, type TerritoryBytes } from '../../open/open-territory.ts'
import { type FolderFileFault, readFolderFile } from '../../territory/folder-file.ts'
import { fetchOnce, SHARED_FILES, territoryFile } from './data-files.ts'

/** The steps a reader sees while a territory loads, in order. */
export const LOAD_STEPS = ['index', 'catalogue', 'territory', 'geometry', 'tables'] as const
export type LoadStep = (typeof LOAD_STEPS)[number]

export interface LoadFailure extends FolderFileFault {
  readonly step: LoadStep
  readonly file: string
}

export interface Loaded extends OpenedTerritory {
  readonly index: TerritoryIndex
  /** the tables as they came, for the database */
  readonly tables: Pick<TerritoryBytes, 'zones' | 'cells'>
}

type Loading<T> = Promise<Result<T, LoadFailure>>

/** The step that each file of a territory is of. */
const STEPS: Readonly<Record<keyof TerritoryBytes, LoadStep>> = {
  territory: 'territory',
  geometry: 'geometry',
  zones: 'tables',
  cells: 'tables',
}

async function fetchBytes(step: LoadStep, file: string): Loading<Uint8Array> {
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

let shared: Promise<[Result<TerritoryIndex, LoadFailure>, Result<Published, LoadFailure>]> | null = null

/** What every territory shares, fetched once; a failure is forgotten, so that a retry asks again. */
function loadShared() {
  shared ??= Promise.all([
    fetchChecked('index', SHARED_FILES.index, territoryIndex),
    fetchChecked('catalogue', SHARED_FILES.catalogue, catalogueFile),
  ]).then((both) => {
    if (both.some((r) => !r.ok)) shared = null
    return both
  })
  return shared
}

/**
 * Loads one territory, every file at once.
 * @param onStep called when a step is done
 */
async function loadTerritory(id: string, onStep: (step: LoadStep) => void): Loading<Loaded> {
  const fetched = async (file: keyof TerritoryBytes): Loading<Uint8Array> => {
    const step = STEPS[file]
    const bytes = await fetchBytes(step, territoryFile(id, file))
    // the tables are two, and done once both are read
    if (bytes.ok && step !== 'tables') onStep(step)
    return bytes
  }
  const [both, territory, geometry, zones, cells] = await Promise.all([
    loadShared().then((both) => {
      if (both[0].ok) onStep('index')
      if (both[1].ok) onStep('catalogue')
      return both
    }),
    fetched('territory'),
    fetched('geometry'),
    fetched('zones'),
    fetched('cells'),
  ])
  const [index, catalogue] = both
  if (!index.ok) return index
  if (!catalogue.ok) return catalogue
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
    return failure({ ...fault, step: STEPS[file], file: territoryFile(id, file) })
  }
  onStep('tables')
  return ok({ ...opened.value, index: index.value, tables })
}

/** A load under way: steps done so far, and who to tell of the next. */
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

/** Begins to load a territory before the page is drawn. */
export function prefetchTerritory(id: string): void {
  prefetched.set(id, startLoading(id))
}

/** What `prefetchTerritory` began, taken once: a retry loads again. */
export function takePrefetched(id: string): LoadUnderWay {
  const underWay = prefetched.get(id)
  prefetched.delete(id)
  return underWay ?? startLoading(id)
}

/** The territory list alone, to tell a wrong territory of a link from a broken site. */
export async function loadIndex(): Loading<TerritoryIndex> {
  return (await loadShared())[0]
}
