/** x and y in turn; a ring ends where it begins. */
export type Line = Float64Array

/** The edges of zones, each once: two zones that share an edge share its vertices. */
export interface Mesh {
  /** between two zones */
  readonly inner: readonly Line[]
  /** of one zone only: the outline of them all */
  readonly outer: readonly Line[]
}

/** Lines as long as they can be followed along one ring, so that they are stroked with few joints. */
export function meshOf(zones: readonly { readonly rings: readonly Line[] }[]): Mesh {
  const ids = new Map<number, Map<number, number>>()
  let vertices = 0
  const idOf = (x: number, y: number): number => {
    const column = ids.get(x) ?? new Map<number, number>()
    ids.set(x, column)
    const id = column.get(y) ?? vertices++
    column.set(y, id)
    return id
  }
  const rings = zones.flatMap((zone) =>
    zone.rings.map((line) => {
      const of = new Uint32Array(line.length / 2)
      for (let i = 0; i < of.length; i++) of[i] = idOf(line[2 * i] as number, line[2 * i + 1] as number)
      return { line, of }
    }),
  )
  // two vertices as one number: there are fewer than 2^26 of them
  const key = (a: number, b: number) => (a < b ? a * 2 ** 26 + b : b * 2 ** 26 + a)
  const uses = new Map<number, number>()
  for (const { of } of rings)
    for (let i = 1; i < of.length; i++) {
      const edge = key(of[i - 1] as number, of[i] as number)
      uses.set(edge, (uses.get(edge) ?? 0) + 1)
    }

  const inner: Line[] = []
  const outer: Line[] = []
  for (const { line, of } of rings) {
    let begun = 0
    let kind: Line[] | null = null
    const close = (end: number) => {
      kind?.push(line.subarray(2 * begun, 2 * end + 2))
    }
    for (let i = 1; i < of.length; i++) {
      const edge = key(of[i - 1] as number, of[i] as number)
      const used = uses.get(edge) ?? 0
      // an edge that was drawn by its other zone is left out
      const next = used === 0 ? null : used === 1 ? outer : inner
      if (next === inner) uses.set(edge, 0)
      if (next === kind) continue
      close(i - 1)
      begun = i - 1
      kind = next
    }
    close(of.length - 1)
  }
  return { inner, outer }
}
