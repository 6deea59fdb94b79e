import * as v from 'valibot'
import { catalogueFile, type Published, withTerritory } from '../../atlas/published.ts'
import { createStore, type Store } from '../../atlas/store.ts'
import { decodeCells, decodeZones } from '../../db/decode.ts'
import { type Geometry, readGeometry } from '../../figure/geometry.ts'
import { type Territory, type TerritoryIndex, territory, territoryIndex } from '../../indicators/territory.ts'
import { failure, ok, type Result } from '../../lib/result.ts'
import { currentForm, type FormatFault, formatFaultText } from '../../territory/folder-format.ts'
import { fetchOnce, SHARED_FILES, territoryFile } from './data-files.ts'

/** The steps a reader sees while a territory loads, in order. */
export const LOAD_STEPS = ['index', 'catalogue', 'territory', 'geometry', 'tables'] as const
export type LoadStep = (typeof LOAD_STEPS)[number]

export interface LoadFailure {
  readonly step: LoadStep
  readonly file: string
  readonly cause: string
  /** the file is whole, and of a form that this page does not read */
  readonly format?: FormatFault['kind']
}

export interface Loaded {
  readonly index: TerritoryIndex
  readonly published: Published
  readonly territory: Territory
  readonly store: Store
  readonly geometry: Geometry
  /** the tables as they came, for the database */
  readonly tables: { readonly zones: Uint8Array; readonly cells: Uint8Array }
}

type Loading<T> = Promise<Result<T, LoadFailure>>

async function fetchFile<T>(step: LoadStep, file: string, read: (r: Response) => Promise<T>): Loading<T> {
  try {
    const response = await fetchOnce(file)
    if (!response.ok) return failure({ step, file, cause: `HTTP ${response.status}` })
    return ok(await read(response))
  } catch (error) {
    return failure({ step, file, cause: error instanceof Error ? error.message : String(error) })
  }
}

async function fetchChecked<S extends v.GenericSchema>(
  step: Exclude<LoadStep, 'tables'>,
  file: string,
  schema: S,
): Loading<v.InferOutput<S>> {
  const json = await fetchFile(step, file, (r) => r.json() as Promise<unknown>)
  if (!json.ok) return json
  const current = currentForm(step, json.value)
  if (!current.ok)
    return failure({ step, file, cause: formatFaultText(current.error), format: current.error.kind })
  const parsed = v.safeParse(schema, current.value)
  if (parsed.success) return ok(parsed.output)
  const [issue] = parsed.issues
  return failure({ step, file, cause: `${v.getDotPath(issue) ?? ''}: ${issue.message}` })
}

const bytes = (r: Response) => r.arrayBuffer().then((buffer) => new Uint8Array(buffer))

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
 * Loads one territory, every file at once; each is checked before anything reads it.
 * @param onStep called when a step is done
 */
async function loadTerritory(id: string, onStep: (step: LoadStep) => void): Loading<Loaded> {
  const said = <T>(step: LoadStep, loading: Loading<T>): Loading<T> =>
    loading.then((result) => {
      if (result.ok) onStep(step)
      return result
    })
  const file = (name: Parameters<typeof territoryFile>[1]) => territoryFile(id, name)
  const [both, meta, topology, zones, cells] = await Promise.all([
    loadShared().then((both) => {
      if (both[0].ok) onStep('index')
      if (both[1].ok) onStep('catalogue')
      return both
    }),
    said('territory', fetchChecked('territory', file('territory'), territory)),
    said('geometry', fetchFile('geometry', file('geometry'), bytes)),
    fetchFile('tables', file('zones'), bytes),
    fetchFile('tables', file('cells'), bytes),
  ])
  const [index, catalogue] = both
  if (!index.ok) return index
  if (!catalogue.ok) return catalogue
  if (!meta.ok) return meta
  if (!topology.ok) return topology
  if (!zones.ok) return zones
  if (!cells.ok) return cells
  const geometry = readGeometry(topology.value)
  if (!geometry.ok) return failure({ step: 'geometry', file: file('geometry'), cause: geometry.error })
  const zoneRows = decodeZones(zones.value)
  if (!zoneRows.ok) return failure({ step: 'tables', file: file('zones'), cause: zoneRows.error })
  const cellRows = decodeCells(cells.value)
  if (!cellRows.ok) return failure({ step: 'tables', file: file('cells'), cause: cellRows.error })
  onStep('tables')
  return ok({
    index: index.value,
    published: withTerritory(catalogue.value, meta.value),
    territory: meta.value,
    store: createStore(zoneRows.value, cellRows.value),
    geometry: geometry.value,
    tables: { zones: zones.value, cells: cells.value },
  })
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
