import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { decodeCells } from '../../src/db/decode.ts'
import type { Declarations } from '../../src/publish/declarations.ts'
import { buildDeclared } from './build-declared.ts'
import { COMMUNES, CONTOURS, EPCI, IRIS, irisOf, opsCsv, project } from './fixture.test-helper.ts'

const RATE = 'LOG_EMMENREC_PCT'
const small = irisOf(COMMUNES[1])[1] as string
const ops = opsCsv([small])

/** Recent movers in percent, as another producer would print them of the small IRIS and of a large one. */
const given = [small, IRIS[0]]
const rates = ['code;log_emmenrec_pct_22']
  .concat(
    ops
      .split('\n')
      .slice(1)
      .map((line) => line.split(';'))
      .filter(([code]) => given.includes(code))
      .map(
        ([code, , households, , recent]) =>
          `${code};${((100 * Number(recent)) / Number(households)).toFixed(1)}`,
      ),
  )
  .join('\n')

const term = (measure: string) => ({ measure, coefficient: 1, year: 'same' as const })
const OF = { numerator: [term('OPS_RECENT')], denominator: [term('OPS_HOUSEHOLDS')], scale: 100 }

/** The declarations, in which the rate says whose counts it is of. */
function saying({ extras, ...others }: Declarations): Declarations {
  const own = extras.get('iris-indicateurs')
  if (!own) throw new Error('no ready-made figures are declared')
  const indicators = own.indicators.map((indicator) =>
    indicator.formula.kind === 'published' && indicator.formula.measure === RATE
      ? { ...indicator, formula: { ...indicator.formula, of: OF } }
      : indicator,
  )
  return { ...others, extras: new Map([...extras, ['iris-indicateurs', { ...own, indicators }]]) }
}

async function built(change: (declarations: Declarations) => Declarations) {
  const files = { ...CONTOURS, [`ops-${EPCI}.csv`]: ops, [`iris-indicateurs-${EPCI}.csv`]: rates }
  const { file, options } = await project(files)
  const outcome = await buildDeclared(file, { ...options, declarations: change(options.declarations) })
  if (outcome.kind !== 'built') throw new Error('not built')
  const cells = decodeCells(readFileSync(join(outcome.folder, 'cells.arrow')))
  if (!cells.ok) throw new Error('no cells')
  const { identities } = JSON.parse(readFileSync(join(outcome.folder, 'secrecy.json'), 'utf8')) as {
    identities: { identity: string; used: number; left_out: Record<string, number> }[]
  }
  return {
    shown: cells.value
      .filter(({ measure, value }) => measure === RATE && value !== null)
      .map(({ code }) => code),
    masked: cells.value.filter(({ measure, state }) => measure === RATE && state === 'suppressed'),
    account: identities.find(({ identity }) => identity === 'ready-made-rates'),
  }
}

it('a rate of protected counts is in the proof, and is not shown of a set under the threshold', async () => {
  const { shown, masked, account } = await built(saying)
  expect([masked.map(({ code }) => code), shown]).toEqual([[small], [IRIS[0]]])
  expect(account).toEqual({ identity: 'ready-made-rates', used: 6, differing: 0, left_out: {} })
})

it('a rate of which nothing says the counts is said to be out of the proof', async () => {
  const { account, masked } = await built((declarations) => declarations)
  expect(masked).toEqual([])
  expect(account).toMatchObject({ used: 0, left_out: { undeclared: 1 } })
})
