import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { FLAGS } from '../indicators/value.ts'
import { byKey, bytesOf, declared, EVERYWHERE, fixture, kinds, within } from './fixtures.test-helper.ts'
import { readTable } from './read-table.ts'

const source = declared('insee-logement-iris', 'wide')
const zip = zipSync({
  'base-ic-logement-2022.CSV': fixture('base-ic-logement-2022.CSV'),
  'meta_base-ic-logement-2022.CSV': fixture('meta_base-ic-logement-2022.CSV'),
})

describe('INSEE base-ic-logement', () => {
  it('reads estimates of three decimals as such where other columns have decimals after the same mark', () => {
    const rows = ['214520000;900.5;60.125', '212310101;800.25;61.375']
    const read = (text: string) =>
      byKey(
        readTable('f', bytesOf(text), source, within(['21452', '21231'], ['214520000', '212310101'])).cells,
      )
    expect(read(['IRIS;P22_RP;P22_LOGVAC', ...rows].join('\n'))).toMatchObject({
      '214520000 LOGVAC 2022': 60.125,
      '212310101 LOGVAC 2022': 61.375,
    })
    // nothing else tells
    expect(read('IRIS;P22_LOGVAC\n214520000;60.125\n212310101;61.375')).toMatchObject({
      '214520000 LOGVAC 2022': 'missing',
    })
  })

  it('reads the IRIS of the zip, estimates kept with all their digits', () => {
    const { cells, problems, counts } = readTable('base-ic.zip', zip, source, EVERYWHERE)
    expect(problems).toEqual([])
    expect(counts).toMatchObject({ read: 4, kept: 4 })
    expect(byKey(cells)).toMatchObject({
      '010010000 LOG 2022': 402.123456789012,
      '010010000 LOGVAC 2022': 18.623456789012,
      '010040101 RP_LOCHLMV 2022': 146,
      '010040102 RP_LOCHLMV 2022': 0,
      '2A0040101 RP 2022': 1000,
    })
    expect(cells.length).toBe(16)
  })

  it('flags a census count under 200, 200 itself not being under', () => {
    const { cells } = readTable(
      'f',
      bytesOf('IRIS;P22_LOG;P22_RP\n010010000;200;199.9\n'),
      source,
      EVERYWHERE,
    )
    expect(cells.map(({ measure, flags }) => [measure, flags])).toEqual([
      ['LOG', 0],
      ['RP', FLAGS.unreliable],
    ])
  })

  it('reads another vintage and decimal commas without a change', () => {
    const { cells } = readTable(
      'f',
      bytesOf('IRIS;P17_LOG;P17_LOGVAC\n010010000;402,5;18,25\n'),
      source,
      EVERYWHERE,
    )
    expect(byKey(cells)).toEqual({ '010010000 LOG 2017': 402.5, '010010000 LOGVAC 2017': 18.25 })
  })

  it('keeps the IRIS of the territory, and reports one that its contours do not know', () => {
    const scope = within(['01004'], ['010040101'])
    const { cells, problems } = readTable('f', zip, source, scope)
    expect(new Set(cells.map(({ code }) => code))).toEqual(new Set(['010040101']))
    expect(problems).toMatchObject([{ kind: 'unknown_code', row: 4, value: '010040102', column: 'IRIS' }])
  })

  it('counts the one IRIS of a merged commune in the one IRIS of the commune in force', () => {
    const text = 'IRIS;P18_LOG\n212130000;300\n214520000;1000\n'
    const { cells, problems } = readTable('f', bytesOf(text), source, within(['21452'], ['214520000']))
    expect(byKey(cells)).toEqual({ '214520000 LOG 2018': 1300 })
    expect(kinds(problems).filter((kind) => kind === 'merged_code').length).toBe(1)
  })
})
