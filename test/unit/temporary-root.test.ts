import { existsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { temporaryFolder } from '../temporary-folder.ts'
import temporaryRoot from '../temporary-root.ts'

afterEach(() => vi.unstubAllEnvs())

it('the folders of tests stand in the one of the run', () => {
  expect(basename(dirname(temporaryFolder('here')))).toMatch(/^atlas-tests-/)
})

it('what tests leave behind is removed at the end of the run', () => {
  for (const name of ['TMPDIR', 'TMP', 'TEMP']) vi.stubEnv(name, tmpdir())
  const end = temporaryRoot()
  const left = temporaryFolder('left')
  writeFileSync(join(left, 'file.txt'), 'left behind')
  expect(existsSync(left)).toBe(true)
  end()
  expect(existsSync(dirname(left))).toBe(false)
})
