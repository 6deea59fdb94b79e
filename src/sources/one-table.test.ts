import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { byKey, declared, EVERYWHERE } from './fixtures.test-helper.ts'
import { readTable } from './read-table.ts'

const sru = declared('sru-inventaire', 'wide')
type Write = (plain: string) => string

/** One table as producers and spreadsheets write it: the same cells, whatever the separator, line ends and encoding. */
const written = (separator: string, eol: string, code: Write, number: Write) =>
  [
    ['Code_INSEE_commune', 'Commune_carencée', 'Nombre_lls_Inventaire_au_01_01_2024', 'Prélèvement_net_2024'],
    [code('01004'), 'oui', number('1234'), `${number('27741,87')} €`],
    [code('01033'), 'non', '', 's'],
  ]
    .map((cells) => cells.map((cell) => (cell.includes(separator) ? `"${cell}"` : cell)).join(separator))
    .join(eol)

const asIs: Write = (text) => text
const formula: Write = (code) => `="${code}"`
const quotedFormula: Write = (code) => `"=""${code}"""`
const lostZero: Write = (code) => code.slice(1)
const dot: Write = (text) => text.replace(',', '.')
const thousands =
  (space: string): Write =>
  (text) =>
    text.replace(/\d(?=(\d{3})+(,|$))/g, `$&${space}`)

const encoded = (text: string, charset: string, addBOM = false) =>
  new Uint8Array(iconv.encode(text, charset, { addBOM }))
/** Windows-1252 read as Latin-1 and saved as UTF-8: the euro is U+0080. */
const damaged = (text: string) => encoded(iconv.encode(text, 'win1252').toString('latin1'), 'utf8')
/** Latin-1 has no euro: the file writes it out. */
const latin1 = (text: string) => encoded(text.replaceAll('€', 'EUR'), 'latin1')

describe('one table, however it is written', () => {
  it.each([
    ['UTF-8, CRLF, ="01004"', encoded(written(';', '\r\n', formula, asIs), 'utf8')],
    [
      'a byte order mark, commas, ="01004" in quotes',
      encoded(written(',', '\n', quotedFormula, asIs), 'utf8', true),
    ],
    ['Windows-1252, tabs, spaces', encoded(written('\t', '\r\n', asIs, thousands(' ')), 'win1252')],
    ['Latin-1, bars, decimal dots', latin1(written('|', '\n', asIs, dot))],
    [
      'UTF-16, lone CR, narrow spaces',
      encoded(written(';', '\r', asIs, thousands('\u202f')), 'utf16le', true),
    ],
    ['the euro damaged, zeros lost', damaged(written(';', '\r\n', lostZero, asIs))],
  ])('%s', (_, bytes) => {
    const { cells, problems } = readTable('f.csv', bytes, sru, EVERYWHERE)
    expect(byKey(cells)).toEqual({
      '01004 SRU_CARENCE 2024': 1,
      '01004 SRU_LLS 2024': 1234,
      '01004 SRU_LEVY 2024': 27741.87,
      '01033 SRU_CARENCE 2024': 0,
      '01033 SRU_LLS 2024': 'missing',
      '01033 SRU_LEVY 2024': 'suppressed',
    })
    const lost = problems.filter(({ severity }) => severity === 'dropped' || severity === 'refused')
    expect(new Set(lost.map(({ kind }) => kind))).toEqual(new Set(['column_missing']))
  })
})
