import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Parts } from '../indicators/ratio.ts'
import { STATES, type Value } from '../indicators/value.ts'
import { evaluate } from '../methods/evaluate.ts'
import { COMPARISONS, type Method, type MethodSettings } from '../methods/method.ts'
import type { Database } from './engine.ts'
import { criteriaSql, methodSql } from './method-sql.ts'
import { fill, nodeDatabase, START_TIMEOUT } from './node-database.test-helper.ts'
import { cell, zone } from './rows.test-helper.ts'
import { sql } from './sql.ts'
import { zoneKeys } from './zones-sql.ts'

let database: Database
beforeAll(async () => {
  database = await nodeDatabase()
}, START_TIMEOUT)

const label = { fr: '', en: '' }
const YEAR = 2022

function methodOf(
  criteria: readonly Partial<Method['criteria'][number]>[],
  rules: readonly (readonly number[])[],
): Method {
  return {
    id: 'm',
    label,
    source_ref: '',
    criteria: criteria.map((c, i) => ({
      id: `c${i}`,
      label,
      indicator: 'i',
      numerator: `N${i}`,
      denominator: `D${i}`,
      comparison: '>=',
      threshold: 40,
      points: 1,
      ...c,
    })),
    rules: rules.map((minimums, i) => ({ id: `r${i}`, label, minimums: [...minimums] })),
    classes: (rules[0] ?? []).map((_, i) => ({ id: `class${i}`, label, color: '#000000', concern: i > 0 })),
    weight: 'STOCK',
    located: 'LOCATED',
  }
}

const code = (i: number) => `01001${String(i).padStart(4, '0')}`

async function fillZones(zones: readonly (readonly Parts[])[]) {
  await fill(
    database,
    zones.map((_, i) => zone('iris', code(i))),
    zones.flatMap((parts, i) =>
      parts.flatMap(({ numerator, denominator }, c) => [
        cell('iris', code(i), `N${c}`, YEAR, numerator),
        cell('iris', code(i), `D${c}`, YEAR, denominator),
      ]),
    ),
  )
}

async function classes(method: Method, settings: readonly MethodSettings[]) {
  const variants = settings.map((s, i) => ({ id: String(i), settings: s }))
  const result = await database.query(
    sql`SELECT variant, code, class, state FROM ${methodSql(method, criteriaSql(method, zoneKeys('iris'), YEAR), variants)} ORDER BY variant, code`,
  )
  if (!result.ok) throw new Error(result.error.cause)
  return result.value.map((row) => row.class ?? row.state)
}

const expected = (
  method: Method,
  settings: readonly MethodSettings[],
  zones: readonly (readonly Parts[])[],
) =>
  settings.flatMap((s) =>
    zones.map((parts) => {
      const outcome = evaluate(method, s, parts)
      return outcome.kind === 'class' ? outcome.index : outcome.state
    }),
  )

