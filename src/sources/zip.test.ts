import { readFileSync } from 'node:fs'
import { gzipSync, strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { kinds } from './fixtures.test-helper.ts'
import { ProblemLog } from './problem.ts'
import { gunzip, LARGEST, LONGEST_MS, unzip } from './zip.ts'

const text = strToU8('a;b\n1;2\n')
const zip = zipSync({ 'a.csv': text, 'b.csv': text })
const gzip = gzipSync(text)

/** A clock that moves by so much each time that it is read. */
function clockOf(step: number) {
  let now = 0
  return () => {
    now += step
    return now
  }
}

describe('an archive that takes long to open', () => {
  it.each([
    ['zip', unzip, zip],
    ['gzip', gunzip, gzip],
  ] as const)('%s: is left out with one line', (_, open, bytes) => {
    const log = new ProblemLog('f')
    expect(open(bytes, log, clockOf(LONGEST_MS + 1))).toBeNull()
    expect(kinds(log.problems)).toEqual(['too_long'])
  })

  it.each([
    ['zip', unzip, zip],
    ['gzip', gunzip, gzip],
  ] as const)('%s: is read in the time that it has', (_, open, bytes) => {
    const log = new ProblemLog('f')
    expect(open(bytes, log, clockOf(LONGEST_MS / 10))).not.toBeNull()
    expect(log.problems).toEqual([])
  })
})

it('an archive under a password is said to be', () => {
  const log = new ProblemLog('f')
  expect(unzip(new Uint8Array(readFileSync('test/fixtures/readers/locked.zip')), log)).toBeNull()
  expect(kinds(log.problems)).toEqual(['locked_zip'])
})

describe('an archive of many members', () => {
  /** The same zip, whose directory says that each member is so large once opened. */
  function saying(size: number): Uint8Array {
    const said = zip.slice()
    const view = new DataView(said.buffer)
    for (let at = 0; at + 46 <= said.length; at++)
      // central header: signature, then the size at 24 (APPNOTE 4.3.12)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true)
    return said
  }

  it('is refused by the sum of what they say, each being small enough, before one is opened', () => {
    const log = new ProblemLog('f')
    const each = LARGEST / 2 + 1
    expect(unzip(saying(each), log)).toBeNull()
    expect(log.problems).toMatchObject([{ kind: 'too_large', severity: 'refused', value: String(2 * each) }])
  })
})
