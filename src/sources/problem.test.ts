import { describe, expect, it } from 'vitest'
import { formatProblem, ProblemLog, summarise } from './problem.ts'
import { htmlPage, mergedCode, numberIsText } from './problem-words.ts'

describe('formatProblem', () => {
  const log = new ProblemLog('lovac.csv')
  log.add(numberIsText, { row: 12, column: 'pp_vacant_26', value: 'douze' })
  log.add(htmlPage({ fr: 'du CSV', en: 'CSV' }))
  const [cell, page] = log.problems

  it('says file, row, column, value, what was expected and what happens now, on one line', () => {
    expect(cell && formatProblem(cell, 'en')).toBe(
      'lovac.csv, row 12, column pp_vacant_26: "douze"; expected: a number, a secrecy mark or nothing; the cell is left missing.',
    )
    expect(cell && formatProblem(cell, 'fr')).toBe(
      'lovac.csv, ligne 12, colonne pp_vacant_26 : « douze » ; attendu : un nombre, une marque de secret ou rien ; la cellule reste manquante.',
    )
  })

  it('says a problem of the whole file without row or column', () => {
    expect(page && formatProblem(page, 'en')).toBe(
      'lovac.csv: expected: CSV; an HTML page was saved instead: the file is left out.',
    )
  })

  it('keeps to one line where the value or the header has several', () => {
    const long = new ProblemLog('f.csv')
    long.add(numberIsText, { row: 2, column: 'Logements\nvacants', value: `a\r\nb${'c'.repeat(100)}` })
    const line = long.problems.map((p) => formatProblem(p, 'en')).join('')
    expect(line).not.toMatch(/[\r\n]/)
    expect(line).toContain('column Logements / vacants')
    expect(line).toContain('…')
  })
})

describe('ProblemLog', () => {
  it('says once what a code does in each of its rows', () => {
    const log = new ProblemLog('f.csv')
    for (const row of [2, 3]) log.addOnce(mergedCode('21452'), { row, column: 'COMM', value: '21213' })
    log.addOnce(mergedCode('95169'), { row: 4, column: 'COMM', value: '95282' })
    expect(log.problems.map(({ row }) => row)).toEqual([2, 4])
  })
})

describe('summarise', () => {
  it('says the first of a kind one by one and counts the rest', () => {
    const log = new ProblemLog('f.csv')
    for (let row = 2; row <= 9; row++) log.add(mergedCode('21452'), { row, column: 'CODGEO', value: '21213' })
    log.add(numberIsText, { row: 3, column: 'n', value: 'x' })
    const lines = summarise(log.problems, 'en')
    expect(lines.length).toBe(5)
    expect(lines[3]).toBe('f.csv: and 5 more of the same kind (merged_code).')
  })
})

it('lets no escape sequence of a file reach the terminal', () => {
  const log = new ProblemLog('a\u001b[2J.csv')
  log.add(numberIsText, { row: 2, column: 'c\u009b31m', value: '\u001b]0;x\u0007\u202e1' })
  const line = formatProblem(log.problems[0] as (typeof log.problems)[number], 'fr')
  expect(line).not.toMatch(/[\p{Cc}\u202e]/u)
  expect(line).toContain('ligne 2')
})
