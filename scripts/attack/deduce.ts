import type { Highs, Model } from 'highs'
import type { Relation, Term } from './relation.ts'

/** What can be worked out of a sum of counts, all of them whole numbers of 0 or more. */
export interface Interval {
  readonly min: number
  readonly max: number
  /** false where the search for whole numbers ended before its proof: the interval is then that of fractions */
  readonly proved: boolean
  /** the relations that bind either end */
  readonly proof: readonly Relation[]
}

/** An unknown part of the system: counts tied with one another, and with no other unknown. */
interface Part {
  readonly counts: readonly string[]
  readonly place: ReadonlyMap<string, number>
  readonly relations: readonly Relation[]
  readonly rows: readonly { readonly terms: readonly [number, number][]; low: number; high: number }[]
  /** tables of whole numbers found so far: any of them shows that a value is possible */
  readonly seen: (readonly number[])[]
  model: Model | null
}

const NODES = 5_000
/** One programme of whole numbers: what it has not ended by then is without proof. */
const LONGEST_S = 60
const SEEN = 60
const near = (value: number) => Math.abs(value - Math.round(value)) < 1e-6

/** Everything a reader knows, asked what it gives. The models live in the solver until `dispose`. */
export class Deduction {
  readonly #highs: Highs
  readonly #known: ReadonlyMap<string, number>
  readonly #partOf = new Map<string, Part>()
  readonly #parts: Part[] = []
  solves = 0

  constructor(highs: Highs, relations: readonly Relation[], known: ReadonlyMap<string, number>) {
    this.#highs = highs
    this.#known = known
    for (const group of linked(relations, known)) this.#add(group)
  }

  #add(relations: readonly Relation[]): void {
    const place = new Map<string, number>()
    for (const { terms } of relations)
      for (const { count } of terms)
        if (!this.#known.has(count) && !place.has(count)) place.set(count, place.size)
    const rows = relations.map(({ terms, low, high }) => {
      const unknown = new Map<number, number>()
      let constant = 0
      for (const { count, times } of terms) {
        const at = place.get(count)
        if (at === undefined) constant += times * (this.#known.get(count) ?? 0)
        else unknown.set(at, (unknown.get(at) ?? 0) + times)
      }
      return { terms: [...unknown], low: low - constant, high: high - constant }
    })
    const part: Part = { counts: [...place.keys()], place, relations, rows, seen: [], model: null }
    this.#parts.push(part)
    for (const count of place.keys()) this.#partOf.set(count, part)
  }

  /**
   * Least and greatest value of a sum of counts. With a range, an end is not sought further once the values found reach
   * beyond the range.
   */
  interval(terms: readonly Term[], range: readonly [number, number] | null = null): Interval {
    let constant = 0
    let isFree = false
    const byPart = new Map<Part, Map<number, number>>()
    for (const { count, times } of terms) {
      const known = this.#known.get(count)
      const part = this.#partOf.get(count)
      if (known !== undefined) constant += times * known
      else if (part === undefined) isFree = true
      else {
        const cost = byPart.get(part) ?? new Map<number, number>()
        const at = part.place.get(count) as number
        cost.set(at, (cost.get(at) ?? 0) + times)
        byPart.set(part, cost)
      }
    }
    if (isFree) return { min: 0, max: Number.POSITIVE_INFINITY, proved: true, proof: [] }
    // parts are independent: their ends add up; the range helps only where there is one part
    const only = byPart.size === 1 && range ? ([range[0] - constant, range[1] - constant] as const) : null
    let [min, max] = [constant, constant]
    let proved = true
    const proof: Relation[] = []
    for (const [part, cost] of byPart) {
      const low = this.#end(part, cost, 1, only ? only[0] : null)
      const high = this.#end(part, cost, -1, only ? only[1] : null)
      min += low.value
      max += high.value
      proved &&= low.proved && high.proved
      proof.push(...low.proof, ...high.proof)
    }
    return { min, max, proved, proof: [...new Set(proof)] }
  }

  /** Least value (sense 1) or greatest (sense -1) of the costs. */
  #end(part: Part, cost: ReadonlyMap<number, number>, sense: 1 | -1, enough: number | null) {
    const valueAt = (table: readonly number[]) =>
      [...cost].reduce((total, [at, factor]) => total + factor * (table[at] ?? 0), 0)
    if (enough !== null)
      for (const table of part.seen) {
        const value = valueAt(table)
        if (sense * value <= sense * enough) return { value, proved: true, proof: [] }
      }
    part.model ??= this.#model(part)
    const { model } = part
    const relaxed = this.#solve(part, model, cost, sense)
    if (relaxed === null) return { value: sense * Number.NEGATIVE_INFINITY, proved: true, proof: [] }
    const proof = relaxed.duals.flatMap((dual, row) => {
      const relation = part.relations[row]
      return Math.abs(dual) > 1e-7 && relation ? [relation] : []
    })
    const bound = sense > 0 ? Math.ceil(relaxed.value - 1e-6) : Math.floor(relaxed.value + 1e-6)
    if (relaxed.table.every(near)) {
      remember(part, relaxed.table)
      return { value: bound, proved: true, proof }
    }
    // fractions: whole numbers may reach less far
    const whole = this.#whole(part, cost, sense)
    if (whole === null) return { value: bound, proved: false, proof }
    remember(part, whole.table)
    return { value: Math.round(whole.value), proved: true, proof }
  }

