import { describe, expect, it } from 'vitest'
import { FLAGS } from '../indicators/value.ts'
import { byKey, bytesOf, declared, EVERYWHERE, fixture, kinds, within } from './fixtures.test-helper.ts'
import { readTable } from './read-table.ts'

const source = declared('lovac-communes', 'wide')

describe('LOVAC by commune', () => {
  it('reads every edition of the file, each count on its own date', () => {
    const { cells, problems } = readTable('lovac.csv', fixture('lovac-2026.csv'), source, EVERYWHERE)
    expect(problems).toEqual([])
    const values = byKey(cells)
    // pp_vacant_26 is the state of 1 January 2025, divided by ff_pp_total_25
    expect(values['95014 PP_VACANT 2025']).toBe(75)
    expect(values['95014 PP_TOTAL 2025']).toBe(861)
    expect(values['95014 PP_VACANT_2Y 2025']).toBe(32)
    expect(values['95014 PP_VACANT 2019']).toBe(92)
    expect(cells.length).toBe(4 * (7 + 7 + 6))
  })

  it('gives s as suppressed, never as 0, denominators included', () => {
    const { cells, counts } = readTable('lovac.csv', fixture('lovac-2026.csv'), source, EVERYWHERE)
    const values = byKey(cells)
    expect(values['95002 PP_TOTAL 2025']).toBe('suppressed')
    expect(values['95011 PP_VACANT_2Y 2025']).toBe('suppressed')
    expect(cells.some(({ value }) => value === 0)).toBe(false)
    expect(counts.suppressed).toBeGreaterThan(10)
  })

  it('marks the editions that begin another series', () => {
    const { cells } = readTable('lovac.csv', fixture('lovac-2026.csv'), source, within(['95014']))
    const broken = cells
      .filter(({ flags }) => flags === FLAGS.not_comparable)
      .map(({ measure, year }) => `${measure} ${year}`)
    expect(broken.sort()).toEqual([
      'PP_VACANT 2022',
      'PP_VACANT 2024',
      'PP_VACANT_2Y 2022',
      'PP_VACANT_2Y 2024',
    ])
  })

  it('reads the edition in three columns, and says what it lacks', () => {
    const { cells, problems } = readTable(
      'lovac-2025.csv',
      fixture('lovac-2025-3col.csv'),
      source,
      EVERYWHERE,
    )
    expect(byKey(cells)).toEqual({
      '01001 PP_VACANT_2Y 2024': 'suppressed',
      '01002 PP_VACANT_2Y 2024': 'suppressed',
      '01004 PP_VACANT_2Y 2024': 207,
      '01005 PP_VACANT_2Y 2024': 13,
    })
    expect(kinds(problems)).toEqual(['column_missing', 'column_missing'])
  })

  it('keeps a printed 0', () => {
    const { cells } = readTable(
      'f',
      bytesOf('CODGEO_25;pp_vacant_plus_2ans_25\n01001;0\n'),
      source,
      EVERYWHERE,
    )
    expect(byKey(cells)).toEqual({ '01001 PP_VACANT_2Y 2024': 0 })
  })

  it('leaves no total where one of the merged communes is masked', () => {
    const text = 'CODGEO_20;pp_vacant_20;pp_total_20\n21213;s;300\n21452;20;1000\n'
    const { cells } = readTable('f', bytesOf(text), source, within(['21452']))
    expect(byKey(cells)).toEqual({ '21452 PP_VACANT 2019': 'suppressed', '21452 PP_TOTAL 2020': 1300 })
  })
})
