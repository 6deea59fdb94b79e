import { expect, test } from 'vitest'
import type { Value } from '../../../src/indicators/value.ts'
import { evaluate } from '../../../src/methods/evaluate.ts'
import { defaultSettings } from '../../../src/methods/method.ts'
import { buildTerritory } from '../../../src/publish/folder/build-territory.ts'
import { catalogue, count, demo, methodOf, read, zones } from '../demo.test-helper.ts'

const method = methodOf('social_stock_needs')
const inhabited = zones('iris').filter(({ code }) => count('iris', code, 'RPLS_STOCK', 2024) > 0)

/** The class of an IRIS under a rule, some of its criteria read otherwise. */
const outcomeOf = (code: string, rule: string | undefined, over: Readonly<Record<string, Value>> = {}) =>
  evaluate(
    method,
    { ...defaultSettings(method), ...(rule === undefined ? {} : { rule }) },
    method.criteria.map(({ id, numerator, denominator }) => ({
      numerator: over[id] ?? read('iris', code, numerator, 2024),
      denominator: over[id] === undefined ? read('iris', code, denominator, 2024) : 100,
    })),
  )

test('needs of the social stock are read by IRIS, where each class has some', () => {
  const { available } = buildTerritory(demo, catalogue).territory
  const needs = available.find(({ indicator }) => indicator === 'social_stock_needs')
  expect(needs?.years).toMatchObject({ iris: [2024], residence: [2024] })
  const outcomes = inhabited.map(({ code }) => outcomeOf(code, undefined))
  for (const [index] of method.classes.entries())
    expect(outcomes.filter((one) => one.kind === 'class' && one.index === index).length).toBeGreaterThan(0)
})

test('a criterion that is secret or not given has a class only where any value of it gives that class', () => {
  const secret = inhabited.filter(({ code }) => read('iris', code, 'OPS_HOUSEHOLDS', 2024) === 'suppressed')
  expect(secret.length).toBeGreaterThan(0)
  const unknown = [
    ...secret.map(({ code }) => [code, 'needs_social', 'suppressed'] as const),
    ...inhabited.map(({ code }) => [code, 'needs_energy', 'missing'] as const),
  ]
  const kinds = method.rules.flatMap(({ id: rule }) =>
    unknown.map(([code, criterion, state]) => {
      const outcome = outcomeOf(code, rule, { [criterion]: state })
      const [met, unmet] = [100, 0].map((rate) => outcomeOf(code, rule, { [criterion]: rate }))
      const isSame = met?.kind === 'class' && unmet?.kind === 'class' && met.index === unmet.index
      if (isSame) expect(outcome).toMatchObject({ kind: 'class', index: met.index })
      else expect([code, outcome.kind]).toEqual([code, 'state'])
      return outcome.kind
    }),
  )
  expect(new Set(kinds)).toEqual(new Set(['class', 'state']))
})
