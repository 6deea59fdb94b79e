import { describe, expect, it } from 'vitest'
import type { Figure } from './folding.ts'
import { allParts, checkColumns, checkParts } from './parts.ts'
import { type Problem, ProblemLog, plainProblem } from './problem.ts'

const RPLS = [
  ['VACANT', 'LETTABLE'],
  ['LETTABLE', 'STOCK'],
] as const

describe('parts of parts', () => {
  it('are parts as well, once, round or not', () => {
    expect(allParts(RPLS)).toEqual([
      ['VACANT', 'LETTABLE'],
      ['VACANT', 'STOCK'],
      ['LETTABLE', 'STOCK'],
    ])
    expect(allParts([...RPLS, ['STOCK', 'VACANT']])).toHaveLength(6)
  })

  it('are left out with what they are above: 900 vacant dwellings of a stock of 300', () => {
    const log = new ProblemLog('rpls.csv')
    const figures = [
      ['STOCK', 300],
      ['LETTABLE', 1180],
      ['VACANT', 900],
    ].map(([measure, value]) => ({ measure, value, year: 2024, flags: 0 }) as Figure)
    const left = checkParts(figures, allParts(RPLS), 3, log)
    expect(left.map(({ value }) => value)).toEqual(['missing', 'missing', 'missing'])
    expect(log.problems.map(({ value }) => value)).toEqual(['900 > 300', '1180 > 300'])
  })
})

describe('a part above a whole that its column has left out already', () => {
  const figures = (vacant: number, lettable: number) =>
    [
      ['STOCK', 1200],
      ['LETTABLE', lettable],
      ['VACANT', vacant],
    ].map(([measure, value]) => ({ measure, value, year: 2024, flags: 0 }) as Figure)
  it('is left out as well, and said: 9 999 vacant dwellings of a stock of 1 200', () => {
    const rows = [figures(30, 1180), ...[30, 999, 9999, 40].map((vacant) => figures(vacant, 1180 + vacant))]
    const log = new ProblemLog('rpls.csv')
    const sound = checkColumns(rows, allParts(RPLS), { zones: 3, share: 0.1 }, log)
    const left = rows.map((row, i) => checkParts(row, allParts(RPLS), i + 2, log, sound[i]))
    const of = (measure: string) => left.map((row) => row.find((figure) => figure.measure === measure)?.value)
    expect(of('STOCK')).toEqual(rows.map(() => 'missing'))
    expect(of('VACANT')).toEqual([30, 30, 999, 'missing', 40])
    // the columns once, and the row that they do not say
    expect(log.problems.map(({ row, value }) => [row, value])).toEqual([
      [undefined, undefined],
      [5, '9999 > 1200'],
    ])
  })
})

describe('columns of a part and its whole', () => {
  const figure = (measure: string, value: Figure['value'], year = 2022): Figure => ({
    measure,
    value,
    year,
    flags: 0,
  })
  const SHIFTED = { zones: 3, share: 0.1 }
  /** `above` rows of so many whose part is above its whole */
  const rows = (above: number, of: number, year = 2022) =>
    Array.from({ length: of }, (_, i) => [
      figure('ALL', 100, year),
      figure('UNDER', i < above ? 120 : 40, year),
      figure('OTHER', 7, year),
    ])
  const checked = (given: readonly (readonly Figure[])[]) => {
    const log = new ProblemLog('ops.csv')
    const left = checkColumns(given, [['UNDER', 'ALL']], SHIFTED, log)
    const known = (measure: string) =>
      left.flat().filter((one) => one.measure === measure && one.value !== 'missing').length
    return { log, known }
  }

  it('are left missing whole from three rows and a tenth of them on, and said once', () => {
    const { log, known } = checked(rows(3, 30))
    expect([known('UNDER'), known('ALL'), known('OTHER')]).toEqual([0, 0, 30])
    expect(log.problems).toHaveLength(1)
    expect(plainProblem(log.problems[0] as Problem, 'fr', (id) => ({ fr: id.toLowerCase(), en: id }))).toBe(
      'ops.csv : attendu : « under », 2022, inférieur ou égal à « all » ; il est au-dessus dans 3 lignes sur 30, leurs colonnes tiennent autre chose : les deux restent manquants dans toutes.',
    )
  })

  it('stand where fewer rows, or a lesser share, are above: each is then left out by itself', () => {
    for (const given of [rows(2, 4), rows(3, 31)]) {
      const { log, known } = checked(given)
      expect(known('UNDER')).toBe(given.length)
      expect(log.problems).toEqual([])
    }
  })

  it('are told apart by year, and a row that gives only one of the two is not counted', () => {
    const others = Array.from({ length: 40 }, () => [figure('ALL', 'suppressed'), figure('UNDER', 12)])
    const { log, known } = checked([...rows(0, 30, 2021), ...rows(3, 30), ...others])
    expect(known('ALL')).toBe(30)
    expect(log.problems.map(({ expected }) => expected.en)).toEqual(['UNDER, 2022, at most ALL'])
  })
})