  #model(part: Part): Model {
    const model = this.#highs.createModel(data(part))
    model.options.set({ output_flag: false, presolve: 'off' })
    return model
  }

  #solve(part: Part, model: Model, cost: ReadonlyMap<number, number>, sense: 1 | -1) {
    this.solves++
    for (let at = 0; at < part.counts.length; at++) model.changeColCost(at, sense * (cost.get(at) ?? 0))
    model.run()
    const status = model.getModelStatus()
    const { modelStatus } = this.#highs.constants
    if (status === modelStatus.unbounded || status === modelStatus.unboundedOrInfeasible) {
      model.clearSolver()
      return null
    }
    if (status !== modelStatus.optimal)
      throw new Error(`the attack's programme has no answer: status ${status}`)
    const { colValue, rowDual } = model.getSolution()
    return {
      value: sense * model.getObjectiveValue(),
      table: [...(colValue ?? [])],
      duals: [...(rowDual ?? [])],
    }
  }

  /** In whole numbers; null where no end is proved. What the solver takes for contradictory is asked again as it stands. */
  #whole(part: Part, cost: ReadonlyMap<number, number>, sense: 1 | -1) {
    for (const presolve of ['on', 'off']) {
      this.solves++
      const found = this.#highs.withModel(
        { ...data(part), integrality: new Int32Array(part.counts.length).fill(1) },
        (model) => {
          model.options.set({
            output_flag: false,
            presolve,
            mip_max_nodes: NODES,
            mip_rel_gap: 0,
            mip_abs_gap: 0.5,
            time_limit: LONGEST_S,
          })
          for (const [at, factor] of cost) model.changeColCost(at, sense * factor)
          model.run()
          if (model.getModelStatus() !== this.#highs.constants.modelStatus.optimal) return null
          return {
            value: sense * model.getObjectiveValue(),
            table: [...(model.getSolution().colValue ?? [])].map(Math.round),
          }
        },
      )
      if (found !== null) return found
    }
    return null
  }

  dispose(): void {
    for (const part of this.#parts) part.model?.dispose()
  }
}

function remember(part: Part, table: readonly number[]): void {
  part.seen.unshift(table.map(Math.round))
  if (part.seen.length > SEEN) part.seen.pop()
}

function data({ counts, rows }: Part) {
  const starts = [0]
  const indices: number[] = []
  const values: number[] = []
  for (const { terms } of rows) {
    for (const [at, factor] of terms) {
      indices.push(at)
      values.push(factor)
    }
    starts.push(indices.length)
  }
  return {
    numCols: counts.length,
    numRows: rows.length,
    colCost: new Float64Array(counts.length),
    colLower: new Float64Array(counts.length),
    colUpper: new Float64Array(counts.length).fill(Number.POSITIVE_INFINITY),
    rowLower: Float64Array.from(rows, ({ low }) => low),
    rowUpper: Float64Array.from(rows, ({ high }) => high),
    matrix: {
      format: 'csr' as const,
      numCols: counts.length,
      numRows: rows.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
  }
}

/** Relations gathered by the unknown counts that they share; those that are wholly known say nothing. */
function linked(relations: readonly Relation[], known: ReadonlyMap<string, number>): Relation[][] {
  const parent = new Map<string, string>()
  const root = (count: string): string => {
    let at = count
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up
    parent.set(count, at)
    return at
  }
  const open = relations.flatMap((relation) => {
    const unknown = relation.terms.map(({ count }) => count).filter((count) => !known.has(count))
    return unknown.length > 0 ? [{ relation, unknown }] : []
  })
  for (const { unknown } of open) {
    const [first = '', ...rest] = unknown
    const top = root(first)
    for (const count of rest) parent.set(root(count), top)
  }
  const groups = new Map<string, Relation[]>()
  for (const { relation, unknown } of open) {
    const top = root(unknown[0] ?? '')
    groups.set(top, [...(groups.get(top) ?? []), relation])
  }
  return [...groups.values()]
}
