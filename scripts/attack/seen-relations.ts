import { type Relation, totalOf } from './relation.ts'
import type { Truth } from './truth.ts'

/** Zones in which a reader has to see a relation, without a 0, to believe it of the others. */
const LEAST = 12
/** One zone in so many may be otherwise. */
const WRONG = 10
/** Columns that a reader looks at together. */
const TOGETHER = 3
/** Different zones to begin with: of so many one is not wrong. */
const BEGINNINGS = 8
const LARGEST = 1000

type Column = ReadonlyMap<string, number>

/**
 * What a reader sees in printed tables without being told: up to three columns of a level, of any measures and years, that one
 * linear relation ties in nearly every zone that has them. It is held to be true of the zones that do not have them all.
 */
export function seenRelations(printed: ReadonlyMap<string, number>, truth: Truth): Relation[] {
  const levels = new Map<string, Map<string, Map<string, number>>>()
  for (const [name, value] of printed) {
    const [level = '', zone = '', measure = '', year = ''] = name.split('|')
    if (year.includes('@')) continue
    const columns = levels.get(level) ?? new Map<string, Map<string, number>>()
    levels.set(level, columns)
    const column = columns.get(`${measure}|${year}`) ?? new Map<string, number>()
    columns.set(`${measure}|${year}`, column.set(zone, value))
  }
  const zones = new Map<string, Set<string>>()
  for (const name of truth.keys()) {
    const [level = '', zone = ''] = name.split('|')
    zones.set(level, (zones.get(level) ?? new Set()).add(zone))
  }
  return [...levels].flatMap(([level, columns]) =>
    together([...columns.keys()]).flatMap((names) => {
      const factors = seen(names.map((name) => columns.get(name) ?? new Map()))
      if (!factors) return []
      return [...(zones.get(level) ?? [])].flatMap((zone): Relation[] => {
        const terms = names.map((name, i) => ({ count: `${level}|${zone}|${name}`, times: factors[i] ?? 0 }))
        // a reader who believes it where it is false is misled
        if (totalOf(terms, truth) !== 0 || terms.every(({ count }) => printed.has(count))) return []
        return [{ why: `${zone}: as in the other zones`, terms, low: 0, high: 0 }]
      })
    }),
  )
}

/** Choices of two columns and more. */
function together(names: readonly string[]): string[][] {
  let choices: string[][] = [[]]
  for (const name of names)
    choices = [...choices, ...choices.flatMap((some) => (some.length < TOGETHER ? [[...some, name]] : []))]
  return choices.filter(({ length }) => length > 1)
}

/** The factors that make nothing of the columns in nearly every zone; null where there are none. */
function seen(columns: readonly Column[]): number[] | null {
  const rows = [...(columns[0]?.keys() ?? [])].flatMap((zone) => {
    const row = columns.map((column) => column.get(zone) ?? 0)
    return row.includes(0) ? [] : [row]
  })
  if (rows.length < LEAST) return null
  const step = Math.floor(rows.length / BEGINNINGS) || 1
  for (let at = 0; at < rows.length; at += step) {
    const [one = [], other = []] = [rows[at], rows[(at + step + 1) % rows.length]]
    const factors = columns.length === 2 ? [one[1] ?? 0, -(one[0] ?? 0)] : crossed(one, other)
    if (factors.includes(0)) continue
    const wrong = rows.filter(
      (row) => row.reduce((sum, value, i) => sum + value * (factors[i] ?? 0), 0) !== 0,
    )
    if (wrong.length * WRONG > rows.length) continue
    const by = Math.abs(factors.reduce(divisor))
    const whole = factors.map((factor) => factor / by)
    if (whole.every((factor) => Math.abs(factor) <= LARGEST)) return whole
  }
  return null
}

const crossed = ([a = 0, b = 0, c = 0]: readonly number[], [x = 0, y = 0, z = 0]: readonly number[]) => [
  b * z - c * y,
  c * x - a * z,
  a * y - b * x,
]

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
