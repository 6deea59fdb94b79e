import type { TableLook } from '../own/guess/look.ts'
import type { ContoursLook } from '../own/guess/look-contours.ts'
import type { OwnUse } from '../own/own-use.ts'
import type { OwnProject } from '../own/project/project.ts'
import type { OwnReading } from '../own/read-own.ts'
import { likeSheet } from '../own/tables/like-sheet.ts'
import { type OwnWorksheet, worksheetFile } from '../own/tables/own-worksheet.ts'
import { baseName } from '../sources/file-names.ts'
import { LARGEST } from '../sources/zip.ts'
import { WORK_LEVEL } from '../territory/level.ts'
import type { DeskStore } from './desk-state.ts'
import { type DeskTerritory, publishedPoints } from './desk-territory.ts'
import { distinctNames } from './distinct-names.ts'
import type { GivenFile, OwnFile, OwnFileState } from './own-file.ts'
import type { ArchiveLook, OwnTasks } from './own-messages.ts'
import type { OwnWorker } from './own-worker-client.ts'

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

/** The name of a file of an archive, as that of a sheet of a workbook. */
const memberFile = (archive: string, path: string): string => `${archive} [${baseName(path)}]`

/** An archive within another is opened, and no further: one may hold itself. */
const DEEPEST = 2

/** Looks at each file of a desk, and reads it once it is known what it is: the sheet that is wanted, as its reader takes it. */
export class FileReading {
  #last = 0
  /** what is said of files that are not there yet, by name: of a project without their content */
  readonly #expected = new Map<
    string,
    Pick<OwnProject['files'][number], 'use' | 'worksheet' | 'provenance'>
  >()
  readonly #stops = new Map<number, AbortController>()
  /** the files of points that the rows of a file were joined to, by its id */
  readonly #joined = new Map<number, readonly OwnReading[]>()
  constructor(
    private readonly store: DeskStore,
    private readonly worker: OwnWorker,
    private readonly territory: DeskTerritory,
    private readonly thisYear: number,
    /** called once a file is read */
    private readonly onRead: () => Promise<void>,
  ) {}

