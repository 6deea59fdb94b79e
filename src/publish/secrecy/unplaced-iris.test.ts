import { expect, it } from 'vitest'
import { zoneCode } from '../../territory/code.ts'
import { blankZone } from '../assemble/base-territory.ts'
import type { SourceAccount } from '../read/source-account.ts'
import { unplacedIris } from './unplaced-iris.ts'

const account = (codes: readonly string[], threshold: number | null = 11) =>
  ({
    declaration: {
      level: 'iris',
      secrecy: { threshold, dominance: null, measures: {}, unreliable_under: null },
    },
    unmatched: { codes, zones: [] },
  }) as unknown as SourceAccount
const NORTH = zoneCode('group', 'north')
const zones = [
  { ...blankZone, level: 'commune', code: zoneCode('commune', '01111'), name: 'A', group: NORTH },
  { ...blankZone, level: 'commune', code: zoneCode('commune', '2A004'), name: 'B' },
  { ...blankZone, level: 'iris', code: zoneCode('iris', '011110101'), name: 'A 1' },
]
const codes = (accounts: readonly SourceAccount[], iris: readonly string[] = []) =>
  unplacedIris(accounts, { iris }, zones).map(({ code, commune }) => [code, commune])

it('an IRIS without contour is a member of its commune, as its code is, however a protected file prints it', () => {
  const printed = ['011110102', '11110103', '2a0040101', '21 2310101']
  expect(codes([account(printed)])).toEqual([
    ['011110102', '01111'],
    ['011110103', '01111'],
    ['2A0040101', '2A004'],
  ])
  const [first] = unplacedIris([account(['11110103'])], { iris: [] }, zones)
  expect(first).toMatchObject({ level: 'iris', name: '011110103', group: NORTH })
})

it('an IRIS is one member in several forms or files, and none where it has its contour', () => {
  expect(codes([account(['11110103']), account(['011110103'])], ['011110103'])).toEqual([
    ['011110103', '01111'],
  ])
  expect(codes([account(['11110101', '01111', 'total'])])).toEqual([])
})

it('an IRIS of a file that no rule protects is no member', () => {
  expect(codes([account(['011110102'], null)])).toEqual([])
})
