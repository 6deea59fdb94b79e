import { gunzipSync, unzipSync } from 'fflate'
import type { ProblemLog } from './problem.ts'
import { damagedZip, noMember, sevenZip, severalMembers, tooLarge, workbook } from './problem-words.ts'

const starts = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, i) => bytes[i] === byte)
export const isZip = (bytes: Uint8Array): boolean => starts(bytes, 0x50, 0x4b, 0x03, 0x04)
export const isSevenZip = (bytes: Uint8Array) => starts(bytes, 0x37, 0x7a, 0xbc, 0xaf)
const isGzip = (bytes: Uint8Array) => starts(bytes, 0x1f, 0x8b)

/** What a file may hold once opened: a text of more than half a gigabyte is more than the engine can hold as one. */
export const LARGEST = 400e6

/** The most that deflate can shrink a file. */
const MOST_DEFLATED = 1100

/** The files of a zip by name, or null with the problem logged: truncated, damaged, or not a zip at all. */
export function unzip(bytes: Uint8Array, log: ProblemLog): Record<string, Uint8Array> | null {
  const announced = new Map<string, number>()
  const large: string[] = []
  try {
    const members = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        announced.set(name, originalSize)
        if (originalSize > LARGEST) large.push(name)
        return originalSize <= LARGEST && !name.endsWith('/') && !name.startsWith('__MACOSX/')
      },
    })
    if (large.length > 0) {
      log.add(tooLarge, { value: large.join(', ') })
      return null
    }
    const short = Object.entries(members).find(([name, content]) => content.length !== announced.get(name))
    if (!short) return members
    log.add(damagedZip, { value: short[0] })
  } catch (error) {
    log.add(damagedZip, { value: error instanceof Error ? error.message : String(error) })
  }
  return null
}

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
  if (isSevenZip(bytes)) {
    log.add(sevenZip)
    return null
  }
  if (isGzip(bytes)) return gunzip(bytes, log)
  if (!isZip(bytes)) return bytes
  const members = unzip(bytes, log)
  if (!members) return null
  if ('[Content_Types].xml' in members) {
    log.add(workbook)
    return null
  }
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

function gunzip(bytes: Uint8Array, log: ProblemLog): Uint8Array | null {
  // the last four bytes of a whole gzip say its size; of a damaged one they may be anything
  const size =
    bytes.length < 4
      ? 0
      : new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4, 4).getUint32(0, true)
  if (size > LARGEST && size < bytes.length * MOST_DEFLATED) {
    log.add(tooLarge, { value: String(size) })
    return null
  }
  try {
    return gunzipSync(bytes)
  } catch (error) {
    log.add(damagedZip, { value: error instanceof Error ? error.message : String(error) })
    return null
  }
}
