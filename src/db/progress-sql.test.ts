import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { STATES, type Value } from '../indicators/value.ts'
import { type Member, type Progress, progressOfSums } from '../targets/progress.ts'
import type { Database } from './engine.ts'
import { fill, nodeDatabase, START_TIMEOUT } from './node-database.test-helper.ts'
import { type Plan, progressSql } from './progress-sql.ts'
import { valueAt } from './row.ts'
import { cell, zone } from './rows.test-helper.ts'
import { sql } from './sql.ts'
import type { CellRow } from './tables.ts'
import { territorySets, union, zoneSets } from './zones-sql.ts'

let database: Database
beforeAll(async () => {
  database = await nodeDatabase()
}, START_TIMEOUT)

const EPCI = '200000000'
const code = (i: number) => `01${String(i).padStart(3, '0')}`
const group = (i: number) => `g${i % 3}`

type Found = Record<string, Omit<Progress, 'lastYear' | 'objective'> & { years: number }>

async function ask(plan: Plan): Promise<Found> {
  const sets = union([territorySets(EPCI, 'commune'), zoneSets('commune')])
  const result = await database.query(sql`SELECT * FROM ${progressSql(plan, sets, 'commune')}`)
  if (!result.ok) throw new Error(result.error.cause)
  return Object.fromEntries(
    result.value.map((row) => [
      `${row.kind} ${row.key}`,
      {
        years: Number(row.elapsed),
        done: valueAt(row, 'done'),
        expected: valueAt(row, 'expected'),
        gap: valueAt(row, 'gap'),
        attainment: valueAt(row, 'attainment'),
        left: valueAt(row, 'remaining'),
        requiredPace: valueAt(row, 'required_pace'),
        plannedPace: valueAt(row, 'planned_pace'),
        paceRatio: valueAt(row, 'pace_ratio'),
      },
    ]),
  )
}

async function fillMembers(
  members: readonly Member[],
  { start }: Plan['period'],
  more: readonly CellRow[] = [],
) {
  await fill(
    database,
    [
      zone('epci', EPCI),
      ...[0, 1, 2].map((i) => zone('group', group(i))),
      ...members.map((_, i) => zone('commune', code(i), { group: group(i) })),
    ],
    [
      ...members.flatMap(({ objective, results }, i) => [
        ...(objective === 'missing' ? [] : [cell('commune', code(i), 'AIM', start, objective)]),
        ...[...results].map(([year, value]) => cell('commune', code(i), 'DONE', year, value)),
      ]),
      ...more,
    ],
  )
}

function byHand(members: readonly Member[], plan: Plan, voted?: number): Found {
  const of = (some: readonly Member[], printed?: number) => {
    const past = some.map((m) => ({
      ...m,
      results: new Map([...m.results].filter(([y]) => y <= plan.until)),
    }))
    const { lastYear, objective: _, ...values } = progressOfSums(past, plan, printed)
    return { ...values, years: lastYear === null ? 0 : lastYear - plan.period.start + 1 }
  }
  return {
    [`epci ${EPCI}`]: of(members, voted),
    ...Object.fromEntries([0, 1, 2].map((g) => [`group g${g}`, of(members.filter((_, i) => i % 3 === g))])),
    ...Object.fromEntries(members.map((m, i) => [`zone ${code(i)}`, of([m])])),
  }
}

const plan: Plan = {
  objective: 'AIM',
  result: 'DONE',
  period: { start: 2023, end: 2028 },
  until: 2030,
  comparable: true,
}

describe('progress compiled to SQL', () => {
  it('gives the figures worked out by hand', async () => {
    const results = (...values: Value[]) => new Map(values.map((v, i): [number, Value] => [2023 + i, v]))
    await fillMembers(
      [
        { objective: 600, results: results(90, 110, 100) }, // g0: on schedule
        { objective: 0, results: results(10, 0, 0) }, // g1
        { objective: 60, results: new Map([[2020, 999] as [number, Value], ...results(5, 'suppressed')]) }, // g2
        { objective: 'not_applicable', results: results(7, 7, 7) }, // g0, out of scope
      ],
      plan.period,
    )
    const found = await ask(plan)
    expect(found['zone 01000']).toEqual({
      years: 3,
      done: 300,
      expected: 300,
      gap: 0,
      attainment: 100,
      left: 300,
      requiredPace: 100,
      plannedPace: 100,
      paceRatio: 1,
    })
    expect(found['group g0']).toEqual(found['zone 01000'])
    expect(found['zone 01001']).toMatchObject({
      done: 10,
      expected: 0,
      gap: 10,
      attainment: 'undefined',
      left: 0,
    })
    expect(found['zone 01002']).toMatchObject({
      years: 2,
      done: 'suppressed',
      expected: 20,
      attainment: 'suppressed',
    })
    expect(found['zone 01003']).toMatchObject({ done: 21, expected: 'not_applicable', gap: 'not_applicable' })
    // one commune has nothing yet for 2025: the whole is read to 2024
    expect(found[`epci ${EPCI}`]).toMatchObject({
      years: 2,
      done: 'suppressed',
      expected: 220,
      plannedPace: 110,
    })
  })

  it('takes the voted objective for the EPCI, not for its groups', async () => {
    const members = [0, 1, 2].map((): Member => ({ objective: 60, results: new Map([[2023, 10]]) }))
    await fillMembers(members, plan.period, [
      cell('epci', EPCI, 'AIM', 2023, 360),
      cell('group', 'g0', 'AIM', 2023, 99),
    ])
    const found = await ask(plan)
    expect(found[`epci ${EPCI}`]).toMatchObject({ done: 30, expected: 60, attainment: 50 })
    expect(found['group g0']).toMatchObject({ expected: 10, attainment: 100 })
  })

  it('is the TypeScript one, whatever the figures and states', async () => {
    const count = fc.integer({ min: 0, max: 5000 })
    const value: fc.Arbitrary<Value> = fc.oneof({ weight: 12, arbitrary: count }, fc.constantFrom(...STATES))
    const member = fc.record({
      objective: fc.oneof({ weight: 9, arbitrary: value }, fc.constant(0)),
      results: fc
        .array(fc.tuple(fc.integer({ min: 2018, max: 2026 }), value), { maxLength: 9 })
        .map((rows) => new Map(rows)),
    })
    const scenario = fc.record({
      members: fc.array(member, { minLength: 0, maxLength: 80 }),
      start: fc.integer({ min: 2018, max: 2024 }),
      length: fc.integer({ min: 0, max: 6 }),
      comparable: fc.boolean(),
      voted: fc.option(count, { nil: undefined }),
      until: fc.integer({ min: 2017, max: 2030 }),
    })
    await fc.assert(
      fc.asyncProperty(scenario, async ({ members, start, length, comparable, voted, until }) => {
        const chosen: Plan = { ...plan, period: { start, end: start + length }, comparable, until }
        await fillMembers(
          members,
          chosen.period,
          voted === undefined ? [] : [cell('epci', EPCI, 'AIM', start, voted)],
        )
        const found = await ask(chosen)
        const wanted = byHand(members, chosen, voted)
        expect(Object.keys(found).sort()).toEqual(Object.keys(wanted).sort())
        for (const [key, expected] of Object.entries(wanted)) {
          for (const [figure, right] of Object.entries(expected)) {
            expect(found[key]?.[figure as keyof typeof expected], `${figure} of ${key}`).toBe(right)
          }
        }
      }),
      { numRuns: 30 },
    )
  })
})
