import { expect, test } from 'vitest'
import { audit } from '../../../src/disclosure/audit.ts'
import { type Cell, cellId } from '../../../src/disclosure/cell.ts'
import { atMost, sumOf } from '../../../src/disclosure/constraint.ts'
import { DEFAULT_LIMITS } from '../../../src/disclosure/solver.ts'
import { loadSolver } from '../../../src/solver/highs.ts'
import { SHIPPED } from '../../declared/shipped.test-helper.ts'
import { read, zones } from '../demo.test-helper.ts'
import { demoBlueprint } from '../demo-blueprint.ts'
import { OPS_MEASURES, type Survey } from '../stock/fragility.ts'
import { houseResidences } from './households.ts'
import type { Residence } from './residence-plan.ts'

const MEASURES = Object.values(OPS_MEASURES)
const { seed } = demoBlueprint(SHIPPED)
const residences = zones('residence')

/** The survey of the residences of an IRIS as it was drawn, before anything was masked. */
function drawn(iris: string): Record<string, number>[] {
  const own = residences.filter((residence) => residence.iris === iris)
  const survey: Survey = Object.fromEntries(
    MEASURES.map((measure) => [measure, read('iris', iris, measure, 2024)]),
  )
  const at = (code: string, measure: string) => read('residence', code, measure, 2024) as number
  const houses = own.map(
    ({ code }) =>
      ({ use: { occupied: at(code, 'RPLS_LETTABLE') - at(code, 'RPLS_VACANT') } }) as unknown as Residence,
  )
  return houseResidences(seed, iris, houses, survey)
}

const masked = [
  ...new Set(
    residences
      .filter(({ code }) => read('residence', code, 'OPS_HOUSEHOLDS', 2024) === 'suppressed')
      .map(({ iris }) => iris ?? ''),
  ),
].filter((iris) => typeof read('iris', iris, 'OPS_HOUSEHOLDS', 2024) === 'number')

test('some small residences are masked with others, and nothing else of the survey is', () => {
  expect(masked.length).toBeGreaterThan(2)
  for (const iris of masked) {
    const own = residences.filter((residence) => residence.iris === iris)
    const households = drawn(iris).map((counts) => counts.OPS_HOUSEHOLDS ?? 0)
    const states = own.map(({ code }) => read('residence', code, 'OPS_HOUSEHOLDS', 2024))
    const hidden = states.filter((state) => state === 'suppressed').length
    expect(hidden).toBeGreaterThanOrEqual(2)
    for (const [i, state] of states.entries())
      if ((households[i] ?? 0) < 11) expect(state).toBe('suppressed')
      else if (state !== 'suppressed') expect(state).toBe(households[i])
  }
})

test.each(masked)(
  'no reader of %s and of its residences deduces a figure of fewer than 11 households',
  async (iris) => {
    const solver = await loadSolver()
    const truth = drawn(iris)
    const own = residences.filter((residence) => residence.iris === iris)
    const cells: Cell[] = []
    const constraints = []
    const publication = new Map()
    const key = (level: string, zone: string, measure: string) => ({ level, zone, measure, vintage: '2024' })
    const id = (level: string, zone: string, measure: string) => cellId(key(level, zone, measure))
    for (const measure of MEASURES) {
      const given = read('iris', iris, measure, 2024)
      if (typeof given !== 'number') continue
      const whole = { ...key('iris', iris, measure), id: id('iris', iris, measure) }
      cells.push({
        ...whole,
        value: given,
        rule: null,
        publicWeight: 1,
        publicLower: given,
        publicUpper: given,
      })
      constraints.push(
        sumOf(
          whole.id,
          own.map(({ code }) => id('residence', code, measure)),
        ),
      )
      own.forEach(({ code }, i) => {
        const size = truth[i]?.OPS_HOUSEHOLDS ?? 0
        cells.push({
          ...key('residence', code, measure),
          id: id('residence', code, measure),
          value: truth[i]?.[measure] ?? 0,
          rule: 'ops',
          publicWeight: 1,
          set: { size, isSize: measure === 'OPS_HOUSEHOLDS' },
          // dwellings are public: no residence has more households
          ...(measure === 'OPS_HOUSEHOLDS' && {
            publicUpper: read('residence', code, 'RPLS_STOCK', 2024) as number,
          }),
        })
        const printed = read('residence', code, measure, 2024)
        if (typeof printed === 'number') publication.set(id('residence', code, measure), printed)
      })
    }
    for (const { code } of own)
      for (const [part, of] of [
        ['OPS_HOUSEHOLDS_U40', 'OPS_HOUSEHOLDS'],
        ['OPS_RECENT', 'OPS_HOUSEHOLDS'],
        ['OPS_RECENT_U40', 'OPS_RECENT'],
        ['OPS_RECENT_U40', 'OPS_HOUSEHOLDS_U40'],
        ['OPS_ADULTS_UNEMPLOYED', 'OPS_ADULTS'],
      ] as const)
        constraints.push(atMost(id('residence', code, part), id('residence', code, of)))
    const rules = [{ id: 'ops', kind: 'set' as const, threshold: 11, dominance: null }]
    const found = audit({ cells, constraints, rules }, publication, solver, DEFAULT_LIMITS)
    expect(found.cells.length).toBeGreaterThan(0)
    expect(found.foreign).toEqual([])
    expect(found.cells.filter(({ verdict }) => verdict === 'disclosed')).toEqual([])
  },
)
