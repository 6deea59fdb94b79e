import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Files } from '../../src/publish/folder/files.ts'

/**
 * A folder that may be served while it is written, and one outside of it, on the same disk, where its parts are made
 * ready. One build at a time.
 */
export interface Place {
  readonly folder: string
  readonly staging: string
}

export const stagedBeside = (folder: string): Place => ({ folder, staging: `${folder}.staging` })

/** A folder made ready to replace another. */
export interface StagedFolder {
  readonly path: string
  /** It takes the place of the former one, which stays where this throws. */
  commit(): void
  /** It goes; the former one stays as it was. */
  discard(): void
}

/**
 * Writes the files outside of the place, then puts them there when they are committed: whole or not at all. What an
 * interruption leaves is mended by the next `stageFolder` of the same name, or by `recover`.
 * @param name path of the folder inside the place, `/` between
 */
export function stageFolder(place: Place, name: string, files: Files): StagedFolder {
  const { target, staged, former } = paths(place, name)
  const discard = () => settle(place, name)
  settle(place, name)
  try {
    for (const [file, content] of Object.entries(files)) write(join(staged, file), content)
  } catch (error) {
    discard()
    throw error
  }
  return {
    path: staged,
    discard,
    commit() {
      try {
        if (existsSync(target)) move(target, former)
        move(staged, target)
        // from here on it is no folder to put back, even half removed
        if (existsSync(former)) renameSync(former, staged)
      } finally {
        settle(place, name)
      }
    },
  }
}

export const replaceFolder = (place: Place, name: string, files: Files): void =>
  stageFolder(place, name, files).commit()

/** Writes a file whole or not at all. */
export function replaceFile(place: Place, name: string, content: string): void {
  const { target, staged } = paths(place, name)
  write(staged, content)
  move(staged, target)
  tidy(place)
}

/**
 * Mends what interrupted builds left: a former folder goes back where its place is empty, and what was staged goes.
 * @returns names of the folders put back
 */
export function recover(place: Place): string[] {
  const left = (part: string) => {
    const folder = join(place.staging, part)
    return existsSync(folder) ? readdirSync(folder).map(decodeURIComponent) : []
  }
  return [...new Set([...left('former'), ...left('new')])].filter((name) => settle(place, name))
}

const paths = ({ folder, staging }: Place, name: string) => ({
  target: join(folder, name),
  staged: join(staging, 'new', encodeURIComponent(name)),
  former: join(staging, 'former', encodeURIComponent(name)),
})

/** Whether the former folder was put back. */
function settle(place: Place, name: string): boolean {
  const { target, staged, former } = paths(place, name)
  const isLost = existsSync(former) && !existsSync(target)
  if (isLost) move(former, target)
  for (const path of [former, staged]) rmSync(path, { recursive: true, force: true })
  tidy(place)
  return isLost
}

/** Removes the staging folders that hold nothing. */
function tidy({ staging }: Place): void {
  for (const path of [join(staging, 'new'), join(staging, 'former'), staging])
    if (existsSync(path) && readdirSync(path).length === 0) rmdirSync(path)
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  renameSync(from, to)
}
