import { exactVector, nullVectors, PRIME, residue, span, timesMod } from './null-vectors.ts'

/** The numbers of a column, by row; whole numbers. */
export type Column = ReadonlyMap<string, number>

/** The sum of coefficient x column is a constant. */
export interface Relation {
  /** two columns or more, each once */
  readonly terms: readonly { readonly column: string; readonly coefficient: number }[]
  readonly constant: number
}

export interface FoundRelation extends Relation {
  /** rows that have every column and in which it does not hold */
  readonly fails: number
}

/** The part of the rows in which a relation may fail: who reads it in all the others believes it of those that are masked. */
const FAILING = 0.1
/** Choices of columns that are tried one by one, times the square of their number; of more columns, all of them together. */
const CHOICES = 4e5
const MOST_COLUMNS = 5
/** The chance that a relation is missed for wrong rows among those that it was looked for in. */
const MISSED = 1e-4
/** Multiplications that samples of all the columns may cost. */
const WORK = 3e8
/** A column that is 0 in so many of its rows says nothing in them. */
const IDLE = 0.5
/** Different sets of columns that rows have, beginning with the most frequent. */
const PATTERNS = 12
/** A coefficient above this tells nothing that a reader would find. */
const LARGEST = 1e6

/** The column of ones: a relation may have a constant. */
const ONE = ''

interface Grid {
  readonly names: readonly string[]
  readonly rows: number
  /** NaN where there is none */
  readonly values: readonly Float64Array[]
  readonly residues: readonly Float64Array[]
  /** how many different numbers each has */
  readonly spread: readonly number[]
  readonly random: () => number
}

interface Candidate {
  readonly columns: readonly number[]
  /** residues, one a column of the candidate */
  readonly vector: Float64Array
  readonly fails: number
}

/**
 * Every linear relation among columns, whatever its coefficients, that holds in nearly all the rows that have its columns, in more
 * rows than chance would make it: those of few columns, of which the others are made.
 * @param known relations found otherwise, which need not be found again
 */
export function relationsAmong(
  columns: ReadonlyMap<string, Column>,
  known: readonly Relation[] = [],
): FoundRelation[] {
  const grid = gridOf(columns)
  if (grid.names.length < 2) return []
  const found = [...ofFewColumns(grid)]
  found.push(...ofManyColumns(grid, found))
  return independent(grid, found, known).flatMap((one) => exact(grid, one) ?? [])
}

function gridOf(columns: ReadonlyMap<string, Column>): Grid {
  const rows = [...new Set([...columns.values()].flatMap((column) => [...column.keys()]))]
  const spreadOf = (column: Column) => new Set(column.values()).size
  const told = [...columns].filter(([, column]) => spreadOf(column) > 1)
  const values = [
    ...told.map(([, column]) => Float64Array.from(rows, (row) => column.get(row) ?? Number.NaN)),
    new Float64Array(rows.length).fill(1),
  ]
  return {
    names: [...told.map(([name]) => name), ONE],
    rows: rows.length,
    values,
    residues: values.map((column) => column.map((value) => (Number.isNaN(value) ? value : residue(value)))),
    spread: [...told.map(([, column]) => spreadOf(column)), 1],
    random: draws(),
  }
}

