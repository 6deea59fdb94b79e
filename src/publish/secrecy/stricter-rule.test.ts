import { describe, expect, it } from 'vitest'
import { declared } from '../../sources/fixtures.test-helper.ts'
import { ruleOf, sizeMeasureOf } from './source-rule.ts'
import { type StricterRule, stricter } from './stricter-rule.ts'
import { stricterRules } from './stricter-rules.ts'

const ops = declared('ops-iris', 'wide')

describe('a rule that the publisher makes stricter', () => {
  it.each<[StricterRule, object]>([
    [{ kind: 'cell' }, { kind: 'cell', threshold: 11 }],
    [{ threshold: 12 }, { kind: 'set', threshold: 12 }],
    [{ all_or_none: true }, { kind: 'set', threshold: 11, allOrNone: true }],
    [
      { kind: 'cell', threshold: 12 },
      { kind: 'cell', threshold: 12 },
    ],
  ])('%o', (asked, rule) => {
    const made = stricter(ops, asked)
    expect(made.ok && ruleOf(made.value, 'OPS_RECENT')).toMatchObject(rule)
    // the dwellings of RPLS stay public under any reading
    expect(made.ok && ruleOf(made.value, 'RPLS_STOCK')).toBeNull()
  })

  it('takes the recent movers for a set of their own', () => {
    const made = stricter(ops, { subsets: true })
    expect(sizeMeasureOf(ops, 'OPS_RECENT_U40')).toBe('OPS_HOUSEHOLDS')
    expect(made.ok && sizeMeasureOf(made.value, 'OPS_RECENT_U40')).toBe('OPS_RECENT')
  })

  it.each<[string, Parameters<typeof stricter>[0], StricterRule, RegExp]>([
    ['a threshold that is no stricter', ops, { threshold: 11 }, /11 is no stricter than the 11/],
    ['a laxer one', ops, { threshold: 5 }, /5 is no stricter than the 11/],
    ['sets under a rule of cells', ops, { kind: 'cell', all_or_none: true }, /speak of sets/],
    [
      'a rule of what is public',
      declared('rpls-iris', 'wide'),
      { threshold: 12 },
      /nothing to make stricter/,
    ],
    [
      'one of what its producer masked',
      declared('lovac-communes', 'wide'),
      { threshold: 12 },
      /nothing to make/,
    ],
  ])('refuses %s', (_, source, asked, why) => {
    const made = stricter(source, asked)
    expect(made.ok ? '' : made.error).toMatch(why)
  })
})

it('a territory says which rules its publisher made stricter, and nothing where there is none', () => {
  const declaration = declared('ops-iris', 'wide')
  expect(stricterRules([{ use: { id: 'ops-iris' }, declaration }])).toEqual({})
  expect(stricterRules([{ use: { id: 'ops-iris', secrecy: { threshold: 12 } }, declaration }])).toEqual({
    secrecy: [{ source: 'ops', threshold: 12 }],
  })
})
