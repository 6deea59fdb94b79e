import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { FOLDER_FORMAT } from '../src/territory/folder-format.ts'
import { temporaryFolder } from '../test/temporary-folder.ts'
import { wasKilled } from '../test/was-killed.ts'

const ROOT = join(import.meta.dirname, '..')
const out = temporaryFolder('atlas-data')

/** The command itself, without producers' files. */
const data = (...args: string[]) =>
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/data.ts', '--out', out, ...args], {
    cwd: ROOT,
    env: { ...process.env, ATLAS_SOURCES: '' },
    encoding: 'utf8',
    stdio: 'pipe',
  })

/** The command, killed by the system between the two renames that replace the folder of a territory. */
function killed(territory: string): void {
  const preload = `
    import fs from 'node:fs'
    import { syncBuiltinESMExports } from 'node:module'
    const rename = fs.renameSync
    fs.renameSync = (from, to) => {
      if (/[\\\\/]${territory}$/.test(to) && !to.includes('.staging')) process.kill(process.pid, 'SIGKILL')
      rename(from, to)
    }
    syncBuiltinESMExports()
  `
  const ended = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(preload)}`,
      ...['--import', 'tsx', 'scripts/data.ts', '--out', out, territory, '--offline'],
    ],
    { cwd: ROOT, env: { ...process.env, ATLAS_SOURCES: '' } },
  )
  expect(wasKilled(ended)).toBe(true)
}

const SHIPPED = ['demo', 'dijon', 'lens-lievin', 'mel', 'orleans']

it("builds the five territories that ship where no producer's file is given, then one of them alone", () => {
  data()
  const listed = () =>
    (
      JSON.parse(readFileSync(join(out, 'index.json'), 'utf8')) as { territories: { id: string }[] }
    ).territories.map(({ id }) => id)
  expect(listed()).toEqual(SHIPPED)
  const folders = readdirSync(out, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(folders.map(({ name }) => name).sort()).toEqual(SHIPPED)
  for (const id of SHIPPED) expect(existsSync(join(out, id, 'open', 'values.parquet'))).toBe(true)
  for (const file of [
    'index.json',
    'catalogue.json',
    'site.json',
    'mel/territory.json',
    'mel/geometry.topojson',
  ])
    expect(JSON.parse(readFileSync(join(out, file), 'utf8')), file).toMatchObject({ format: FOLDER_FORMAT })
  const before = readFileSync(join(out, 'index.json'), 'utf8')
  data('orleans', '--offline')
  expect(readFileSync(join(out, 'index.json'), 'utf8')).toBe(before)
  // a territory that is no longer declared goes, and nothing else of what the publisher keeps there
  cpSync(join(out, 'orleans'), join(out, 'former'), { recursive: true })
  mkdirSync(join(out, 'kept'))
  data()
  expect([existsSync(join(out, 'former')), existsSync(join(out, 'kept'))]).toEqual([false, true])
}, 90_000)

it('keeps a territory that was published with official contours when its sources are not there any more', () => {
  const file = join(out, 'dijon', 'territory.json')
  const official = JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), contours: 'official' })
  writeFileSync(file, official)
  expect(data('--offline')).toContain('dijon kept as it was published')
  expect(readFileSync(file, 'utf8')).toBe(official)
  // but in what ships, which holds what is declared and nothing of this machine
  expect(data('--shipped')).not.toContain('kept as it was published')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ contours: 'schematic' })
}, 60_000)

it('puts back what an interrupted build took away, whatever is built next, and leaves nothing beside it', () => {
  const file = join(out, 'orleans', 'territory.json')
  const before = readFileSync(file, 'utf8')
  // the former folder is renamed first, then the new one takes its place: that is where it is killed
  killed('orleans')
  expect(existsSync(file)).toBe(false)
  expect(readdirSync(out).filter((name) => /new|old|staging/.test(name))).toEqual([])
  expect(data('demo')).toContain('orleans put back')
  expect(readFileSync(file, 'utf8')).toBe(before)
  expect(existsSync(`${out}.staging`)).toBe(false)
}, 60_000)

it.each([
  [['nowhere'], 'no territory "nowhere": demo, dijon'],
  [['dijon', '--offline', '--private', '--holder', 'x'], 'no file of the stock of x was found'],
])(
  'refuses %j in a line',
  (args, message) => {
    const failure = (() => {
      try {
        return data(...args)
      } catch (error) {
        return String((error as { stderr: string }).stderr)
      }
    })()
    expect(failure).toContain(message)
  },
  60_000,
)
