/** A prime under 2^25: a product of two residues, and its sum with a third, are exact as numbers. */
export const PRIME = 33_554_393

/** A whole number as a residue. */
export const residue = (value: number): number => ((value % PRIME) + PRIME) % PRIME

export function timesMod(a: number, b: number): number {
  const product = a * b
  const rest = product - Math.floor(product / PRIME) * PRIME
  return rest < 0 ? rest + PRIME : rest >= PRIME ? rest - PRIME : rest
}

function inverseMod(value: number): number {
  let [a, b, x, y] = [value, PRIME, 1, 0]
  while (a > 1) {
    const times = Math.floor(a / b)
    ;[a, b] = [b, a - times * b]
    ;[x, y] = [y, x - times * y]
  }
  return residue(x)
}

/** A row less a multiple of another, from a column on. */
function lessen(row: Float64Array, other: Float64Array, times: number, from: number): void {
  for (let at = from; at < row.length; at++) {
    const next = (row[at] ?? 0) - timesMod(times, other[at] ?? 0)
    row[at] = next < 0 ? next + PRIME : next
  }
}

/**
 * What every row leaves 0, as residues: one vector for each column that the columns before it make. Rows are changed.
 */
export function nullVectors(rows: readonly Float64Array[], width: number): Float64Array[] {
  const left = [...rows]
  const pivots: number[] = []
  for (let column = 0; column < width && pivots.length < left.length; column++) {
    const rank = pivots.length
    const at = left.findIndex((row, i) => i >= rank && row[column] !== 0)
    const pivot = left[at]
    if (!pivot) continue
    left[at] = left[rank] ?? pivot
    left[rank] = pivot
    const scale = inverseMod(pivot[column] ?? 1)
    for (let i = column; i < width; i++) pivot[i] = timesMod(scale, pivot[i] ?? 0)
    for (const row of left) {
      const times = row[column] ?? 0
      if (row !== pivot && times !== 0) lessen(row, pivot, times, column)
    }
    pivots.push(column)
  }
  const vectors: Float64Array[] = []
  for (let free = 0; free < width; free++) {
    if (pivots.includes(free)) continue
    const vector = new Float64Array(width)
    vector[free] = 1
    pivots.forEach((pivot, rank) => {
      vector[pivot] = residue(-(left[rank]?.[free] ?? 0))
    })
    vectors.push(vector)
  }
  return vectors
}

/** The vectors that some vectors make, to which others are added. */
export interface Span {
  has(vector: Float64Array): boolean
  add(vector: Float64Array): void
}

export function span(): Span {
  const made: { readonly pivot: number; readonly row: Float64Array }[] = []
  const rest = (vector: Float64Array): Float64Array => {
    const left = Float64Array.from(vector)
    for (const { pivot, row } of made) {
      const times = left[pivot] ?? 0
      if (times !== 0) lessen(left, row, times, 0)
    }
    return left
  }
  return {
    has: (vector) => rest(vector).every((value) => value === 0),
    add(vector) {
      const left = rest(vector)
      const pivot = left.findIndex((value) => value !== 0)
      if (pivot < 0) return
      const scale = inverseMod(left[pivot] ?? 1)
      made.push({ pivot, row: left.map((value) => timesMod(scale, value)) })
    },
  }
}

const divisor = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

const primitive = (row: readonly bigint[]): bigint[] => {
  const by = row.reduce(divisor, 0n)
  return by === 0n ? [...row] : row.map((value) => value / by)
}

/** The whole numbers without common divisor that every row leaves 0, up to sign; null where they are not told by the rows. */
export function exactVector(rows: readonly (readonly number[])[], width: number): bigint[] | null {
  const made: { readonly pivot: number; readonly row: bigint[] }[] = []
  for (const given of rows) {
    let left = given.map(BigInt)
    for (const { pivot, row } of made) {
      const [mine = 0n, its = 1n] = [left[pivot], row[pivot]]
      if (mine !== 0n) left = primitive(left.map((value, i) => value * its - mine * (row[i] ?? 0n)))
    }
    const pivot = left.findIndex((value) => value !== 0n)
    if (pivot < 0) continue
    for (const [i, other] of made.entries()) {
      const [mine = 0n, its = 1n] = [other.row[pivot], left[pivot]]
      if (mine !== 0n)
        made[i] = {
          pivot: other.pivot,
          row: primitive(other.row.map((value, at) => value * its - mine * (left[at] ?? 0n))),
        }
    }
    made.push({ pivot, row: primitive(left) })
    if (made.length === width) return null
  }
  if (made.length !== width - 1) return null
  const free =
    Array.from({ length: width }, (_, i) => i).find((i) => made.every(({ pivot }) => pivot !== i)) ?? 0
  const common = made.reduce((all, { pivot, row }) => {
    const its = row[pivot] ?? 1n
    return (all / divisor(all, its)) * its
  }, 1n)
  const vector = Array<bigint>(width).fill(0n)
  vector[free] = common
  for (const { pivot, row } of made) vector[pivot] = (-(row[free] ?? 0n) * common) / (row[pivot] ?? 1n)
  return primitive(vector)
}
