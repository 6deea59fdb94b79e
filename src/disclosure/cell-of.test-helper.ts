import { type Cell, type CellKey, cellId } from './cell.ts'
import type { ProtectionRule } from './rule.ts'

export const RULE: ProtectionRule = { id: 'eleven', threshold: 11, dominance: null }

/** A cell of the one rule; its weight is given, never its value. */
export function cellOf(zone: string, value: number | null, more: Partial<Cell> = {}): Cell {
  const key: CellKey = { level: 'zone', zone, measure: 'COUNT', vintage: '2022', ...more }
  return { publicWeight: 100, rule: RULE.id, ...more, ...key, id: cellId(key), value }
}
