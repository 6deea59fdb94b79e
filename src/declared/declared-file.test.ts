import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { DeclarationError } from './declaration-error.ts'
import {
  csvInteger,
  csvNumber,
  csvOptionalNumber,
  csvOptionalText,
  csvText,
  readCsv,
} from './declared-csv.ts'
import { declaredTexts } from './declared-files.ts'
import { declaredText } from './declared-text.ts'
import { readYaml } from './declared-yaml.ts'

const yaml = <S extends v.GenericSchema>(content: string, schema: S) =>
  readYaml(declaredTexts({ 'folder/file.yaml': content }), 'folder/file.yaml', schema)

/** Line and cause of the refusal. */
function refusal(run: () => unknown): [number | null, string] {
  try {
    run()
  } catch (error) {
    if (error instanceof DeclarationError) return [error.line, error.reason]
    throw error
  }
  throw new Error('nothing was refused')
}

const schema = v.strictObject({
  id: v.string(),
  label: v.strictObject({ fr: v.string(), en: v.string() }),
  bounds: v.array(v.number()),
})
const good = `# a comment
id: vacancy
label:
  fr: Vacance
  en: Vacancy
bounds:
  - 10
  - 20
`

describe('readYaml', () => {
  it('gives the value, and the line of any of its parts', () => {
    const { value, fail } = yaml(good, schema)
    expect(value).toEqual({ id: 'vacancy', label: { fr: 'Vacance', en: 'Vacancy' }, bounds: [10, 20] })
    expect(refusal(() => fail(['label', 'en'], 'why'))).toEqual([5, 'why'])
    expect(refusal(() => fail(['bounds', 1], 'why'))).toEqual([8, 'why'])
    // the deepest part that the file holds
    expect(refusal(() => fail(['label', 'de'], 'why'))).toEqual([3, 'why'])
  })

  it('finds a part through an anchor at the place where it is used', () => {
    const aliased = `${good}same: &same { fr: a, en: b }\nother: *same\n`
    const text = v.strictObject({ fr: v.string(), en: v.string() })
    const { fail } = yaml(aliased, v.strictObject({ ...schema.entries, same: text, other: text }))
    expect(refusal(() => fail(['other', 'fr'], 'why'))).toEqual([10, 'why'])
  })

  it.each<[string, string, [number | null, string]]>([
    ['an unknown key', good.replace('bounds:', 'colour: red\nbounds:'), [6, 'unknown key "colour"']],
    ['an unknown key deep inside', good.replace('  en:', '  de: Leerstand\n  en:'), [5, 'unknown key "de"']],
    ['a missing key', good.replace('  en: Vacancy\n', ''), [3, 'missing key "en"']],
    ['a key given twice', `${good}id: again\n`, [9, 'Map keys must be unique']],
    ['a code that lost its quotes', good.replace('vacancy', '01001'), [2, expect.stringContaining('id: ')]],
    [
      'a value of the wrong kind',
      good.replace('- 20', '- twenty'),
      [8, expect.stringContaining('bounds.1: ')],
    ],
    ['broken YAML', good.replace('  - 10', '  - [10'), [8, expect.any(String)]],
  ] as [string, string, [number | null, string]][])('refuses %s with its line', (_, content, expected) => {
    expect(refusal(() => yaml(content, schema))).toEqual(expected)
  })

  it('refuses aliases of aliases that would fill the memory, at a line', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x, x]',
      ...Array.from('bcdefg', (name, i) => {
        const before = 'abcdef'[i]
        return `${name}: &${name} [${Array(10).fill(`*${before}`).join(', ')}]`
      }),
    ].join('\n')
    expect(refusal(() => yaml(bomb, v.looseObject({})))).toEqual([
      7,
      expect.stringContaining('Excessive alias count'),
    ])
  })

  it('refuses an alias of nothing at its line', () => {
    expect(refusal(() => yaml('id: a\nother: *nothing\n', v.looseObject({})))[0]).toBe(2)
  })

  it('refuses a file that is absent, by its name', () => {
    expect(() => readYaml(declaredTexts({}), 'folder/absent.yaml', schema)).toThrow(
      /^folder\/absent\.yaml: no such file$/,
    )
  })

  it('says file, line and cause in one line', () => {
    expect(() => yaml(`${good}x: 1\n`, schema)).toThrow(/^folder\/file\.yaml:9: unknown key "x"$/)
  })
})

