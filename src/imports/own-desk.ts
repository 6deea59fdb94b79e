import type { PointBytes } from '../db/tables.ts'
import type { Lang } from '../i18n/lang.ts'
import { failure, ok, type Result } from '../lib/result.ts'
import type { OwnAcceptance } from '../own/accepted.ts'
import type { TableLook } from '../own/guess/look.ts'
import type { ContoursLook } from '../own/guess/look-contours.ts'
import type { DerivedForm } from '../own/overlay/derived.ts'
import type { OwnPlace } from '../own/own-place.ts'
import type { OwnUse } from '../own/own-use.ts'
import { areOfPoints } from '../own/points/are-of-points.ts'
import type { OwnContours } from '../own/points/own-standing.ts'
import { type OwnProject, PROJECT_FORMAT } from '../own/project/project.ts'
import { likeSheet } from '../own/tables/like-sheet.ts'
import { type OwnWorksheet, worksheetFile } from '../own/tables/own-worksheet.ts'
import type { Provenance } from '../publish/assemble/provenance.ts'
import { LARGEST } from '../sources/zip.ts'
import { WORK_LEVEL } from '../territory/level.ts'
import { buildFiles } from './build-files.ts'
import type { BrowserBuild } from './build-in-browser.ts'
import type { GivenFile, OwnFile, OwnFileState } from './own-file.ts'
import type { OverlayAnswer, OwnTasks } from './own-messages.ts'
import type { OwnFailure, OwnWorker } from './own-worker-client.ts'

/** All that a reader has opened on a territory, and what it makes. */
export interface DeskState {
  readonly files: readonly OwnFile[]
  readonly derived: readonly DerivedForm[]
  readonly masked: boolean
  /** findings of the checks that the reader has accepted */
  readonly accepted: readonly OwnAcceptance[]
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

/** The name of the workbook that a file is, or that it is a sheet of. */
const workbookOf = ({ name, worksheet }: OwnFile): string => worksheet?.workbook ?? name

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
  /** what is said of files that are not there yet, by name: of a project without their content */
  readonly #expected = new Map<
    string,
    Pick<OwnProject['files'][number], 'use' | 'worksheet' | 'provenance'>
  >()
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
  async add(files: readonly GivenFile[]): Promise<void> {
    const given = new Set(files.map(({ name }) => name))
    const wanted = files.flatMap((one) => [
      one,
      ...this.#sheetsOf(one).filter(({ name }) => !given.has(name)),
    ])
    const opened = wanted.map(({ name, file, use, worksheet }) => {
      this.#last += 1
      const state: OwnFileState = { kind: 'waiting' }
      const sheet = worksheet ?? this.#expected.get(name)?.worksheet ?? null
      return { id: this.#last, name, file, use, worksheet: sheet, sha256: null, state }
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
    const { name, file, worksheet } = found
    const { place } = this.territory
    const looked = await this.#work(id, 'look', { name, file, worksheet, place, thisYear: this.thisYear })
    if (!looked) return
    const { look, sha256 } = looked
    this.#put(id, { sha256 })
    if (look.kind === 'refused') return this.#setFile(id, { kind: 'refused', look })
    if (look.kind === 'contours')
      return look.level === WORK_LEVEL
        ? this.#read(id, look, { kind: 'work' })
        : this.#setFile(id, {
            kind: 'contours',
            look,
            provenance: this.#expected.get(name)?.provenance ?? null,
          })
    const [likeliest] = look.recognised
    const known: OwnUse | null =
      likeliest && likeliest.share >= SURE ? { kind: 'source', source: likeliest.source } : null
    const taken = use ?? this.#expected.get(name)?.use ?? known
    if (taken) await this.#read(id, look, taken)
    else this.#setFile(id, { kind: 'asked', look: worksheet ? this.#likeOthers(look, worksheet) : look })
  }

  /** Reads a file as what its reader takes it for. */
  async use(id: number, use: OwnUse): Promise<void> {
    const state = this.#state.files.find((file) => file.id === id)?.state
    if (state?.kind === 'asked' || state?.kind === 'read') await this.#read(id, state.look, use)
  }

  async #read(id: number, look: TableLook | ContoursLook, use: OwnUse): Promise<void> {
    const found = this.#state.files.find((file) => file.id === id)
    if (!found) return
    const { name, file, worksheet } = found
    const { place, contours } = this.territory
    const points = await this.#published(recognisedAs(look, use)?.namesPoints === true)
    if (!points.ok) return this.#setFile(id, { kind: 'stopped', failure: points.error })
    const reading = await this.#work(id, 'read', {
      name,
      file,
      worksheet,
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
    for (const { name, use, worksheet, provenance } of files)
      this.#expected.set(name, { use, worksheet, provenance })
  }

