import type { PointBytes } from '../db/tables.ts'
import type { Lang } from '../i18n/lang.ts'
import { failure, ok, type Result } from '../lib/result.ts'
import type { DerivedForm } from '../own/derived.ts'
import type { Look } from '../own/look.ts'
import type { ContoursLook } from '../own/look-contours.ts'
import type { OwnPlace } from '../own/own-place.ts'
import type { OwnUse } from '../own/own-use.ts'
import type { OwnContours } from '../own/points/own-standing.ts'
import { type OwnProject, PROJECT_FORMAT } from '../own/project.ts'
import type { OwnReading } from '../own/read-own.ts'
import { LARGEST } from '../sources/zip.ts'
import { WORK_LEVEL } from '../territory/level.ts'
import type { BrowserBuild } from './build-in-browser.ts'
import type { OverlayAnswer, OwnStep, OwnTasks } from './own-messages.ts'
import type { OwnFailure, OwnWorker } from './own-worker-client.ts'

/** What becomes of a file of the reader's own. */
export type OwnFileState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'working'; readonly step: OwnStep | null }
  /** not known: the reader says what it holds */
  | { readonly kind: 'asked'; readonly look: TableLook }
  | { readonly kind: 'read'; readonly look: TableLook | ContoursLook; readonly reading: OwnReading }
  /** contours, of which a territory of the reader's own is made */
  | { readonly kind: 'contours'; readonly look: ContoursLook }
  | { readonly kind: 'refused'; readonly look: Extract<Look, { kind: 'refused' }> }
  | { readonly kind: 'large' }
  | { readonly kind: 'stopped'; readonly failure: OwnFailure }
type TableLook = Extract<Look, { kind: 'table' }>

export interface OwnFile {
  readonly id: number
  readonly name: string
  readonly file: Blob
  /** SHA-256 of its bytes; null until it was looked at, and where the browser works none out */
  readonly sha256: string | null
  readonly state: OwnFileState
}

/** All that a reader has opened on a territory, and what it makes. */
export interface DeskState {
  readonly files: readonly OwnFile[]
  readonly derived: readonly DerivedForm[]
  readonly masked: boolean
  /** findings of the checks that the reader has accepted */
  readonly accepted: readonly string[]
  /** the territory with the files in it; null where there is none, or it is being made */
  readonly overlay: OverlayAnswer | null
  readonly laying: boolean
  readonly failure: OwnFailure | null
  /** a territory of the reader's own: being built, built, or why it could not be; null where nobody asked */
  readonly build: DeskBuild | null
}
export type DeskBuild =
  | { readonly kind: 'building'; readonly step: string }
  | Exclude<BrowserBuild, { readonly kind: 'cancelled' }>

const EMPTY: DeskState = {
  files: [],
  derived: [],
  masked: false,
  accepted: [],
  overlay: null,
  laying: false,
  failure: null,
  build: null,
}

/** A territory as the page holds it, before any file of the reader's. */
export type DeskTerritory = Pick<OwnTasks['overlay']['asked'], 'territory' | 'zones' | 'cells'> & {
  readonly place: OwnPlace
  /** contours of its communes, of which groups of the reader's own are made */
  readonly communes: OwnTasks['overlay']['asked']['communes']
  /** contours of its perimeters of work as they are published */
  readonly work: OwnTasks['overlay']['asked']['work']
  /** by which the places of a file are found in its zones */
  readonly contours: OwnContours
  /** its points as they are published; null where it has none */
  readonly points: () => Promise<PointBytes | null>
}

/** What a table was recognised as, of what its reader takes it for. */
const recognisedAs = (look: TableLook | ContoursLook, use: OwnUse) =>
  look.kind === 'table' && use.kind === 'source'
    ? look.recognised.find(({ source }) => source === use.source)
    : undefined

/** Whether a file, taken as its reader takes it, holds places, rows that make some, or perimeters: what contours place. */
const isPlaced = (look: TableLook | ContoursLook, use: OwnUse) =>
  use.kind === 'points' || use.kind === 'work' || recognisedAs(look, use)?.arePoints === true

/** A table is taken for a form of the atlas where it has so much of its columns; else its reader is asked. */
const SURE = 0.5

/**
 * The files of the reader on one territory: each is looked at, read once it is known what it is, and laid over what is
 * published. Nothing of it is in the address of the page, nor anywhere but in this memory.
 */
export class OwnDesk {
  #state = EMPTY
  #last = 0
  #laid = 0
  readonly #listeners = new Set<() => void>()
  /** what files that are not there yet are taken for, by name: of a project without their content */
  readonly #expected = new Map<string, OwnUse>()
  readonly #stops = new Map<number, AbortController>()
  #building: AbortController | null = null
  constructor(
    private readonly worker: OwnWorker,
    private readonly territory: DeskTerritory,
    /** address of the folder of declarations.json */
    private readonly shared: string,
    private readonly thisYear: number,
  ) {}

