import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, it } from 'vitest'

/** What cmd.exe, PowerShell and the file systems of Windows ask of a clone. None runs here: what they refuse is looked for. */

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean)

const POSIX_ALONE: readonly (readonly [string, RegExp])[] = [
  ['a variable before the command', /(^|&&\s*|\|\|\s*)[A-Za-z_]\w*=/],
  ['a variable of the shell', /\$\{?\w/],
  ['single quotes, which cmd.exe hands over as they are', /'/],
  ['a command that Windows has not', /(^|&&\s*)(rm|cp|mv|mkdir|cat|export|test|touch)\s/],
  ['a path of a program with slashes', /(^|&&\s*)\.{0,2}\//],
  ['more commands than one by a semicolon, or in the background', /;|[^&]&([^&]|$)/],
]

it.each(Object.entries(scripts))('npm run %s runs from cmd.exe and PowerShell', (_, command) => {
  for (const [what, pattern] of POSIX_ALONE) expect(command, what).not.toMatch(pattern)
})

it.each([
  'ATLAS_SOURCES= npm run build',
  'vite build && rm -rf x',
  "vitest run 'a b'",
  './bin/run',
  'tsx a.ts & tsx b.ts',
])('what would not run is found: %s', (command) => {
  expect(POSIX_ALONE.some(([, pattern]) => pattern.test(command))).toBe(true)
})

it('no file has a name that Windows refuses, or two names that it takes for one', () => {
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
  expect(files.length).toBeGreaterThan(500)
  expect(
    files.filter((file) => /[:*?"<>|\\]|[. ](\/|$)/.test(file) || reserved.test(basename(file))),
  ).toEqual([])
  const lower = files.map((file) => file.toLowerCase())
  expect(lower.filter((file, i) => lower.indexOf(file) !== i)).toEqual([])
})

it('a clone has the line ends of the project, whatever Git does of itself', () => {
  expect(readFileSync('.gitattributes', 'utf8')).toMatch(/^\* text=auto eol=lf$/m)
  const kept = execFileSync('git', ['ls-files', '--eol'], { encoding: 'utf8' }).split('\n')
  const mixed = kept.filter((line) => /^i\/(crlf|mixed)/.test(line) && !line.includes('test/fixtures/'))
  expect(mixed).toEqual([])
})