  /** Opens files, one after the other; one of a name that is there already takes its place. */
  async add(files: readonly GivenFile[]): Promise<void> {
    const before = new Set(this.store.state().files.map(({ name }) => name))
    const named = distinctNames(files, [...before])
    const given = new Set(named.map(({ name }) => name))
    const wanted = named.flatMap((one) => [
      one,
      ...this.#sheetsOf(one).filter(({ name }) => !given.has(name)),
    ])
    const opened = wanted.map(({ name, file, use, worksheet, within = null }) => {
      this.#last += 1
      const state: OwnFileState = { kind: 'waiting' }
      const sheet = worksheet ?? this.#expected.get(name)?.worksheet ?? null
      const replaces = before.has(name)
      return { id: this.#last, name, file, use, worksheet: sheet, within, sha256: null, replaces, state }
    })
    const names = new Set(opened.map(({ name }) => name))
    this.store.set({
      files: [
        ...this.store.state().files.filter(({ name }) => !names.has(name)),
        ...opened.map(({ use: _, ...file }) => file),
      ],
    })
    for (const { id, use } of opened) await this.#look(id, use ?? null)
  }

  async #look(id: number, use: OwnUse | null): Promise<void> {
    const found = this.store.file(id)
    if (!found) return
    if (found.file.size > LARGEST) return this.store.setFile(id, { kind: 'large' })
    const { name, file, worksheet } = found
    const { place } = this.territory
    const taken = use ?? this.#expected.get(name)?.use ?? null
    const looked = await this.#work(id, 'look', {
      name,
      file,
      worksheet,
      place,
      thisYear: this.thisYear,
      // what a project takes an archive for, it takes the file that is wanted of it for
      asOne: taken !== null || worksheet !== null || (found.within?.depth ?? 0) >= DEEPEST,
    })
    if (!looked) return
    const { look, sha256 } = looked
    if (look.kind === 'archive') return this.#openArchive(found, look)
    this.store.put(id, { sha256 })
    if (look.kind === 'refused') return this.store.setFile(id, { kind: 'refused', look })
    if (look.kind === 'contours') {
      if (look.level !== WORK_LEVEL) {
        const provenance = this.#expected.get(name)?.provenance ?? null
        return this.store.setFile(id, { kind: 'contours', look, provenance })
      }
      this.#takeLayer(found, look)
      return this.#read(id, look, { kind: 'work' })
    }
    if (look.are === 'layers') this.#takeLayer(found, look)
    const [likeliest] = look.recognised
    const { year, ...described } = look.guess.table
    const exported: OwnUse | null =
      look.isExported && year !== null ? { kind: 'table', table: { ...described, year } } : null
    const known: OwnUse | null =
      exported ?? (likeliest && likeliest.share >= SURE ? { kind: 'source', source: likeliest.source } : null)
    const as = taken ?? known
    if (as) await this.#read(id, look, as)
    else this.store.setFile(id, { kind: 'asked', look: worksheet ? this.#likeOthers(look, worksheet) : look })
  }

  /** Opens each file of an archive in its place. */
  async #openArchive({ id, name, within }: OwnFile, { files, others }: ArchiveLook): Promise<void> {
    this.store.set({ files: this.store.state().files.filter((file) => file.id !== id) })
    const archive = { name, depth: (within?.depth ?? 0) + 1, opened: files.length, others }
    await this.add(files.map(({ path, file }) => ({ name: memberFile(name, path), file, within: archive })))
  }

  /** Remembers the layer in which something was found, where nobody has chosen one. */
  #takeLayer(
    found: OwnFile,
    { worksheets, worksheet }: Pick<ContoursLook, 'worksheets' | 'worksheet'>,
  ): void {
    if (worksheets.length > 0 && worksheet !== null)
      this.store.put(found.id, { worksheet: { workbook: workbookOf(found), name: worksheet } })
  }

  /** Reads a file as what its reader takes it for. */
  async use(id: number, use: OwnUse): Promise<void> {
    const state = this.store.file(id)?.state
    if (state?.kind === 'asked' || state?.kind === 'read') await this.#read(id, state.look, use)
  }

  /** Reads again each file whose rows may name points, where those of the other files are no longer what they were joined to. */
  async rejoin(): Promise<void> {
    for (const { id, state } of this.store.state().files) {
      if (state.kind !== 'read') continue
      const { look, reading } = state
      const before = this.#joined.get(id) ?? []
      const beside = this.#pointFiles(id)
      const isSame = before.length === beside.length && before.every((one, i) => one === beside[i])
      if (!isSame && recognisedAs(look, reading.use)?.namesPoints === true)
        await this.#join(id, look, reading.use)
    }
  }

  #others(id: number): OwnReading[] {
    return this.store
      .state()
      .files.flatMap((file) => (file.id !== id && file.state.kind === 'read' ? [file.state.reading] : []))
  }

  /** The other files that hold residences or condominiums. */
  #pointFiles(id: number): OwnReading[] {
    return this.#others(id).filter(({ use, points }) => use.kind === 'source' && points.length > 0)
  }

  async #read(id: number, look: TableLook | ContoursLook, use: OwnUse): Promise<void> {
    if (!(await this.#join(id, look, use))) return
    await this.rejoin()
    await this.onRead()
  }

  /** @returns whether the file was read */
  async #join(id: number, look: TableLook | ContoursLook, use: OwnUse): Promise<boolean> {
    const found = this.store.file(id)
    if (!found) return false
    const { name, file, worksheet } = found
    const { place, contours } = this.territory
    const namesPoints = recognisedAs(look, use)?.namesPoints === true
    const points = await publishedPoints(this.territory, namesPoints)
    if (!points.ok) {
      this.store.setFile(id, { kind: 'stopped', failure: points.error })
      return false
    }
    const beside = namesPoints ? this.#pointFiles(id) : []
    const reading = await this.#work(id, 'read', {
      name,
      file,
      worksheet,
      place,
      use,
      isLayer: look.kind === 'table' && look.are === 'layers',
      contours: isPlaced(look, use) ? contours : null,
      points: points.value,
      taken: this.#others(id).flatMap(({ work }) =>
        (work?.zones ?? []).map(({ properties }) => properties.code),
      ),
      beside: beside.map(({ points, addressed }) => ({ points, addressed })),
    })
    if (!reading) return false
    this.#joined.set(id, beside)
    this.store.setFile(id, { kind: 'read', look, reading })
    return true
  }

  async #work<Task extends 'look' | 'read'>(id: number, task: Task, asked: OwnTasks[Task]['asked']) {
    const stop = new AbortController()
    this.#stops.set(id, stop)
    this.store.setFile(id, { kind: 'working', step: null, rows: null })
    const result = await this.worker.ask(task, asked, {
      signal: stop.signal,
      onStep: (step, rows) => this.store.setFile(id, { kind: 'working', step, rows }),
    })
    this.#stops.delete(id)
    if (result.ok) return result.value
    this.store.setFile(id, { kind: 'stopped', failure: result.error })
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
    const open = new Set(this.store.state().files.map(({ name }) => name))
    return [...this.#expected].flatMap(([name, { worksheet: sheet }]) =>
      sheet?.workbook === workbook && name !== workbook && !open.has(name)
        ? [{ name, file, worksheet: sheet }]
        : [],
    )
  }

  /** A sheet as its reader has described another one of the workbook. */
  #likeOthers(look: TableLook, { workbook }: OwnWorksheet): TableLook {
    const described = this.store
      .state()
      .files.flatMap((file) =>
        file.state.kind === 'read' && file.state.reading.use.kind === 'table' && workbookOf(file) === workbook
          ? [file.state.reading.use.table]
          : [],
      )
    return described.reduce(likeSheet, look)
  }

  /** Reads another sheet of a workbook in the place of the one that is read. */
  async takeWorksheet(id: number, sheet: string): Promise<void> {
    const found = this.store.file(id)
    if (!found) return
    // what a project says of the file was said of the other sheet
    this.#expected.delete(found.name)
    this.store.put(id, { worksheet: { workbook: workbookOf(found), name: sheet } })
    await this.#look(id, null)
  }

  /** Opens another sheet of a workbook as a table of its own. */
  async addWorksheet(id: number, sheet: string): Promise<void> {
    const found = this.store.file(id)
    if (!found) return
    const worksheet = { workbook: workbookOf(found), name: sheet }
    await this.add([{ name: worksheetFile(worksheet), file: found.file, worksheet }])
  }

  /** Stops what is being done with a file. */
  stop(id: number): void {
    this.#stops.get(id)?.abort()
  }

  /** Reads a file again that was stopped. */
  retry(id: number): Promise<void> {
    return this.#look(id, null)
  }
}
