import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseRecords } from './csv.ts'
import { ProblemLog } from './problem.ts'

const cell = fc.string({ unit: fc.constantFrom('a', '1', ' ', ';', '"', '\n', 'é') })
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

it('gives every record back with the row that a spreadsheet has it in, large or not', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 12 }), (rows) => {
      const text = rows.map((cells) => cells.map(quoted).join(';')).join('\n')
      const expected = rows.flatMap((cells, i) =>
        cells.some((one) => one.trim() !== '') ? [{ row: i + 1, cells }] : [],
      )
      for (const large of [0, Number.POSITIVE_INFINITY]) {
        const log = new ProblemLog('f')
        expect(parseRecords(text, ';', log, large)).toEqual(expected)
        expect(log.problems).toEqual([])
      }
    }),
  )
})

it.each([0, Number.POSITIVE_INFINITY])(
  'drops what follows a quote that is not closed, and says its row',
  (large) => {
    const log = new ProblemLog('f')
    expect(parseRecords('a;b\n1;2\n3;"4\n5;6\n', ';', log, large).map(({ row }) => row)).toEqual([1, 2])
    expect(log.problems).toMatchObject([{ kind: 'unclosed_quote', row: 3 }])
  },
)
