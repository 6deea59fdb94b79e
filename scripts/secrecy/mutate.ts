import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { parseSync } from 'oxc-parser'

/**
 * Changes one operator, literal or bound at a time in the code that decides what is masked, and runs its tests: a change
 * that no test sees is printed. `npx tsx scripts/secrecy/mutate.ts [--sample n] [--seed s] [file …]`; in a clean work tree
 * of its own, since files are rewritten and put back.
 */

const FILES = 'src/disclosure/*.ts src/publish/secrecy/*.ts'.split(' ')
const TESTS = ['src/disclosure', 'src/solver', 'src/publish/secrecy', 'scripts/publish/releases.test.ts']

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

/** mulberry32, so that a sample can be drawn again. */
function sampled<T>(all: readonly T[], size: number, seed: number): T[] {
  let state = seed
  const random = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return all
    .map((one) => [random(), one] as const)
    .sort(([a], [b]) => a - b)
    .slice(0, size)
    .map(([, one]) => one)
}

const isKilled = (): boolean =>
  spawnSync('npx', ['vitest', 'run', '--project', 'unit', '--bail', '1', ...TESTS], { stdio: 'ignore' })
    .status !== 0

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
if (isKilled()) throw new Error('the tests fail before anything is changed')
const all = files.flatMap(mutantsOf)
const drawn = sampled(all, Number(values.sample), Number(values.seed))
let killed = 0
for (const { file, start, end, text } of drawn) {
  const source = readFileSync(file, 'utf8')
  writeFileSync(file, source.slice(0, start) + text + source.slice(end))
  const line = source.slice(0, start).split('\n').length
  try {
    if (isKilled()) killed++
    else
      console.log(
        `lives: ${file}:${line}: ${source.slice(start, end)} -> ${text} in ${source.split('\n')[line - 1]?.trim()}`,
      )
  } finally {
    writeFileSync(file, source)
  }
}
console.log(`${killed} of ${drawn.length} killed, drawn from ${all.length} in ${files.length} files`)
