import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCode } from '../territory/code.ts'
import { readCode } from './code.ts'

const read = (level: Parameters<typeof readCode>[0], raw: string) => {
  const result = readCode(level, raw)
  return result.ok ? [result.value.code, result.value.repaired] : null
}

describe('readCode', () => {
  it.each([
    ['commune', '01001', '01001', false],
    ['commune', '="01001"', '01001', false],
    ['commune', ' 2A004 ', '2A004', false],
    ['commune', '1001', '01001', true],
    ['commune', '1001.0', '01001', true],
    ['commune', '59350,00', '59350', true],
    ['commune', '2b033', '2B033', true],
    ['iris', '10010000', '010010000', true],
    ['commune', '21 231', '21231', true],
    ['commune', '1\u202f001', '01001', true],
    ['iris', '59 350 0101', '593500101', true],
    ['iris', '5,93500101E+08', '593500101', true],
    ['commune', '5.9350E4', '59350', true],
    ['iris', '593500101', '593500101', false],
    ['qpv', 'qp021002', 'QP021002', true],
    ['qpv', 'QN00201M', 'QN00201M', false],
    ['epci', '242100410', '242100410', false],
    ['group', 'couronne-nord', 'couronne-nord', false],
  ] as const)('reads the %s code %s', (level, raw, code, repaired) => {
    expect(read(level, raw)).toEqual([code, repaired])
  })

  it.each([
    ['commune', '101'],
    ['commune', '5.9E+08'],
    // digits that a spreadsheet rounded away
    ['iris', '5,935E+08'],
    ['commune', '5.94E+04'],
    ['commune', 'Total'],
    ['commune', ''],
    ['commune', 'A004'],
    ['iris', '1001'],
    ['qpv', '021002'],
    ['epci', 'Dijon'],
  ] as const)('refuses %s %s rather than guess', (level, raw) => {
    expect(read(level, raw)).toBeNull()
  })

  it('gives back the code whose leading zero was lost, and only a whole code', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1001, max: 95999 }), (number) => {
        const code = `${number}`.padStart(5, '0')
        expect(read('commune', `${number}`)).toEqual([code, code.startsWith('0')])
      }),
    )
    fc.assert(
      fc.property(fc.string(), (raw) => {
        const result = readCode('iris', raw)
        if (result.ok) expect(parseCode('iris', result.value.code).ok).toBe(true)
      }),
    )
  })
})
