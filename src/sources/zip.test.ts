import { gzipSync, strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { kinds } from './fixtures.test-helper.ts'
import { ProblemLog } from './problem.ts'
import { gunzip, LONGEST_MS, unzip } from './zip.ts'

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
