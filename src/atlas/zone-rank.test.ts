import { expect, it } from 'vitest'
import { aggregateOf, answersOf } from '../../test/fixtures/answers.ts'
import { zoneRank } from './zone-rank.ts'

const answers = answersOf({
  epci: aggregateOf({}),
  ranks: { '00001': 1, '00002': 2, '00003': 2, '00004': 2 },
  ranked: 4,
})

it('says with a rank how many zones have it', () => {
  expect(zoneRank({ answers }, '00001')).toEqual({ rank: 1, of: 4, shared: 1 })
  expect(zoneRank({ answers }, '00003')).toEqual({ rank: 2, of: 4, shared: 3 })
})

it('is none for a zone without a number, nor before the database has answered', () => {
  expect(zoneRank({ answers }, '99999')).toBeNull()
  expect(zoneRank({ answers: null }, '00001')).toBeNull()
})
