import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { wasKilled } from '../../test/was-killed.ts'
import {
  type Place,
  recover,
  replaceFile,
  replaceFolder,
  stagedBeside,
  stageFolder,
} from './replace-folder.ts'

let place: Place
beforeEach(() => {
  const root = temporaryFolder('atlas-replace')
  place = stagedBeside(join(root, 'data'))
  replaceFolder(place, 'dijon', { 'a.txt': 'former' })
})

const read = (name = 'dijon/a.txt') => readFileSync(join(place.folder, name), 'utf8')
/** Everything under the served folder. */
const served = () =>
  readdirSync(place.folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .sort()

/**
 * A build in a process of its own, killed by the system when it asks for its nth rename: none of its own code runs
 * after that. Its standard output is what it had done before.
 */
function killedAtRename(nth: number, files: Readonly<Record<string, string>>): void {
  const module = pathToFileURL(join(import.meta.dirname, 'replace-folder.ts')).href
  const script = `
    import fs from 'node:fs'
    import { syncBuiltinESMExports } from 'node:module'
    const rename = fs.renameSync
    let left = ${nth}
    fs.renameSync = (...paths) => {
      left -= 1
      if (left === 0) process.kill(process.pid, 'SIGKILL')
      rename(...paths)
    }
    syncBuiltinESMExports()
    const { replaceFolder } = await import(${JSON.stringify(module)})
    replaceFolder(${JSON.stringify(place)}, 'dijon', ${JSON.stringify(files)})
  `
  const ended = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
    cwd: join(import.meta.dirname, '../..'),
  })
  expect(wasKilled(ended)).toBe(true)
}

describe('a folder replaced', () => {
  it('is replaced whole, and leaves nothing beside it', () => {
    replaceFolder(place, 'dijon', { 'deep/b.txt': 'new' })
    expect(served()).toEqual(['dijon', 'dijon/deep', 'dijon/deep/b.txt'])
    expect(existsSync(place.staging)).toBe(false)
  })

  it('is made ready outside of the served tree, which it enters whole', () => {
    const staged = stageFolder(place, 'dijon', { 'a.txt': 'new' })
    expect(served()).toEqual(['dijon', 'dijon/a.txt'])
    expect(read()).toBe('former')
    expect(staged.path.startsWith(`${place.folder}/`)).toBe(false)
    staged.commit()
    expect(read()).toBe('new')
  })

  it('stays where the new one is discarded', () => {
    stageFolder(place, 'dijon', { 'a.txt': 'new' }).discard()
    expect(read()).toBe('former')
    expect(existsSync(place.staging)).toBe(false)
  })

  it('is put back where the new one cannot take its place', () => {
    const staged = stageFolder(place, 'dijon', { 'a.txt': 'new' })
    rmSync(staged.path, { recursive: true })
    expect(() => staged.commit()).toThrow('ENOENT')
    expect(read()).toBe('former')
    expect(existsSync(place.staging)).toBe(false)
  })

  it('stays where a file of the new one cannot be written', () => {
    expect(() => stageFolder(place, 'dijon', { a: 'file', 'a/b': 'in it' })).toThrow()
    expect(read()).toBe('former')
    expect(existsSync(place.staging)).toBe(false)
  })

  it('may be deep in the place', () => {
    replaceFolder(place, 'dijon-x/data/dijon', { 'a.txt': 'deep' })
    expect(read('dijon-x/data/dijon/a.txt')).toBe('deep')
  })
})

describe('a build killed', () => {
  it('before the first rename: leaves nothing in the served tree, and nothing after the next start', () => {
    killedAtRename(1, { 'a.txt': 'new' })
    expect(served()).toEqual(['dijon', 'dijon/a.txt'])
    expect(existsSync(place.staging)).toBe(true)
    expect(recover(place)).toEqual([])
    expect(read()).toBe('former')
    expect(existsSync(place.staging)).toBe(false)
  })

  it('between the two renames: the next start puts the former folder back', () => {
    killedAtRename(2, { 'a.txt': 'new' })
    expect(served()).toEqual([])
    expect(recover(place)).toEqual(['dijon'])
    expect(read()).toBe('former')
    expect(existsSync(place.staging)).toBe(false)
  })

  it('between the two renames: so does the next build of the same folder, before its own', () => {
    killedAtRename(2, { 'a.txt': 'new' })
    stageFolder(place, 'dijon', { 'a.txt': 'newer' }).discard()
    expect(read()).toBe('former')
  })

  it('after the second rename: the new folder stays', () => {
    killedAtRename(3, { 'a.txt': 'new' })
    expect(recover(place)).toEqual([])
    expect(read()).toBe('new')
    expect(existsSync(place.staging)).toBe(false)
  })
})

describe('recovering', () => {
  it('takes nothing away that it has not put there', () => {
    mkdirSync(place.staging)
    writeFileSync(join(place.staging, 'of-somebody.txt'), 'kept')
    expect(recover(place)).toEqual([])
    replaceFolder(place, 'mel', { 'a.txt': 'new' })
    expect(readdirSync(place.staging)).toEqual(['of-somebody.txt'])
  })
})

describe('a file replaced', () => {
  it('leaves nothing beside it', () => {
    replaceFile(place, 'index.json', '{}')
    replaceFile(place, 'index.json', '[]')
    expect(read('index.json')).toBe('[]')
    expect(served()).toEqual(['dijon', 'dijon/a.txt', 'index.json'])
    expect(existsSync(place.staging)).toBe(false)
  })

  it('stays as it was where its place cannot be taken, and nothing is left beside it', () => {
    mkdirSync(join(place.folder, 'folder.json'))
    writeFileSync(join(place.folder, 'folder.json', 'a'), '')
    expect(() => replaceFile(place, 'folder.json', '{}')).toThrow()
    expect(served()).toEqual(['dijon', 'dijon/a.txt', 'folder.json', 'folder.json/a'])
  })
})
