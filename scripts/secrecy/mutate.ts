import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { parseSync } from 'oxc-parser'

/**
 * Changes one operator, literal or bound at a time in the code that decides what is masked, and runs its tests: the nearest
 * ones, then the others. What became of each change is printed as soon as it is known.
 * `npx tsx scripts/secrecy/mutate.ts [--sample n] [--seed s] [file …]`; in a clean work tree of its own, since files are
 * rewritten and put back.
 */

const FILES = 'src/disclosure/*.ts src/publish/secrecy/*.ts'.split(' ')
const ENGINE = ['src/disclosure', 'src/solver']
const TABLES = [
  'secret-tables',
  'counted-sets',
  'identities',
  'linked-rates',
  'secret-cells',
  'stricter-rule',
  'large-sets',
  'former-figures',
  'sure-tables',
  'related-measures',
].map((name) => `src/publish/secrecy/${name}.test.ts`)
const OTHERS: Readonly<Record<string, string>> = {
  former: 'scripts/publish/releases.test.ts',
  'hide-rates': 'scripts/publish/ready-made-rates.test.ts',
  'secrecy-cost': 'scripts/publish/build-declared.test.ts',
  'classed-zones': 'scripts/publish/build-declared.test.ts',
  'apply-secrecy': 'scripts/publish/build-declared.test.ts',
  'published-totals': 'scripts/publish/build-declared.test.ts',
  'settle-located': 'src/publish/secrecy/settle-located.test.ts',
}
/** A change may make a loop endless. */
const LONGEST_MS = 240_000

/** The tests of a file, by group: those of its folder, and those that build a territory with what it makes. */
function testsOf(file: string): string[][] {
  const others = Object.entries(OTHERS).flatMap(([part, test]) => (file.includes(part) ? [test] : []))
  const groups = file.startsWith('src/disclosure')
    ? [ENGINE, TABLES]
    : [TABLES, others, ['src/publish/secrecy/settle-located.test.ts']]
  return groups.filter((group) => group.length > 0)
}

const OPERATORS: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '+': '-',
  '-': '+',
  '&&': '||',
  '||': '&&',
  '??': '&&',
}

interface Mutant {
  readonly file: string
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What is read of a node of the syntax tree. */
interface Syntax {
  readonly type?: string
  readonly start: number
  readonly end: number
  readonly operator?: string
  readonly left?: { readonly end: number }
  readonly right?: { readonly start: number }
  readonly value?: unknown
}

function mutantsOf(file: string): Mutant[] {
  const source = readFileSync(file, 'utf8')
  const found: Mutant[] = []
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) visit(one)
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return
    const { type, start, end, operator, left, right, value } = node as Syntax
    // types decide nothing at run time
    if (type !== undefined && /^TS(?!AsExpression|NonNull|Satisfies)/.test(type)) return
    const other = operator === undefined ? undefined : OPERATORS[operator]
    if (other !== undefined && operator !== undefined && left && right) {
      const between = source.slice(left.end, right.start)
      const at = left.end + between.indexOf(operator)
      found.push({ file, start: at, end: at + operator.length, text: other })
    }
    if (type === 'Literal' && typeof value === 'number')
      found.push({ file, start, end, text: `(${value} + 1)` })
    if (type === 'Literal' && typeof value === 'boolean') found.push({ file, start, end, text: `${!value}` })
    for (const child of Object.values(node)) visit(child)
  }
  visit(parseSync(file, source).program)
  return found
}

/** One of each file first, then as many of each as it has: mulberry32, so that a sample can be drawn again. */
function sampled(all: readonly Mutant[], size: number, seed: number): Mutant[] {
  let state = seed
  const random = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const shuffled = all
    .map((one) => [random(), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one)
  return [...new Set(shuffled.map(({ file }) => file))]
    .flatMap((name) => {
      const own = shuffled.filter(({ file }) => file === name)
      return own.map((one, rank) => [rank / own.length, one] as const)
    })
    .sort(([a], [b]) => a - b)
    .slice(0, size)
    .map(([, one]) => one)
}

const VITEST = 'node_modules/vitest/vitest.mjs'
const ONE_WORKER = ['--pool=threads', '--no-isolate', '--maxWorkers=1', '--bail', '1']
const fails = (tests: readonly string[]): boolean =>
  spawnSync(process.execPath, [VITEST, 'run', '--project', 'unit', ...ONE_WORKER, ...tests], {
    stdio: 'ignore',
    timeout: LONGEST_MS,
    killSignal: 'SIGKILL',
  }).status !== 0

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } },
})
const files =
  positionals.length > 0
    ? positionals
    : execFileSync('git', ['ls-files', ...FILES], { encoding: 'utf8' })
        .trim()
        .split('\n')
        .filter((file) => !/\.test(-helper)?\.ts$/.test(file))
if (fails([...ENGINE, ...TABLES])) throw new Error('the tests fail before anything is changed')
const all = files.flatMap(mutantsOf)
const drawn = sampled(all, Number(values.sample), Number(values.seed))
let killed = 0
for (const [at, { file, start, end, text }] of drawn.entries()) {
  const source = readFileSync(file, 'utf8')
  writeFileSync(file, source.slice(0, start) + text + source.slice(end))
  const line = source.slice(0, start).split('\n').length
  try {
    const isKilled = testsOf(file).some(fails)
    if (isKilled) killed++
    const told = isKilled ? `:${line}` : `:${line}: ${source.split('\n')[line - 1]?.trim()}`
    console.log(
      `${at + 1} of ${drawn.length} ${isKilled ? 'killed' : 'lives'}: ${source.slice(start, end)} -> ${text} in ${file}${told}`,
    )
  } finally {
    writeFileSync(file, source)
  }
}
console.log(`${killed} of ${drawn.length} killed, drawn from ${all.length} in ${files.length} files`)