  /** The other sheets of a workbook that a project expects. */
  #sheetsOf({ name: workbook, file, worksheet }: GivenFile): GivenFile[] {
    if (worksheet) return []
    const open = new Set(this.#state.files.map(({ name }) => name))
    return [...this.#expected].flatMap(([name, { worksheet: sheet }]) =>
      sheet?.workbook === workbook && name !== workbook && !open.has(name)
        ? [{ name, file, worksheet: sheet }]
        : [],
    )
  }

  /** A sheet as its reader has described another one of the workbook. */
  #likeOthers(look: TableLook, { workbook }: OwnWorksheet): TableLook {
    const described = this.#state.files.flatMap((file) =>
      file.state.kind === 'read' && file.state.reading.use.kind === 'table' && workbookOf(file) === workbook
        ? [file.state.reading.use.table]
        : [],
    )
    return described.reduce(likeSheet, look)
  }

  /** Reads another sheet of a workbook in the place of the one that is read. */
  async takeWorksheet(id: number, sheet: string): Promise<void> {
    const found = this.#state.files.find((file) => file.id === id)
    if (!found) return
    // what a project says of the file was said of the other sheet
    this.#expected.delete(found.name)
    this.#put(id, { worksheet: { workbook: workbookOf(found), name: sheet } })
    await this.#look(id, null)
  }

  /** Opens another sheet of a workbook as a table of its own. */
  async addWorksheet(id: number, sheet: string): Promise<void> {
    const found = this.#state.files.find((file) => file.id === id)
    if (!found) return
    const worksheet = { workbook: workbookOf(found), name: sheet }
    await this.add([{ name: worksheetFile(worksheet), file: found.file, worksheet }])
  }

  /** Says where the contours of a file come from; a territory that was built of them is to be built again. */
  say(id: number, provenance: Provenance): void {
    const state = this.#state.files.find((file) => file.id === id)?.state
    if (state?.kind === 'contours') this.#setFile(id, { ...state, provenance })
  }

  /** Opens what was kept or handed on, as its reader had taken it. */
  async reopen(
    files: readonly GivenFile[],
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
      files: files.map(({ name, file, worksheet, sha256, state }) => ({
        name,
        bytes: file.size,
        sha256,
        worksheet,
        use: state.kind === 'read' ? state.reading.use : null,
        provenance: state.kind === 'contours' ? state.provenance : null,
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
  async accept(acceptance: OwnAcceptance): Promise<void> {
    const { accepted } = this.#state
    this.#set({ accepted: [...accepted.filter(({ finding }) => finding !== acceptance.finding), acceptance] })
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
    const { files, accepted } = this.#state
    const stop = new AbortController()
    this.#building = stop
    this.#set({ build: { kind: 'building', step: '' } })
    const { buildInBrowser } = await import('./build-in-browser.ts')
    const built = await buildInBrowser(
      { shared: this.shared, ...buildFiles(epci, files, accepted), lang },
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
    const hasPoints = readings.some((one) => areOfPoints(one) || one.work !== null)
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
