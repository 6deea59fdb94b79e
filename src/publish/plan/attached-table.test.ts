import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { declaredTexts } from '../../declared/declared-files.ts'
import { readYaml } from '../../declared/declared-yaml.ts'
import { attachedTables, tableDeclaration } from './attached-table.ts'

const columns = `      - { id: name, unit: text, label: { fr: Nom, en: Name } }
      - { id: count, unit: number, label: { fr: Nombre, en: Count } }
      - { id: of, unit: number, label: { fr: Sur, en: Of } }
      - { id: printed, unit: percent, label: { fr: Imprimé, en: Printed } }
      - { id: rate, unit: percent, label: { fr: Taux, en: Rate }, ratio: { numerator: [count], denominator: of } }
      - { id: gap, unit: points, label: { fr: Écart, en: Gap }, difference: [rate, printed] }
`

function table(...lines: string[]) {
  return tableOf(lines.map((line) => `${line},"some document, 1"`))
}

const DECLARED = `tables:
  - id: rates
    file: rates.csv
    title: { fr: Taux, en: Rates }
    warning: null
    source_ref: some document, 1
    columns:
${columns}`

function tableOf(lines: readonly string[], text: string = DECLARED) {
  const files = declaredTexts({
    'plans/declared.yaml': text,
    'plans/rates.csv': ['role,name_fr,name_en,count,of,printed,source_ref', ...lines, ''].join('\n'),
  })
  const declared = readYaml(
    files,
    'plans/declared.yaml',
    v.strictObject({ tables: v.array(tableDeclaration) }),
  )
  return attachedTables(files, 'plans', declared, 'some document')[0]
}

it('stops at a row that cites another document', () => {
  expect(() => tableOf(['member,CDC,CDC,31,440,7.33,"another, 1"'])).toThrow(
    /^.*rates\.csv:2: source_ref "another, 1": does not begin with "some document, "/,
  )
})

const rows = (...lines: string[]) => table(...lines)?.rows

describe('attachedTables', () => {
  it('computes rates and gaps to the hundredth, beside what is printed', () => {
    expect(rows('member,CDC,CDC,31,440,7.33')).toEqual([['CDC', 31, 440, 7.33, 7.05, -0.28]])
  })

  it('says how far it rounded what it computes, and not what is printed', () => {
    expect(table('member,CDC,CDC,31,440,7.33')?.columns.map(({ decimals }) => decimals)).toEqual([
      ...[undefined, undefined, undefined, undefined],
      ...[2, 2],
    ])
    // 3 of 4 is 75, and 75 - 70 is 5: no decimals that say nothing
    expect(
      table('member,CDC,CDC,3,4,70')
        ?.columns.map(({ decimals }) => decimals)
        .slice(-2),
    ).toEqual([0, 0])
  })

  it('leaves a cell empty where a term is not printed, or divides by 0', () => {
    expect(rows('member,a,a,,440,7.33', 'member,b,b,3,0,', 'member,c,c,0,10,')).toEqual([
      ['a', null, 440, 7.33, null, null],
      ['b', 3, 0, null, null, null],
      ['c', 0, 10, null, 0, null],
    ])
  })

  it('adds the sum below a printed total that is not the sum of its rows', () => {
    expect(rows('member,a,a,1,10,', 'member,b,b,2,20,', 'other,c,c,9,90,', 'total,Tout,All,4,30,')).toEqual([
      ['a', 1, 10, null, 10, null],
      ['b', 2, 20, null, 10, null],
      ['c', 9, 90, null, 10, null],
      [{ fr: 'Tout', en: 'All' }, 4, 30, null, 13.33, null],
      [{ fr: 'Somme des lignes', en: 'Sum of the rows' }, 3, 30, null, 10, null],
    ])
  })

  it('adds nothing below a total that is', () => {
    expect(rows('member,a,a,1,10,', 'member,b,b,2,20,', 'total,Tout,All,3,30,')).toHaveLength(3)
  })

  it('wants every text in both languages, and says a name that is the same in both once', () => {
    expect(rows('member,Loi,Law,1,10,', 'member,,,2,10,')?.map(([name]) => name)).toEqual([
      { fr: 'Loi', en: 'Law' },
      null,
    ])
    expect(() => rows('member,a,a,1,10,', 'member,Loi,,1,10,')).toThrow(
      /rates\.csv:3: name is said in one language only/,
    )
  })

  it('counts what a minimum asks of a whole, and what is missing of it', () => {
    const declared = DECLARED.replace(
      columns,
      `${columns}      - { id: least, unit: number, label: { fr: a, en: a }, least: { percent: printed, whole: of } }
      - { id: short, unit: number, label: { fr: b, en: b }, missing: { least: least, reached: [count] } }
`,
    )
    const found = (...lines: string[]) =>
      tableOf(
        lines.map((l) => `${l},"some document, 1"`),
        declared,
      )?.rows
    // 25 % of 1 990 is 497,5: 497 would not reach it; 7 % of 100 is 7, not 8; 75 % of 880 is exceeded
    expect(
      found('member,a,a,254,1990,25', 'member,b,b,7,100,7', 'member,c,c,693,880,75', 'member,d,d,3,10,')?.map(
        (row) => row.slice(-2),
      ),
    ).toEqual([
      [498, 244],
      [7, 0],
      [660, 0],
      [null, null],
    ])
  })
})
