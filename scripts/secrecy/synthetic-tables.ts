import { type Cell, type CellId, cellId } from '../../src/disclosure/cell.ts'
import { atMost, complement, type LinearConstraint, sumOf } from '../../src/disclosure/constraint.ts'
import type { ProtectionRule } from '../../src/disclosure/rule.ts'
import type { Tables } from '../../src/disclosure/tables.ts'

/** A fictional territory, to measure what secrecy costs: none of its counts is of a real place. */
export interface SyntheticSettings {
  readonly seed: number
  readonly communes: number
  readonly iris: number
  readonly groups: number
  readonly qpv: number
  /** Criteria, each a numerator on one of `denominators` counts. */
  readonly indicators: number
  readonly denominators: number
  /** Social dwellings of the median IRIS: the smaller, the more counts are under the threshold. */
  readonly medianStock: number
}

const RULE: ProtectionRule = { id: 'ops', unit: 'households', threshold: 11, dominance: null }

/** mulberry32: a seeded generator in [0, 1[, the same on every machine. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

interface Leaf {
  readonly zone: string
  readonly commune: string
  readonly group: string
  /** The QPV that covers a part of it. */
  readonly qpv: string | null
  readonly inside: number
  readonly stock: number
}

/**
 * Counts by IRIS, commune, group and EPCI, split in and out of the QPV that cross them, with complements: all
 * that a publication of OPS indicators would show. Weights are the public stock of each zone.
 */
export function syntheticTables(settings: SyntheticSettings): Tables {
  const random = generator(settings.seed)
  const leaves = leavesOf(settings, random)
  const cells = new Map<string, Cell>()
  const constraints: LinearConstraint[] = []
  const counts = Array.from({ length: settings.denominators }, (_, at) => {
    const measure = `D${at + 1}`
    const values = leaves.map(({ stock }) => Math.round(stock * (0.4 + 0.6 * random())))
    addMeasure(
      measure,
      leaves,
      values,
      leaves.map((leaf, index) => Math.round((values[index] ?? 0) * leaf.inside)),
    )
    return { measure, values }
  })
  for (let at = 0; at < settings.indicators; at++) {
    const denominator = counts[at % counts.length]
    const share = 0.08 + 0.5 * random()
    const measure = `N${at + 1}`
    const total = (denominator?.values ?? []).map((value) => Math.round(value * share * (0.5 + random())))
    const values = total.map((value, index) => Math.min(value, denominator?.values[index] ?? 0))
    const inside = leaves.map((leaf, index) => {
      const whole = denominator?.values[index] ?? 0
      const part = Math.round(whole * leaf.inside)
      const value = values[index] ?? 0
      return Math.max(value - (whole - part), Math.min(part, Math.round(value * leaf.inside)))
    })
    addMeasure(measure, leaves, values, inside)
    pair(measure, denominator?.measure ?? '')
  }
  return { cells: [...cells.values()], constraints, rules: [RULE] }

  function addMeasure(
    measure: string,
    zones: readonly Leaf[],
    values: readonly number[],
    inside: readonly number[],
  ) {
    const children = new Map<CellId, Set<CellId>>()
    const add = (level: string, zone: string, value: number, weight: number, parent?: CellId) => {
      const id = cellId({ level, zone, measure, vintage: '2022' })
      const before = cells.get(id)
      cells.set(id, {
        id,
        level,
        zone,
        measure,
        vintage: '2022',
        value: (before?.value ?? 0) + value,
        rule: RULE.id,
        publicWeight: (before?.publicWeight ?? 0) + weight,
      })
      if (parent) children.set(parent, (children.get(parent) ?? new Set()).add(id))
      return id
    }
    zones.forEach((leaf, index) => {
      const value = values[index] ?? 0
      const part = inside[index] ?? 0
      const epci = add('epci', 'epci', value, leaf.stock)
      const group = add('group', leaf.group, value, leaf.stock, epci)
      const commune = add('commune', leaf.commune, value, leaf.stock, group)
      const iris = add('iris', leaf.zone, value, leaf.stock, commune)
      if (leaf.qpv === null) return
      const qpv = add('qpv', leaf.qpv, part, leaf.stock * leaf.inside)
      const within = add('iris_in_qpv', leaf.zone, part, leaf.stock * leaf.inside, qpv)
      const outside = add('iris_out_qpv', leaf.zone, value - part, leaf.stock * (1 - leaf.inside))
      constraints.push(sumOf(iris, [within, outside]))
    })
    for (const [total, parts] of children) constraints.push(sumOf(total, [...parts]))
  }

  function pair(numerator: string, denominator: string) {
    for (const cell of [...cells.values()].filter(({ measure }) => measure === numerator)) {
      const whole = cells.get(cellId({ ...cell, measure: denominator }))
      if (!whole) continue
      const rest = complement(cell, whole)
      if (cell.level === 'iris' || cell.level === 'qpv') {
        cells.set(rest.cell.id, rest.cell)
        constraints.push(rest.constraint)
      } else constraints.push(atMost(cell.id, whole.id))
    }
  }
}

function leavesOf(settings: SyntheticSettings, random: () => number): Leaf[] {
  return Array.from({ length: settings.iris }, (_, index) => {
    // A few communes hold most IRIS, as they do around any large town: every commune has one first.
    const skewed = Math.floor(settings.communes * random() ** 3)
    const commune = index < settings.communes ? index : skewed
    const hasQpv = random() < (3 * settings.qpv) / settings.iris
    // Log-normal by the sum of twelve uniforms: many small stocks, few large.
    const normal = Array.from({ length: 12 }, random).reduce((sum, value) => sum + value, -6)
    return {
      zone: `iris${String(index).padStart(4, '0')}`,
      commune: `commune${String(commune).padStart(3, '0')}`,
      group: `group${commune % settings.groups}`,
      qpv: hasQpv ? `qpv${String(Math.floor(random() * settings.qpv)).padStart(2, '0')}` : null,
      inside: 0.2 + 0.6 * random(),
      stock: Math.round(settings.medianStock * Math.exp(normal)),
    }
  })
}
