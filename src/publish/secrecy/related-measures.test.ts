import { expect, it } from 'vitest'
import type { Identity } from './identity.ts'
import { row } from './published.test-helper.ts'
import { relatedMeasures } from './related-measures.ts'

const flow: Identity = {
  kind: 'flow',
  id: 'stock',
  label: { fr: 'x', en: 'x' },
  stock: 'STOCK',
  entries: ['BUILT'],
  exits: ['PULLED_DOWN'],
}
const related = (measure: string) =>
  [
    ...relatedMeasures({ origins: new Map(), identities: [flow] }, [row('iris', '740560101', 4, measure)]),
  ].sort()

it('holds the stock of the year before, public or not, where a protected count is in a flow', () => {
  const all = ['BUILT|2022', 'PULLED_DOWN|2022', 'STOCK|2021', 'STOCK|2022']
  expect(related('BUILT')).toEqual(all)
  expect(related('STOCK')).toEqual(all)
})

it('holds nothing else for a count that no identity ties', () => {
  expect(related('ALONE')).toEqual(['ALONE|2022'])
})