  readonly state = () => this.#state
  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #set(part: Partial<DeskState>): void {
    this.#state = { ...this.#state, ...part }
    for (const listener of this.#listeners) listener()
  }
  #put(id: number, part: Partial<OwnFile>): void {
    this.#set({ files: this.#state.files.map((file) => (file.id === id ? { ...file, ...part } : file)) })
  }
  #setFile(id: number, state: OwnFileState): void {
    this.#put(id, { state })
  }

  /** Opens files, one after the other; one of a name that is there already takes its place. */
  async add(
    files: readonly { readonly name: string; readonly file: Blob; readonly use?: OwnUse }[],
  ): Promise<void> {
    const opened = files.map(({ name, file, use }) => {
      this.#last += 1
      return { id: this.#last, name, file, use, sha256: null, state: { kind: 'waiting' } as OwnFileState }
    })
    const names = new Set(opened.map(({ name }) => name))
    this.#set({
      files: [
        ...this.#state.files.filter(({ name }) => !names.has(name)),
        ...opened.map(({ use: _, ...file }) => file),
      ],
    })
    for (const { id, use } of opened) await this.#look(id, use ?? null)
  }

  async #look(id: number, use: OwnUse | null): Promise<void> {
    const found = this.#state.files.find((file) => file.id === id)
    if (!found) return
    if (found.file.size > LARGEST) return this.#setFile(id, { kind: 'large' })
    const { name, file } = found
    const { place } = this.territory
    const looked = await this.#work(id, 'look', { name, file, place, thisYear: this.thisYear })
    if (!looked) return
    const { look, sha256 } = looked
    this.#put(id, { sha256 })
    if (look.kind === 'refused') return this.#setFile(id, { kind: 'refused', look })
    if (look.kind === 'contours')
      return look.level === WORK_LEVEL
        ? this.#read(id, look, { kind: 'work' })
        : this.#setFile(id, { kind: 'contours', look })
    const [likeliest] = look.recognised
    const known: OwnUse | null =
      likeliest && likeliest.share >= SURE ? { kind: 'source', source: likeliest.source } : null
    const taken = use ?? this.#expected.get(name) ?? known
    if (taken) await this.#read(id, look, taken)
    else this.#setFile(id, { kind: 'asked', look })
  }

  /** Reads a file as what its reader takes it for. */
  async use(id: number, use: OwnUse): Promise<void> {
    const state = this.#state.files.find((file) => file.id === id)?.state
    if (state?.kind === 'asked' || state?.kind === 'read') await this.#read(id, state.look, use)
  }

  async #read(id: number, look: TableLook | ContoursLook, use: OwnUse): Promise<void> {
    const found = this.#state.files.find((file) => file.id === id)
    if (!found) return
    const { name, file } = found
    const { place, contours } = this.territory
    const points = await this.#published(recognisedAs(look, use)?.namesPoints === true)
    if (!points.ok) return this.#setFile(id, { kind: 'stopped', failure: points.error })
    const reading = await this.#work(id, 'read', {
      name,
      file,
      place,
      use,
      contours: isPlaced(look, use) ? contours : null,
      points: points.value,
    })
    if (!reading) return
    this.#setFile(id, { kind: 'read', look, reading })
    await this.#lay()
  }

  async #work<Task extends 'look' | 'read'>(id: number, task: Task, asked: OwnTasks[Task]['asked']) {
    const stop = new AbortController()
    this.#stops.set(id, stop)
    this.#setFile(id, { kind: 'working', step: null })
    const result = await this.worker.ask(task, asked, {
      signal: stop.signal,
      onStep: (step) => this.#setFile(id, { kind: 'working', step }),
    })
    this.#stops.delete(id)
    if (result.ok) return result.value
    this.#setFile(id, { kind: 'stopped', failure: result.error })
    return null
  }

  /** Remembers what a project takes its files for, those that are yet to be opened included. */
  expect({ files }: Pick<OwnProject, 'files'>): void {
    for (const { name, use } of files) if (use) this.#expected.set(name, use)
  }

  /** Opens what was kept or handed on, as its reader had taken it. */
  async reopen(
    files: readonly { readonly name: string; readonly file: Blob; readonly use?: OwnUse }[],
    { derived, masked, accepted }: Pick<OwnProject, 'derived' | 'masked' | 'accepted'>,
  ): Promise<void> {
    this.#set({ derived, masked, accepted })
    await this.add(files)
  }

  /** What is open, as a project says it. */
  project(territory: string): OwnProject {
    const { files, derived, masked, accepted, build } = this.#state
    return {
      format: PROJECT_FORMAT,
      territory,
      epci: build?.kind === 'built' ? build.territory.epci.code : null,
      files: files.map(({ name, file, sha256, state }) => ({
        name,
        bytes: file.size,
        sha256,
        use: state.kind === 'read' ? state.reading.use : null,
      })),
      derived: [...derived],
      masked,
      accepted: [...accepted],
    }
  }

  /** Puts every file away. */
  async clear(): Promise<void> {
    for (const { id } of this.#state.files) this.stop(id)
    this.#set({ files: [], derived: [], masked: false, accepted: [], build: null })
    await this.#lay()
  }

  /** Stops what is being done with a file. */
  stop(id: number): void {
    this.#stops.get(id)?.abort()
  }

  /** Reads a file again that was stopped. */
  retry(id: number): Promise<void> {
    return this.#look(id, null)
  }

  async remove(id: number): Promise<void> {
    this.stop(id)
    const gone = this.#state.files.find((file) => file.id === id)
    this.#set({
      files: this.#state.files.filter((file) => file.id !== id),
      derived: this.#state.derived.filter(({ file }) => file !== gone?.name),
    })
    await this.#lay()
  }

  async derive(derived: readonly DerivedForm[]): Promise<void> {
    this.#set({ derived })
    await this.#lay()
  }

  /** Keeps figures that the checks leave out: their reader knows them to be right. */
  async accept(finding: string): Promise<void> {
    this.#set({ accepted: [...this.#state.accepted, finding] })
    await this.#lay()
  }

  async mask(masked: boolean): Promise<void> {
    this.#set({ masked })
    await this.#lay()
  }

  /**
   * Builds a territory of the reader's own from the files that are contours, or forms that the atlas knows, by the same
   * pipeline as a publication; the answer is what a publication would hold.
   */
  async build(epci: string, lang: Lang): Promise<void> {
    const { files } = this.#state
    const named = files.flatMap(({ name, file, state }) => {
      if (state.kind === 'contours') return [{ source: state.look.source, name, file }]
      const reading = state.kind === 'read' ? state.reading : null
      return reading?.use.kind === 'source' || reading?.use.kind === 'work'
        ? [{ source: reading.used.declaration.id, name, file }]
        : []
    })
    const stop = new AbortController()
    this.#building = stop
    this.#set({ build: { kind: 'building', step: '' } })
    const { buildInBrowser } = await import('./build-in-browser.ts')
    const built = await buildInBrowser(
      {
        shared: this.shared,
        territory: { kind: 'epci', epci },
        sources: Object.fromEntries(named.map(({ name, file }) => [name, file])),
        // of two files of one source the last one opened serves
        assigned: Object.fromEntries(named.map(({ source, name }) => [source, name])),
        lang,
      },
      (step) => this.#set({ build: { kind: 'building', step } }),
      stop.signal,
    )
    this.#set({ build: built.kind === 'cancelled' ? null : built })
  }

  stopBuild(): void {
    this.#building?.abort()
  }

  /** The points of the territory as they are published, where they are wanted and it has some. */
  async #published(areWanted: boolean): Promise<Result<PointBytes | null, OwnFailure>> {
    try {
      return ok(areWanted ? await this.territory.points() : null)
    } catch (error) {
      return failure({ kind: 'failed', cause: error instanceof Error ? error.message : String(error) })
    }
  }

  /** Lays the files that are read over the territory; the last one asked for is the one that is kept. */
  async #lay(): Promise<void> {
    this.#laid += 1
    const mine = this.#laid
    const { files, derived, masked, accepted } = this.#state
    const readings = files.flatMap(({ state }) => (state.kind === 'read' ? [state.reading] : []))
    if (readings.length === 0) return this.#set({ overlay: null, laying: false, failure: null })
    this.#set({ laying: true, failure: null })
    const { territory, zones, cells, communes, work } = this.territory
    const hasPoints = readings.some(({ points, work }) => points.length > 0 || work !== null)
    const hasGroups = readings.some(({ members }) => members.length > 0)
    const published = await this.#published(hasPoints)
    if (!published.ok) {
      if (mine === this.#laid) this.#set({ laying: false, failure: published.error })
      return
    }
    const result = await this.worker.ask('overlay', {
      territory,
      zones,
      cells,
      readings,
      derived,
      masked,
      accepted,
      communes: hasGroups ? communes : null,
      work,
      points: published.value,
    })
    if (mine !== this.#laid) return
    if (result.ok) this.#set({ overlay: result.value, laying: false })
    // what a publication would mask is not known: nothing is shown in its place
    else this.#set({ overlay: null, laying: false, failure: result.error })
  }
}