describe('the method compiled to SQL', () => {
  const three = methodOf(
    [{ threshold: 40 }, { threshold: 50 }, { threshold: 20 }],
    [
      [0, 1, 2],
      [0, 1, 3],
    ],
  )
  const at = (numerator: Value, denominator: Value = 100): Parts => ({ numerator, denominator })

  it('gives the classes of the table of cases', async () => {
    const cases: [string, Parts[], Value, Value][] = [
      ['under all thresholds', [at(39), at(49), at(19)], 0, 0],
      ['every bound met exactly', [at(40), at(50), at(20)], 2, 2],
      ['one bound met exactly', [at(40), at(49), at(19)], 1, 1],
      ['two met', [at(41), at(50), at(19)], 2, 1],
      ['met in a denominator that does not divide: 29 of 72.5', [at(29, 72.5), at(0), at(0)], 1, 1],
      ['one unknown, class certain', [at(40), at(50), at('suppressed')], 2, 'indeterminate'],
      ['one unknown, class not certain', [at(40), at('missing'), at(0)], 'indeterminate', 1],
      ['none met and one unknown', [at(0), at(0), at('missing')], 'indeterminate', 'indeterminate'],
      ['a denominator of 0 is unknown', [at(40), at(50), at(0, 0)], 2, 'indeterminate'],
      ['all denominators 0', [at(0, 0), at(0, 0), at(0, 0)], 'undefined', 'undefined'],
      [
        'all suppressed',
        [at('suppressed'), at('suppressed'), at('suppressed')],
        'indeterminate',
        'indeterminate',
      ],
      [
        'out of scope',
        [at('not_applicable'), at(1, 'not_applicable'), at('not_applicable', 0)],
        'not_applicable',
        'not_applicable',
      ],
      [
        'a numerator suppressed over 0',
        [at('suppressed', 0), at(0, 0), at(0, 0)],
        'indeterminate',
        'indeterminate',
      ],
    ]
    await fillZones(cases.map(([, parts]) => parts))
    const thresholds = { c0: 40, c1: 50, c2: 20 }
    const settings = [
      { thresholds, rule: 'r0' },
      { thresholds, rule: 'r1' },
    ]
    const found = await classes(three, settings)
    expect(found).toEqual([...cases.map((c) => c[2]), ...cases.map((c) => c[3])])
    expect(found).toEqual(
      expected(
        three,
        settings,
        cases.map((c) => c[1]),
      ),
    )
  })

  it('counts each zone for one where nothing weighs, and nothing located', async () => {
    const unweighed: Method = { ...methodOf([{}], [[0, 1]]), weight: null }
    await fillZones([[at(50)], [at('missing')]])
    const criteria = criteriaSql(unweighed, zoneKeys('iris'), YEAR)
    const found = await database.query(
      sql`SELECT stock, stock_state, located, located_state FROM ${criteria}`,
    )
    if (!found.ok) throw new Error(found.error.cause)
    const one = { stock: 1, stock_state: null, located: null, located_state: 'missing' }
    expect(found.value).toEqual([one, one])
  })

  it('is the TypeScript one, whatever the method, the thresholds and the states', async () => {
    const count = fc.integer({ min: 0, max: 60 })
    const value: fc.Arbitrary<Value> = fc.oneof({ weight: 5, arbitrary: count }, fc.constantFrom(...STATES))
    const scenario = fc.integer({ min: 1, max: 4 }).chain((size) =>
      fc.record({
        criteria: fc.array(
          fc.record({
            comparison: fc.constantFrom(...COMPARISONS),
            points: fc.constantFrom(0, 0.1, 0.2, 0.7, 1, 2),
          }),
          { minLength: size, maxLength: size },
        ),
        minimums: fc
          .uniqueArray(fc.constantFrom(0.1, 0.30000000000000004, 0.3, 0.7, 1, 2, 2.5, 3), {
            minLength: 1,
            maxLength: 3,
          })
          .map((ms) => [0, ...ms.sort((a, b) => a - b)]),
        // thresholds that zones meet exactly (n of d), and any others
        thresholds: fc.array(
          fc.array(
            fc.oneof(
              fc.constantFrom(20, 25, 40, 50),
              fc.tuple(count, count).map(([n, d]) => (n * 100) / (d + 1)),
              fc.double({ min: 0, max: 100, noNaN: true }),
              // the territory does not give it
              fc.constant(Number.NaN),
            ),
            { minLength: size, maxLength: size },
          ),
          { minLength: 1, maxLength: 4 },
        ),
        zones: fc.array(
          fc.array(fc.record({ numerator: value, denominator: value }), { minLength: size, maxLength: size }),
          {
            minLength: 60,
            maxLength: 120,
          },
        ),
      }),
    )
    await fc.assert(
      fc.asyncProperty(scenario, async ({ criteria, minimums, thresholds, zones }) => {
        const method = methodOf(criteria, [minimums])
        const settings = thresholds.map((ts) => ({
          rule: 'r0',
          thresholds: Object.fromEntries(ts.map((t, i) => [`c${i}`, t])),
        }))
        await fillZones(zones)
        expect(await classes(method, settings)).toEqual(expected(method, settings, zones))
      }),
      { numRuns: 25 },
    )
  })
})
