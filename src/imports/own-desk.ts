import type { PointBytes } from '../db/tables.ts'
import type { Lang } from '../i18n/lang.ts'
import type { OwnAcceptance } from '../own/accepted.ts'
import { type DerivedForm, filesOfForm } from '../own/overlay/derived-form.ts'
import type { OwnUse } from '../own/own-use.ts'
import { areOfPoints } from '../own/points/are-of-points.ts'
import { type OwnProject, PROJECT_FORMAT } from '../own/project/project.ts'
import type { Provenance } from '../publish/assemble/provenance.ts'
import { buildFiles } from './build-files.ts'
import { DeskStore } from './desk-state.ts'
import { type DeskTerritory, publishedPoints } from './desk-territory.ts'
import { FileReading } from './file-reading.ts'
import { type KeptMask, maskKey } from './kept-mask.ts'
import { type GivenFile, isHeld } from './own-file.ts'
import type { OwnWorker } from './own-worker-client.ts'

/**
 * The files of the reader on one territory: each is looked at, read once it is known what it is, and laid over what is
 * published. Nothing of it is in the address of the page, nor anywhere but in this memory.
 */
export class OwnDesk {
  #laid = 0
  /** files are opened again: they are laid over once all of them are read */
  #isReopening = false
  /** what was masked on the visit before */
  #kept: KeptMask | null = null
  #building: AbortController | null = null
  readonly #store = new DeskStore()
  readonly #reading: FileReading
  constructor(
    private readonly worker: OwnWorker,
    private readonly territory: DeskTerritory,
    /** address of the folder of declarations.json */
    private readonly shared: string,
    thisYear: number,
    /** what names the program that works out what is masked; null where nothing does */
    private readonly program: string | null = null,
  ) {
    this.#reading = new FileReading(this.#store, worker, territory, thisYear, async () => {
      if (!this.#isReopening) await this.#lay()
    })
  }

  readonly state = () => this.#store.state()
  readonly subscribe = (listener: () => void) => this.#store.subscribe(listener)

  /** Opens files, one after the other; one of a name that is there already takes its place. */
  add(files: readonly GivenFile[]): Promise<void> {
    return this.#reading.add(files)
  }

  /** Reads a file as what its reader takes it for. */
  use(id: number, use: OwnUse): Promise<void> {
    return this.#reading.use(id, use)
  }

  /** Remembers what a project takes its files for, those that are yet to be opened included. */
  expect(project: Pick<OwnProject, 'files'>): void {
    this.#reading.expect(project)
  }

  /** Reads another sheet of a workbook in the place of the one that is read. */
  takeWorksheet(id: number, sheet: string): Promise<void> {
    return this.#reading.takeWorksheet(id, sheet)
  }

  /** Opens another sheet of a workbook as a table of its own. */
  addWorksheet(id: number, sheet: string): Promise<void> {
    return this.#reading.addWorksheet(id, sheet)
  }

  /** Stops what is being done with a file. */
  stop(id: number): void {
    this.#reading.stop(id)
  }

  /** Reads a file again that was stopped. */
  retry(id: number): Promise<void> {
    return this.#reading.retry(id)
  }

  /** Says where the contours of a file come from; a territory that was built of them is to be built again. */
  say(id: number, provenance: Provenance): void {
    const state = this.#store.file(id)?.state
    if (state?.kind === 'contours') this.#store.setFile(id, { ...state, provenance })
  }

  /**
   * Opens what was kept or handed on, as its reader had taken it.
   * @param kept what was masked of it on the visit before, which serves where nothing has changed since
   */
  async reopen(
    files: readonly GivenFile[],
    { derived, masked, accepted }: Pick<OwnProject, 'derived' | 'masked' | 'accepted'>,
    kept: KeptMask | null = null,
  ): Promise<void> {
    this.#store.set({ derived, masked, accepted })
    this.#kept = kept
    this.#isReopening = true
    try {
      await this.add(files)
    } finally {
      this.#isReopening = false
    }
    await this.#lay()
  }

  /** What is open, as a project says it. */
  project(territory: string): OwnProject {
    const { files, derived, masked, accepted, build } = this.#store.state()
    return {
      format: PROJECT_FORMAT,
      territory,
      epci: build?.kind === 'built' ? build.territory.epci.code : null,
      files: files.filter(isHeld).map(({ name, file, worksheet, sha256, state }) => ({
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
    for (const { id } of this.#store.state().files) this.stop(id)
    this.#store.set({ files: [], derived: [], masked: false, unmasked: false, accepted: [], build: null })
    await this.#lay()
  }

  async remove(id: number): Promise<void> {
    this.stop(id)
    const gone = this.#store.file(id)
    this.#store.set({
      files: this.#store.state().files.filter((file) => file.id !== id),
      derived: this.#store
        .state()
        .derived.filter((form) => gone === undefined || !filesOfForm(form).includes(gone.name)),
    })
    await this.#reading.rejoin()
    await this.#lay()
  }

  async derive(derived: readonly DerivedForm[]): Promise<void> {
    this.#store.set({ derived })
    await this.#lay()
  }

  /** Keeps figures that the checks leave out: their reader knows them to be right. */
  async accept(acceptance: OwnAcceptance): Promise<void> {
    const { accepted } = this.#store.state()
    this.#store.set({
      accepted: [...accepted.filter(({ finding }) => finding !== acceptance.finding), acceptance],
    })
    await this.#lay()
  }

  async mask(masked: boolean): Promise<void> {
    this.#store.set({ masked, unmasked: false })
    await this.#lay()
  }

  /**
   * Builds a territory of the reader's own from the files that are contours, or forms that the atlas knows, by the same
   * pipeline as a publication; the answer is what a publication would hold.
   */
  async build(epci: string, lang: Lang): Promise<void> {
    const { files, accepted } = this.#store.state()
    const stop = new AbortController()
    this.#building = stop
    this.#store.set({ build: { kind: 'building', step: '' } })
    const { buildInBrowser } = await import('./build-in-browser.ts')
    const built = await buildInBrowser(
      { shared: this.shared, ...buildFiles(epci, files, accepted), lang },
      (step) => this.#store.set({ build: { kind: 'building', step } }),
      stop.signal,
    )
    this.#store.set({ build: built.kind === 'cancelled' ? null : built })
  }

  stopBuild(): void {
    this.#building?.abort()
  }

  /** Lays the files that are read over the territory; the last one asked for is the one that is kept. */
  async #lay(): Promise<void> {
    this.#laid += 1
    const mine = this.#laid
    const { files, derived, masked, accepted } = this.#store.state()
    const readings = files.flatMap(({ state }) => (state.kind === 'read' ? [state.reading] : []))
    if (readings.length === 0)
      return this.#store.set({ overlay: null, maskKey: null, laying: false, failure: null })
    this.#store.set({ laying: true, failure: null })
    const { territory, zones, cells, communes, work } = this.territory
    const hasPoints = readings.some((one) => areOfPoints(one) || one.work !== null)
    const hasGroups = readings.some(({ members }) => members.length > 0)
    const published = await publishedPoints(this.territory, hasPoints)
    if (!published.ok) {
      if (mine === this.#laid) this.#store.set({ laying: false, failure: published.error })
      return
    }
    const key = masked ? await this.#maskKey(published.value) : null
    if (mine !== this.#laid) return
    if (key !== null && this.#kept?.key === key)
      return this.#store.set({ overlay: this.#kept.answer, maskKey: key, laying: false })
    const asked = {
      territory,
      zones,
      cells,
      readings: readings.map(({ report: _, ...given }) => given),
      derived,
      masked,
      accepted,
      communes: hasGroups ? communes : null,
      work,
      points: published.value,
    }
    const finest = await this.worker.ask('overlay', { ...asked, isWidest: false })
    if (mine !== this.#laid) return
    const isSlow = masked && !finest.ok && finest.error.kind === 'hung'
    const result = isSlow ? await this.worker.ask('overlay', { ...asked, isWidest: true }) : finest
    if (mine !== this.#laid) return
    if (result.ok) this.#store.set({ overlay: result.value, maskKey: key, laying: false })
    else if (masked) {
      // what was shown stays, and the files can be used: what a publication would mask is not known
      this.#store.set({ masked: false, unmasked: true })
      await this.#lay()
    } else this.#store.set({ overlay: null, maskKey: null, laying: false, failure: result.error })
  }

  /** All that the mask is worked out of; null where the browser works out no digest of a file, or nothing names the program. */
  async #maskKey(points: PointBytes | null): Promise<string | null> {
    const { files, derived, accepted } = this.#store.state()
    const read = files.flatMap(({ name, worksheet, sha256, state }) =>
      state.kind === 'read' ? [{ name, worksheet, sha256, use: state.reading.use }] : [],
    )
    if (this.program === null || read.some(({ sha256 }) => sha256 === null)) return null
    const { territory, zones, cells, contours, work } = this.territory
    return maskKey(
      { program: this.program, shared: this.shared, territory, contours, work, read, derived, accepted },
      [zones, cells, ...(points ? [points.zones, points.cells] : [])],
    )
  }
}
