/** A relation of some columns: the sum of coefficient x value is the same in every row, or nearly. */
export interface LinearRelation {
  /** whole numbers, by the place of the column; 0 where it is in none */
  readonly coefficients: readonly number[]
  /** rows in which it fails */
  readonly fails: number
}

/** A prime whose square a number holds exactly. */
const PRIME = 67_108_859
/** Greater numbers are no coefficients that a reader would see. */
const MOST = 1000
/** Rows beyond the columns: in fewer, a chance would do. */
const MORE = 3

/**
 * The linear relations of the columns of a table: a whole and its parts, two ways of parting one whole that is not there, a
 * multiple, a stock and what came to it since. They are worked out on some rows at a time, so that a few wrong ones hide none, and
 * then checked on all of them.
 * @param rows numbers of each row, a column a place
 * @param off the part of the rows in which one may fail
 */
export function linearRelations(rows: readonly (readonly number[])[], off: number): LinearRelation[] {
  const width = rows[0]?.length ?? 0
  const size = width + MORE
  if (width < 2 || rows.length < size) return []
  const found = new Map<string, LinearRelation>()
  for (let from = 0; from + size <= rows.length; from += size) {
    // what is left at the end goes with the last ones
    const to = from + 2 * size > rows.length ? rows.length : from + size
    for (const coefficients of relationsOf(rows.slice(from, to), width)) {
      const key = coefficients.join()
      if (!found.has(key)) found.set(key, { coefficients, fails: failsOf(coefficients, rows) })
    }
  }
  const likely = [...found.values()]
    .filter(({ fails }) => fails <= rows.length * off)
    .toSorted((a, b) => a.fails - b.fails)
  // two columns that are the same where a third is 0 say less than the sum of all three
  return likely.filter(
    (one, i) => !likely.slice(0, i).some((other) => other.fails < one.fails && isIn(one, other)),
  )
}

const isIn = (some: LinearRelation, more: LinearRelation): boolean =>
  some.coefficients.every((value, i) => value === 0 || more.coefficients[i] !== 0)

/** Rows that are not like most of the others. */
function failsOf(coefficients: readonly number[], rows: readonly (readonly number[])[]): number {
  const counts = new Map<number, number>()
  for (const row of rows) {
    const sum = Math.round(coefficients.reduce((all, value, i) => all + value * (row[i] ?? 0), 0))
    counts.set(sum, (counts.get(sum) ?? 0) + 1)
  }
  return rows.length - Math.max(...counts.values())
}

/** The relations that hold in all of some rows, with a constant: a basis of them. */
function relationsOf(rows: readonly (readonly number[])[], width: number): number[][] {
  // by columns: a column that depends on those before it is a sum of multiples of theirs
  const reduced = eliminated(rows.map((row) => [...row, 1].map(residue)))
  return reduced.dependent.flatMap(({ column, of }) => {
    const terms = new Map([[column, PRIME - 1], ...of])
    const values = Array.from({ length: width }, (_, i) => fraction(terms.get(i) ?? 0))
    const whole = wholeNumbers(values)
    return whole && whole.filter((value) => value !== 0).length > 1 ? [whole] : []
  })
}

const residue = (value: number): number => ((Math.round(value) % PRIME) + PRIME) % PRIME
const times = (a: number, b: number): number => (a * b) % PRIME

function inverse(value: number): number {
  let [result, base, power] = [1, value, PRIME - 2]
  for (; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = times(result, base)
    base = times(base, base)
  }
  return result
}

/** The columns that depend on others, by elimination in the field of the prime. */
function eliminated(matrix: number[][]) {
  const width = matrix[0]?.length ?? 0
  const pivots: number[] = []
  const dependent: { readonly column: number; readonly of: [number, number][] }[] = []
  for (let column = 0; column < width; column++) {
    const at = pivots.length
    const row = matrix.findIndex((one, i) => i >= at && one[column] !== 0)
    if (row < 0) {
      const of = pivots.map((pivot, i): [number, number] => [pivot, matrix[i]?.[column] ?? 0])
      dependent.push({ column, of })
      continue
    }
    const [chosen = [], swapped = []] = [matrix[row], matrix[at]]
    matrix[row] = swapped
    const by = inverse(chosen[column] ?? 1)
    const unit = chosen.map((value) => times(value, by))
    matrix[at] = unit
    for (const [i, other] of matrix.entries()) {
      const factor = other[column] ?? 0
      if (i === at || factor === 0) continue
      matrix[i] = other.map((value, j) => residue(value - times(factor, unit[j] ?? 0)))
    }
    pivots.push(column)
  }
  return { dependent }
}

/** The fraction of small numbers that a residue stands for; null where there is none. */
function fraction(value: number): readonly [number, number] | null {
  let [before, rest] = [PRIME, value]
  let [last, next] = [0, 1]
  while (rest > MOST) {
    const quotient = Math.floor(before / rest)
    ;[before, rest] = [rest, before - quotient * rest]
    ;[last, next] = [next, last - quotient * next]
  }
  if (next === 0 || Math.abs(next) > MOST) return null
  return next < 0 ? [-rest, -next] : [rest, next]
}

/** Fractions as the smallest whole numbers in the same proportion, the first of them above 0. */
function wholeNumbers(values: readonly (readonly [number, number] | null)[]): number[] | null {
  let common = 1
  for (const value of values) {
    if (value === null) return null
    common *= value[1] / divisor(common, value[1])
  }
  const whole = values.map((value) => (value ? (value[0] * common) / value[1] : 0))
  const shared = whole.reduce((all, value) => divisor(all, Math.abs(value)), 0)
  if (shared === 0) return null
  const sign = Math.sign(whole.find((value) => value !== 0) ?? 1)
  const least = whole.map((value) => (sign * value) / shared + 0)
  return least.some((value) => Math.abs(value) > MOST) ? null : least
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
