import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { ENTRIES } from '../../scripts/site/entries.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const ROOT = resolve(import.meta.dirname, '../..')
/** What a clone holds of what `npm run build` reads. */
const CLONED = [
  'data',
  'public',
  'scripts',
  'src',
  ...Object.keys(ENTRIES),
  'package.json',
  'tsconfig.json',
  'vite.config.ts',
]

const folder = temporaryFolder('atlas ')

// not "#" nor "?", which Vite itself refuses in the name of a folder
it('npm run build works in a folder whose name has spaces, accents, brackets and a percent sign', () => {
  const clone = join(folder, 'Observatoire de l’été (100 %) n° 1')
  const published = join(ROOT, 'public', 'data')
  for (const name of CLONED)
    cpSync(join(ROOT, name), join(clone, name), { recursive: true, filter: (path) => path !== published })
  symlinkSync(join(ROOT, 'node_modules'), join(clone, 'node_modules'), 'junction')
  const { status, stdout, stderr } = spawnSync('npm run build', {
    shell: true,
    cwd: clone,
    encoding: 'utf8',
    env: { ...process.env, ATLAS_SOURCES: '' },
  })
  expect(status, `${stdout}\n${stderr}`).toBe(0)
  expect(readFileSync(join(clone, 'dist', 'index.html'), 'utf8')).toContain('Content-Security-Policy')
  expect(readFileSync(join(clone, 'dist', 'data', 'index.json'), 'utf8')).toContain('"demo"')
}, 120_000)
