import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The content of a folder by path inside it, `/` between. */
export type Files = Readonly<Record<string, string | Uint8Array>>

/** A folder written beside the one that it is to replace. */
export interface StagedFolder {
  readonly path: string
  /** It takes the place of the former one. */
  commit(): void
  /** It goes; the former one stays as it was. */
  discard(): void
}

/**
 * Writes the files to a folder beside the one wanted, which takes its name when it is committed: whole or not at all.
 * A failure before that leaves the former folder as it was.
 */
export function stageFolder(folder: string, files: Files): StagedFolder {
  const staging = `${folder}.new`
  const former = `${folder}.old`
  const discard = () => rmSync(staging, { recursive: true, force: true })
  discard()
  rmSync(former, { recursive: true, force: true })
  try {
    mkdirSync(staging, { recursive: true })
    for (const [name, content] of Object.entries(files)) {
      const path = join(staging, name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, content)
    }
  } catch (error) {
    discard()
    throw error
  }
  return {
    path: staging,
    discard,
    commit() {
      try {
        if (existsSync(folder)) renameSync(folder, former)
        renameSync(staging, folder)
      } finally {
        discard()
      }
      rmSync(former, { recursive: true, force: true })
    },
  }
}

export const replaceFolder = (folder: string, files: Files): void => stageFolder(folder, files).commit()

/** Writes a file whole or not at all. */
export function replaceFile(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, content)
  renameSync(`${file}.new`, file)
}
