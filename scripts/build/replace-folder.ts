import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Writes a folder whole or not at all: the files go to a folder beside it, which then takes its name. A failure before
 * that leaves the former folder as it was.
 */
export function replaceFolder(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  const staging = `${folder}.new`
  const former = `${folder}.old`
  rmSync(staging, { recursive: true, force: true })
  rmSync(former, { recursive: true, force: true })
  mkdirSync(staging, { recursive: true })
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(staging, name), content)
    if (existsSync(folder)) renameSync(folder, former)
    renameSync(staging, folder)
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
  rmSync(former, { recursive: true, force: true })
}

/** Writes a file whole or not at all. */
export function replaceFile(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, content)
  renameSync(`${file}.new`, file)
}
