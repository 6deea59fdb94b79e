import { Gunzip, unzipSync } from 'fflate'
import type { Finding, ProblemLog } from './problem.ts'
import {
  damagedZip,
  lockedZip,
  noMember,
  severalMembers,
  tooLarge,
  tooLong,
  tooTight,
} from './problem-words.ts'

const starts = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, i) => bytes[i] === byte)
export const isZip = (bytes: Uint8Array): boolean => starts(bytes, 0x50, 0x4b, 0x03, 0x04)
const isGzip = (bytes: Uint8Array) => starts(bytes, 0x1f, 0x8b)

/** What an archive may hold once opened: a text of more than half a gigabyte is more than the engine can hold as one. */
export const LARGEST = 400e6

/** Data shrink to a tenth, a hundredth at most; what shrinks more than this, and is large, is made to fill a machine. */
const TIGHTEST = 200
const SMALL = 20e6

/**
 * Whether what an archive says of itself is within bounds, nothing being opened; logged where it is not.
 * @param damaged what is said of one that does not open
 */
export function withinBounds(bytes: Uint8Array, log: ProblemLog, damaged: Finding = damagedZip): boolean {
  // general purpose bit 0 of the first member (APPNOTE, 4.4.4)
  if (isZip(bytes) && ((bytes[6] ?? 0) & 1) === 1) {
    log.add(lockedZip)
    return false
  }
  let total = 0
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize
        return false
      },
    })
  } catch {
    log.add(damaged)
    return false
  }
  return isBounded(total, bytes.length, log)
}

/** An archive of data opens in seconds; one that takes longer is made to hold a machine up. */
export const LONGEST_MS = 60_000

/** Milliseconds, from any start. */
export type Clock = () => number
/** where nothing is timed */
const STILL: Clock = () => 0

/** Whether the opening of an archive has taken too long, asked between its parts. */
export function timer(clock: Clock): () => boolean {
  const end = clock() + LONGEST_MS
  return () => clock() > end
}

function isBounded(size: number, packed: number, log: ProblemLog): boolean {
  if (size > LARGEST) log.add(tooLarge, { value: String(size) })
  else if (size > SMALL && size > packed * TIGHTEST) log.add(tooTight, { value: `${packed} -> ${size}` })
  else return true
  return false
}

/** The files of a zip by name, or null with the problem logged: truncated, damaged, too large, or not a zip at all. */
export function unzip(
  bytes: Uint8Array,
  log: ProblemLog,
  clock: Clock = STILL,
): Record<string, Uint8Array> | null {
  if (!withinBounds(bytes, log)) return null
  const announced = new Map<string, number>()
  const isLate = timer(clock)
  try {
    const members = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        announced.set(name, originalSize)
        if (isLate()) throw new TooLong()
        return !name.endsWith('/') && !name.startsWith('__MACOSX/')
      },
    })
    const short = Object.entries(members).find(([name, content]) => content.length !== announced.get(name))
    if (!short) return members
    log.add(damagedZip, { value: short[0] })
  } catch (error) {
    if (error instanceof TooLong) log.add(tooLong)
    else log.add(damagedZip)
  }
  return null
}

/** What an opening that takes too long throws between its parts. */
export class TooLong extends Error {}

/** The members whose name ends in one of `extensions`, the description files of INSEE (`meta_`) left aside. */
export const dataMembers = (members: Record<string, Uint8Array>, extensions: readonly string[]): string[] =>
  Object.keys(members).filter((name) => {
    const file = name.slice(name.lastIndexOf('/') + 1).toLowerCase()
    return extensions.some((extension) => file.endsWith(extension)) && !/^(meta|varmod)_/.test(file)
  })

/**
 * The bytes of a table: itself, or the data file inside a zip or gzip (the largest, `meta_` aside). Null with the
 * problem logged where there is none.
 */
export function tableBytes(bytes: Uint8Array, log: ProblemLog): Uint8Array | null {
  if (isGzip(bytes)) return gunzip(bytes, log)
  if (!isZip(bytes)) return bytes
  const members = unzip(bytes, log)
  if (!members) return null
  const names = dataMembers(members, ['.csv', '.txt']).sort(
    (a, b) => (members[b]?.length ?? 0) - (members[a]?.length ?? 0),
  )
  const chosen = names[0]
  if (chosen === undefined) {
    log.add(noMember('CSV'), { value: Object.keys(members).join(', ') })
    return null
  }
  if (names.length > 1) log.add(severalMembers(chosen), { value: names.join(', ') })
  return members[chosen] ?? null
}

/** so much of a gzip is opened at once, which gives a thousand times as much at most */
const SLICE = 65_536

/** Opened slice by slice, because a gzip may state any size. Null, logged, where it is damaged or too large. */
export function gunzip(bytes: Uint8Array, log: ProblemLog, clock: Clock = STILL): Uint8Array | null {
  const isLate = timer(clock)
  const pieces: Uint8Array[] = []
  let size = 0
  let isWhole = false
  const stream = new Gunzip((piece, isLast) => {
    pieces.push(piece)
    size += piece.length
    isWhole ||= isLast
  })
  try {
    for (let at = 0; at < bytes.length; at += SLICE) {
      stream.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length)
      if (!isBounded(size, bytes.length, log)) return null
      if (isLate()) {
        log.add(tooLong)
        return null
      }
    }
  } catch {
    log.add(damagedZip)
    return null
  }
  if (!isWhole) {
    log.add(damagedZip)
    return null
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
