import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../temporary-folder.ts'

const ROOT = resolve(import.meta.dirname, '../..')

describe('the closing line of a run', () => {
  let folder = ''
  beforeAll(() => {
    folder = temporaryFolder('atlas-closing')
  })

  /** Runs vitest on files of a folder; returns its exit code and its last line. */
  function run(files: Readonly<Record<string, string>>): { status: number | null; last: string | undefined } {
    const root = mkdtempSync(join(folder, 'run-'))
    for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text)
    const { status, stdout } = spawnSync(
      process.execPath,
      [
        join(ROOT, 'node_modules/vitest/vitest.mjs'),
        ...['run', '--root', root, '--globals', '--reporter', 'default'],
        ...['--reporter', join(ROOT, 'test/closing-line.ts')],
      ],
      { cwd: ROOT, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
    )
    return { status, last: stdout.trimEnd().split('\n').at(-1) }
  }

  it('counts what passed', () => {
    expect(run({ 'a.test.js': "it('a', () => {})\nit('b', () => {})" })).toEqual({
      status: 0,
      last: '2 passed, 0 failed',
    })
  })

  it('counts a failure, a file that cannot be loaded, a hook that fails and what is skipped', () => {
    const { status, last } = run({
      'a.test.js':
        "it('passes', () => {})\nit('fails', () => expect(1).toBe(2))\nit.skip('left out', () => {})",
      'b.test.js': "throw new Error('cannot be loaded')",
      'c.test.js': "afterAll(() => { throw new Error('hook') })\nit('passes', () => {})",
    })
    expect(status).not.toBe(0)
    expect(last).toBe('2 passed, 3 failed, 1 skipped')
  })
})
