import { type OwnProject, readProject } from '../own/project/project.ts'
import { isKept, markKept } from './kept-mark.ts'
import { type KeptMask, maskBytes, maskOfBytes } from './kept-mask.ts'
import type { OwnDesk } from './own-desk.ts'
import { isHeld } from './own-file.ts'
import { type OwnStore, openStore } from './own-store.ts'

/** How the keeping of the files of a reader stands. */
export type Keeping =
  | { readonly kind: 'kept' }
  | { readonly kind: 'not_kept' }
  /** a private window, storage that is full or refused: the files stay open until the page is closed */
  | { readonly kind: 'refused'; readonly cause: string }

const PROJECT = 'project.json'
const MASK = 'mask.bin'

/**
 * Keeps the files of a desk in this browser, until they are put away: what changes is written, what goes is removed. Where
 * the browser keeps nothing, the desk works on in memory.
 */
export class OwnKeeper {
  #keeping: Keeping = { kind: 'kept' }
  #store: Promise<OwnStore> | null = null
  #writing: Promise<void> = Promise.resolve()
  #queued = false
  /** what is being opened again is not written in between: it would lose what its files are taken for */
  #restoring = false
  #restored: Promise<void> | null = null
  readonly #written = new Map<string, Blob>()
  /** key of what is masked, as it is written; null where nothing of it is */
  #mask: string | null = null
  readonly #listeners = new Set<() => void>()
  constructor(
    private readonly desk: OwnDesk,
    private readonly territory: string,
  ) {
    desk.subscribe(() => this.#changed())
  }

  readonly state = () => this.#keeping
  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  #set(keeping: Keeping): void {
    this.#keeping = keeping
    for (const listener of this.#listeners) listener()
  }

  #open(): Promise<OwnStore> {
    this.#store ??= openStore()
    return this.#store
  }
  #key(name: string): string {
    return `${this.territory}/${name}`
  }

  /** Opens again what was kept of this territory, once. */
  restore(): Promise<void> {
    this.#restored ??= this.#restore()
    return this.#restored
  }

  async #restore(): Promise<void> {
    if (!isKept(this.territory)) return
    this.#restoring = true
    try {
      const store = await this.#open()
      const written = await store.get(this.#key(PROJECT))
      const project = written && readProject(await written.text())
      if (!project?.ok) return
      const files = await Promise.all(
        project.value.files.map(async ({ name, use, worksheet }) => ({
          name,
          file: await store.get(this.#key(`files/${name}`)),
          worksheet,
          ...(use && { use }),
        })),
      )
      const there = files.flatMap(({ file, ...one }) => (file ? [{ ...one, file }] : []))
      for (const { name, file } of there) this.#written.set(name, file)
      this.desk.expect(project.value)
      const kept = await this.#keptMask(store)
      this.#mask = kept?.key ?? null
      await this.desk.reopen(there, project.value, kept)
    } catch (error) {
      this.#refuse(error)
    } finally {
      this.#restoring = false
      // what was worked out again is kept in the place of what no longer held
      this.#changed()
    }
  }

  async #keptMask(store: OwnStore): Promise<KeptMask | null> {
    const blob = await store.get(this.#key(MASK))
    return blob && crypto.subtle ? maskOfBytes(new Uint8Array(await blob.arrayBuffer())) : null
  }

  /** Stops keeping, and removes what is kept; the files stay open. */
  async forget(): Promise<void> {
    this.#set({ kind: 'not_kept' })
    await this.#writing
    await this.#erase()
  }

  /** Keeps again. */
  keep(): void {
    this.#set({ kind: 'kept' })
    this.#changed()
  }

  async #erase(): Promise<void> {
    try {
      const store = await this.#open()
      for (const key of await store.keys(this.#key(''))) await store.remove(key)
      this.#written.clear()
      this.#mask = null
      markKept(this.territory, false)
    } catch (error) {
      this.#refuse(error)
    }
  }

  #refuse(error: unknown): void {
    this.#set({ kind: 'refused', cause: error instanceof Error ? error.message : String(error) })
  }

  /** One writing at a time; what changes meanwhile is in the next. */
  #changed(): void {
    if (this.#keeping.kind !== 'kept' || this.#queued || this.#restoring) return
    this.#queued = true
    this.#writing = this.#writing.then(async () => {
      this.#queued = false
      if (this.#keeping.kind !== 'kept') return
      try {
        await this.#write()
      } catch (error) {
        this.#refuse(error)
      }
    })
  }

  async #write(): Promise<void> {
    const files = this.desk.state().files.filter(isHeld)
    if (files.length === 0) {
      if (this.#written.size > 0) await this.#erase()
      return
    }
    const store = await this.#open()
    for (const { name, file } of files) {
      if (this.#written.get(name) === file) continue
      await store.put(this.#key(`files/${name}`), file)
      this.#written.set(name, file)
    }
    for (const name of this.#written.keys())
      if (!files.some((file) => file.name === name)) {
        await store.remove(this.#key(`files/${name}`))
        this.#written.delete(name)
      }
    await this.#writeMask(store)
    const project: OwnProject = this.desk.project(this.territory)
    await store.put(this.#key(PROJECT), new Blob([JSON.stringify(project)]))
    markKept(this.territory, true)
  }

  /** What a publication would mask is kept with the files, and goes once nobody asks for it. */
  async #writeMask(store: OwnStore): Promise<void> {
    const { overlay, maskKey, laying } = this.desk.state()
    // what is being worked out takes the place of what is written, once it is there
    if (laying || maskKey === this.#mask) return
    if (overlay && maskKey !== null)
      await store.put(this.#key(MASK), new Blob([await maskBytes({ key: maskKey, answer: overlay })]))
    else await store.remove(this.#key(MASK))
    this.#mask = maskKey
  }
}