/** Numbers from 0 to 1, always the same ones. */
function draws(): () => number {
  let state = 1
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const choices = (of: number, taken: number): number => {
  let all = 1
  for (let i = 0; i < taken; i++) all = (all * (of - i)) / (i + 1)
  return all
}

/**
 * Rows in which a relation has to hold, but for those that make its coefficients: as many as chance would not make. Each of its
 * columns has to be other than 0 in as many.
 */
function rowsBeyond(grid: Grid, columns: readonly number[]): number {
  const spread = Math.max(...columns.map((column) => grid.spread[column] ?? 1))
  const sides = Math.min(16, Math.max(2, spread / 2))
  const tried = 4 * choices(grid.names.length, columns.length)
  return 2 + Math.ceil(Math.log(tried) / Math.log(sides))
}

/** The rows that have a relation, and whether they bear it out; null where they do not. */
function confirmed(grid: Grid, columns: readonly number[], vector: Float64Array): Candidate | null {
  const residues = columns.map((column) => grid.residues[column] ?? new Float64Array())
  const most = Math.max(1, Math.floor(grid.rows * FAILING))
  const isConstant = columns.map((column) => grid.names[column] === ONE)
  const full = new Int32Array(columns.length)
  let [holds, fails] = [0, 0]
  for (let row = 0; row < grid.rows; row++) {
    let [sum, others] = [0, 0]
    for (let i = 0; i < residues.length; i++) {
      const value = residues[i]?.[row] ?? Number.NaN
      if (value !== 0 && !isConstant[i]) others++
      sum += timesMod(vector[i] ?? 0, value)
    }
    if (Number.isNaN(sum) || others === 0) continue
    if (sum % PRIME !== 0) {
      fails++
      if (fails > most) return null
      continue
    }
    holds++
    for (let i = 0; i < residues.length; i++) if (residues[i]?.[row] !== 0) full[i] = (full[i] ?? 0) + 1
  }
  const beyond = rowsBeyond(grid, columns)
  const isNearly = fails <= Math.max(1, Math.floor((holds + fails) * FAILING))
  const isTold = holds >= columns.length - 1 + beyond && full.every((rows) => rows >= beyond)
  return isNearly && isTold ? { columns, vector, fails } : null
}

/** Each choice of a few columns of which no smaller one is related, tried in rows where none is 0. */
function* ofFewColumns(grid: Grid): Generator<Candidate> {
  const width = grid.names.length
  let most = 1
  for (let all = 0; most < Math.min(MOST_COLUMNS, width); most++) {
    all += choices(width, most + 1) * (most + 1) ** 2
    if (all > CHOICES) break
  }
  function* search(chosen: readonly number[], rows: Int32Array): Generator<Candidate> {
    for (let column = (chosen.at(-1) ?? -1) + 1; column < width; column++) {
      const residues = grid.residues[column] ?? new Float64Array()
      const columns = [...chosen, column]
      const left = rows.filter((row) => (residues[row] ?? 0) > 0)
      if (left.length < columns.length + 1) continue
      const one = columns.length > 1 ? tried(grid, columns, left) : null
      if (one) yield one
      if (columns.length < most) yield* search(columns, left)
    }
  }
  yield* search(
    [],
    Int32Array.from({ length: grid.rows }, (_, row) => row),
  )
}

/** The relation of all of some columns, from samples of rows of which one, but for a chance, has no wrong row. */
function tried(grid: Grid, columns: readonly number[], rows: Int32Array): Candidate | null {
  const width = columns.length
  if (width === 2 && columns.every((column) => (grid.spread[column] ?? 1) < 2)) return null
  if (rows.length < width + 1) return null
  const at = (row: number) =>
    Float64Array.from(columns, (column) => grid.residues[column]?.[row] ?? Number.NaN)
  const drawn = () => rows[Math.floor(grid.random() * rows.length)] ?? 0
  const samples = Math.ceil(Math.log(MISSED) / Math.log(1 - (1 - FAILING) ** (width + 1)))
  for (let i = 0; i < samples; i++) {
    const sample = Array.from({ length: width - 1 }, () => at(drawn()))
    const [vector, ...more] = nullVectors(sample, width)
    if (!vector || more.length > 0 || vector.includes(0)) continue
    const isBorneOut = [0, 1].every(() => {
      const row = at(drawn())
      return row.reduce((sum, value, of) => sum + timesMod(value, vector[of] ?? 0), 0) % PRIME === 0
    })
    const one = isBorneOut ? confirmed(grid, columns, vector) : null
    if (one) return one
  }
  return null
}

/** The columns that rows have, with these rows; the most frequent first. */
function patterns(grid: Grid): { columns: readonly number[]; rows: readonly number[] }[] {
  const found = new Map<string, { columns: number[]; rows: number[] }>()
  for (let row = 0; row < grid.rows; row++) {
    const columns = grid.values.flatMap((column, i) => (Number.isNaN(column[row]) ? [] : i))
    const key = columns.join()
    const one = found.get(key) ?? { columns, rows: [] }
    one.rows.push(row)
    found.set(key, one)
  }
  return [...found.values()].sort((a, b) => b.rows.length - a.rows.length).slice(0, PATTERNS)
}

/** Relations of any number of columns: what samples of rows leave of all columns that no other relation gives. */
function ofManyColumns(grid: Grid, few: readonly Candidate[]): Candidate[] {
  const given = new Set(few.map(({ columns }) => columns.join()))
  const gone = new Set<number>()
  for (const { columns } of [...few].sort((a, b) => a.fails - b.fails)) {
    const left = columns.filter((column) => !gone.has(column) && grid.names[column] !== ONE)
    if (left.length > 1) gone.add(left.at(-1) ?? -1)
  }
  const all = patterns(grid)
  return all.flatMap(({ columns }) => {
    const kept = columns.filter((column) => !gone.has(column))
    const rows = all.flatMap((other) =>
      kept.every((column) => other.columns.includes(column)) ? other.rows : [],
    )
    const found: Candidate[] = []
    for (let open = kept; open.length > 2; ) {
      const one = sampled(grid, open, rows).find(({ columns: of }) => !given.has(of.join()))
      if (!one) break
      given.add(one.columns.join())
      found.push(one)
      open = open.filter((column) => column !== one.columns.findLast((of) => grid.names[of] !== ONE))
    }
    return found
  })
}

function sampled(grid: Grid, columns: readonly number[], rows: readonly number[]): Candidate[] {
  const size = columns.length + 3
  if (rows.length < size + 2) return []
  const at = (row: number) =>
    Float64Array.from(columns, (column) => grid.residues[column]?.[row] ?? Number.NaN)
  const wrong = Math.max(1, Math.floor(rows.length * FAILING))
  const clean = (1 - Math.min(0.999, size / rows.length)) ** wrong
  const samples = Math.min(
    Math.ceil(Math.log(MISSED) / Math.log(1 - Math.max(clean, 1e-9))),
    Math.ceil(WORK / (size * columns.length ** 2)),
    2000,
  )
  const pool = [...rows]
  for (let i = 0; i < samples; i++) {
    for (let drawn = 0; drawn < size; drawn++) {
      const other = drawn + Math.floor(grid.random() * (pool.length - drawn))
      ;[pool[drawn], pool[other]] = [pool[other] ?? 0, pool[drawn] ?? 0]
    }
    const found = nullVectors(pool.slice(0, size).map(at), columns.length).flatMap((vector) => {
      const own = columns.flatMap((column, of) => (vector[of] === 0 ? [] : [{ column, of }]))
      if (own.length < 2) return []
      const part = Float64Array.from(own, ({ of }) => vector[of] ?? 0)
      return (
        confirmed(
          grid,
          own.map(({ column }) => column),
          part,
        ) ?? []
      )
    })
    if (found.length > 0) return found
  }
  return []
}

/**
 * The relations that hold in most rows first, without those that follow from others: of columns that are the same wherever a third
 * is 0, the relation of the three says all.
 */
function independent(
  grid: Grid,
  found: readonly Candidate[],
  known: readonly Relation[],
): readonly Candidate[] {
  const spans = patterns(grid).map(({ columns }) => ({ told: new Set(columns), made: span() }))
  const likely = span()
  const idle = grid.values.map(isIdle)
  idle.forEach((is, column) => {
    if (is) likely.add(widened(grid, { columns: [column], vector: Float64Array.of(1) }))
  })
  const all = [
    ...known.flatMap((one) => candidateOf(grid, one) ?? []).map((one) => ({ one, isKnown: true })),
    ...found.map((one) => ({ one, isKnown: false })),
  ].sort((a, b) => a.one.fails - b.one.fails || a.one.columns.length - b.one.columns.length)
  const kept: Candidate[] = []
  for (const { one, isKnown } of all) {
    const vector = widened(grid, one)
    const own = spans.filter(({ told }) => one.columns.every((column) => told.has(column)))
    if (!isKnown) {
      if (own.every(({ made }) => made.has(vector))) continue
      if (one.fails > 0 && !one.columns.every((column) => idle[column]) && likely.has(vector)) continue
      kept.push(one)
    }
    likely.add(vector)
    for (const { made } of own) made.add(vector)
  }
  return kept
}

const isIdle = (column: Float64Array): boolean => {
  const told = column.filter((value) => !Number.isNaN(value))
  return told.filter((value) => value === 0).length >= told.length * IDLE
}

/** A vector of all the columns of a table. */
function widened(grid: Grid, { columns, vector }: Pick<Candidate, 'columns' | 'vector'>): Float64Array {
  const wide = new Float64Array(grid.names.length)
  columns.forEach((column, i) => {
    wide[column] = vector[i] ?? 0
  })
  return wide
}

/** A known relation, with the rows in which it fails; null where a column is not told. */
function candidateOf(grid: Grid, { terms, constant }: Relation): Candidate | null {
  const all = [...terms, ...(constant === 0 ? [] : [{ column: ONE, coefficient: -constant }])]
  const columns = all.map(({ column }) => grid.names.indexOf(column))
  if (columns.includes(-1)) return null
  let fails = 0
  for (let row = 0; row < grid.rows; row++) {
    const sum = all.reduce(
      (to, { coefficient }, i) => to + coefficient * (grid.values[columns[i] ?? 0]?.[row] ?? 0),
      0,
    )
    if (!Number.isNaN(sum) && Math.abs(sum) > 0) fails++
  }
  return { columns, vector: Float64Array.from(all, ({ coefficient }) => residue(coefficient)), fails }
}

/** The same with whole numbers; null where these are too large, or the residues alone made it seem to hold. */
function exact(grid: Grid, { columns, vector, fails }: Candidate): FoundRelation | null {
  const rows: number[][] = []
  for (let row = 0; row < grid.rows && rows.length < 40 + 4 * columns.length; row++) {
    const values = columns.map((column) => grid.values[column]?.[row] ?? Number.NaN)
    const isZero = values.every((value, i) => value === 0 || grid.names[columns[i] ?? 0] === ONE)
    if (values.some(Number.isNaN) || isZero) continue
    const sum = values.reduce((all, value, i) => all + timesMod(vector[i] ?? 0, residue(value)), 0)
    if (sum % PRIME === 0) rows.push(values)
  }
  const coefficients = exactVector(rows, columns.length)?.map(Number)
  if (!coefficients || coefficients.some((value) => value === 0 || Math.abs(value) > LARGEST)) return null
  const sign = (coefficients.find((value) => value !== 0) ?? 1) < 0 ? -1 : 1
  const terms = columns.map((column, i) => ({
    column: grid.names[column] ?? '',
    coefficient: sign * (coefficients[i] ?? 0),
  }))
  const constant = -(terms.find(({ column }) => column === ONE)?.coefficient ?? 0) + 0
  const own = terms.filter(({ column }) => column !== ONE)
  return own.length > 1 ? { terms: own, constant, fails } : null
}