describe('declaredText', () => {
  const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
  it('reads UTF-8, below a byte order mark or not', () => {
    expect(declaredText(new TextEncoder().encode('\ufeffid: é\n'), 'a.yaml')).toBe('id: é\n')
  })

  it.each([
    ['Latin-1, in the middle', latin1('id: a\nname: Métropole\nplan: null\n'), 2],
    ['Latin-1, in the last line', latin1('id: a\nname: Métropole'), 2],
    ['UTF-16', latin1('\u00ff\u00fei\0d\0'), 1],
  ])('refuses %s, with its line', (_, bytes, line) => {
    expect(refusal(() => declaredText(bytes, 'a.yaml'))).toEqual([
      line,
      expect.stringContaining('is not UTF-8'),
    ])
  })
})

describe('readCsv', () => {
  const columns = {
    code: csvText,
    value: csvOptionalNumber,
    year: csvInteger,
    note: csvOptionalText,
    lon: csvNumber,
  }
  const header = 'code,value,year,note,lon'
  const read = (content: string) => readCsv(declaredTexts({ 'file.csv': content }), 'file.csv', columns)
  const csv = (...lines: string[]) => read(`${lines.join('\n')}\n`)

  it('keeps codes as text, and tells an empty cell from 0', () => {
    const rows = csv(header, '01001,0,2023,"a, b",-1.5', '2A004,,2023,,3')
    expect(rows.map((row) => row.value)).toEqual([
      { code: '01001', value: 0, year: 2023, note: 'a, b', lon: -1.5 },
      { code: '2A004', value: null, year: 2023, note: null, lon: 3 },
    ])
    expect(refusal(() => rows[1]?.fail('why'))).toEqual([3, 'why'])
  })

  it.each(['\r\n', '\n'])('counts lines whatever ends them, below a byte order mark (%j)', (end) => {
    const lines = [header, '01001,0,2023,"a', 'b",3', '', '01002,0,2023,,3']
    const rows = read(`\ufeff${lines.join(end)}${end}`)
    expect(rows.map(({ fail }) => refusal(() => fail('why'))[0])).toEqual([2, 5])
  })

  it('reads columns in any order', () => {
    const [row] = csv('lon,note,year,value,code', '3,,2023,5,01001')
    expect(row?.value).toEqual({ code: '01001', value: 5, year: 2023, note: null, lon: 3 })
  })

  it.each<[string, string[], [number, string]]>([
    ['an unknown column', [`${header},colour`, '01001,0,2023,,3,red'], [1, 'unknown column "colour"']],
    ['a missing column', ['code,value,year,note', '01001,0,2023,'], [1, 'missing column "lon"']],
    ['a repeated column', [`${header},lon`, '01001,0,2023,,3,3'], [1, 'column "lon" is repeated']],
    ['a row too short', [header, '01001,0,2023,,3', '01002,0,2023,'], [3, '4 cells for 5 columns']],
    ['a decimal comma', [header, '01001,"1,5",2023,,3'], [2, 'value "1,5": is not a number']],
    ['a thousands separator', [header, '01001,1 500,2023,,3'], [2, 'value "1 500": is not a number']],
    ['a year with decimals', [header, '01001,0,2023.5,,3'], [2, 'year "2023.5": is not a whole number']],
    ['an empty code', [header, ',0,2023,,3'], [2, 'code "": is empty']],
    ['a row below a blank line', [header, '', '01001,x,2023,,3'], [3, 'value "x": is not a number']],
    [
      'a row below a cell of several lines',
      [header, '01001,0,2023,"a', '', 'b",3', '01002,x,2023,,3'],
      [5, 'value "x": is not a number'],
    ],
    [
      'a row that itself has several lines',
      [header, '01001,x,2023,"a', 'b",3'],
      [2, 'value "x": is not a number'],
    ],
    [
      'a quote that never ends',
      [header, '01001,0,2023,,3', '01002,0,2023,"a,3'],
      [3, expect.stringMatching(/quot/i) as string],
    ],
  ])('refuses %s with its line', (_, lines, expected) => {
    expect(refusal(() => csv(...lines))).toEqual(expected)
  })
})
