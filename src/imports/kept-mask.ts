import { digest, hexDigest } from './digest.ts'
import type { OverlayAnswer } from './own-messages.ts'

/**
 * What a publication would mask of the reader's files takes up to two minutes to work out: it is kept beside them, under a key
 * of all that it was worked out of. Whatever is not as it was written is worked out again.
 */
export interface KeptMask {
  readonly key: string
  readonly answer: OverlayAnswer
}

/** The bytes of an answer, each by its place. */
const partsOf = ({ territory, cells, layers, points }: OverlayAnswer) =>
  [territory, cells, layers?.zones, layers?.geometry, points?.zones, points?.cells] as const

const SIZE = 32

/** A digest of the rest; the length of the head; the head, which is JSON; the bytes. */
export async function maskBytes({ key, answer }: KeptMask): Promise<Uint8Array<ArrayBuffer>> {
  const { indicators, hidden, findings } = answer
  const parts = partsOf(answer)
  const lengths = parts.map((part) => part?.length ?? null)
  const head = new TextEncoder().encode(JSON.stringify({ key, indicators, hidden, findings, lengths }))
  const size = new Uint8Array(4)
  new DataView(size.buffer).setUint32(0, head.length)
  const body = joined([size, head, ...parts.flatMap((part) => part ?? [])])
  return joined([await digest(body), body])
}

/** The answer that was kept; null where the bytes are not those that were written. */
export async function maskOfBytes(bytes: Uint8Array<ArrayBuffer>): Promise<KeptMask | null> {
  if (bytes.length < SIZE + 4) return null
  const body = bytes.slice(SIZE)
  const written = await digest(body)
  if (!written.every((byte, i) => byte === bytes[i])) return null
  const length = new DataView(body.buffer).getUint32(0)
  const head = JSON.parse(new TextDecoder().decode(body.subarray(4, 4 + length))) as Pick<
    OverlayAnswer,
    'indicators' | 'hidden' | 'findings'
  > & { readonly key: string; readonly lengths: readonly (number | null)[] }
  let at = 4 + length
  const parts = head.lengths.map((size) => {
    if (size === null) return null
    at += size
    return body.slice(at - size, at)
  })
  const [territory, cells, zones, geometry, pointZones, pointCells] = parts
  if (!territory || !cells) return null
  const { key, indicators, hidden, findings } = head
  return {
    key,
    answer: {
      territory,
      cells,
      layers: zones && geometry ? { zones, geometry } : null,
      points: pointZones && pointCells ? { zones: pointZones, cells: pointCells } : null,
      indicators,
      hidden,
      findings,
    },
  }
}

/** A key of JSON and of bytes: another where anything of them is. */
export async function maskKey(said: unknown, bytes: readonly Uint8Array[]): Promise<string> {
  const parts = [new TextEncoder().encode(JSON.stringify(said)), ...bytes]
  // each by itself: what is taken from one is not added to another
  const digests = await Promise.all(parts.map((part) => digest(part.slice())))
  return hexDigest(joined(digests))
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
