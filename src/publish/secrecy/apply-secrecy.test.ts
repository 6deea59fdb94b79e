import { expect, it } from 'vitest'
import { type Cell, cellId } from '../../disclosure/cell.ts'
import { loadSolver } from '../../solver/highs.ts'
import { applySecrecy } from './apply-secrecy.ts'

const count = (level: string, zone: string): Cell => {
  const key = { level, zone, measure: 'OPS_HOUSEHOLDS', vintage: '2024' }
  return { ...key, id: cellId(key), value: 20, rule: 'ops', publicWeight: 1, set: { size: 20, isSize: true } }
}
const rules = [{ id: 'ops', kind: 'set' as const, threshold: 11, dominance: null }]

it.each([
  ['residence', 'RS74056-AAAA', true],
  ['iris', '740560101', false],
])('a build that refuses says what is left of figures by point: %s', async (level, zone, isTold) => {
  const solver = await loadSolver()
  // one cell given twice: nothing can be proved of such tables
  const twice = { cells: [count(level, zone), count(level, zone)], constraints: [], rules }
  const refusal = (() => {
    try {
      applySecrecy([], twice, solver)
      return ''
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
  })()
  expect(refusal).toContain('nothing is written')
  expect(/own files.*--holder/.test(refusal)).toBe(isTold)
})
