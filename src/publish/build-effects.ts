import type { Territory } from '../indicators/territory.ts'
import type { SourceDeclaration } from '../sources/declaration.ts'
import type { Engines } from '../sources/formats/engines.ts'
import type { FoundFile } from '../sources/located-file.ts'
import type { Files } from './folder/files.ts'
import type { TerritoryCodes } from './read/read-layers.ts'

/** A folder that a build writes: in what is published, or in what never is. */
export interface OutputFolder {
  readonly area: 'public' | 'private'
  /** path inside the area, `/` between */
  readonly name: string
}

/** A folder made ready to replace another. */
export interface StagedFolder {
  /** the files as they stand where they were made ready */
  read(): Files
  /**
   * It takes the place of the former one, which stays where this throws.
   * @returns the place
   */
  commit(): string
  /** It goes; the former one stays as it was. */
  discard(): void
}

/** A folder that was published before, or what was kept of one, and where it stands. */
export interface FormerFolder {
  readonly place: string
  readonly files: Files
}

/** All that a build does outside of its own values: the machine's, or a page's. */
export interface BuildEffects {
  /** Looks for a source's file, where it may be found or downloaded; the problems say what was not. */
  /** what opens files that take a program of their own */
  readonly engines: Engines
  find(source: SourceDeclaration, territory: Omit<TerritoryCodes, 'known'>): Promise<FoundFile>
  /** Makes a folder ready, whole, beside the one that it is to replace. */
  stage(folder: OutputFolder, files: Files): StagedFolder
  /** what was published of a territory before, as far as it is kept or given */
  former(id: string): readonly FormerFolder[]
  /** Whether what is published now is kept for the next build: a trial is not. */
  readonly keepsReleases: boolean
  /** the territory that is published already under this id */
  published(id: string): Territory | null
  /** Called before each step of a long work. */
  log(territory: string, step: string): void
}
