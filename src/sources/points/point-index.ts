import type { ZoneCode } from '../../territory/code.ts'
import { canonical } from '../column.ts'

/** The points of a territory by what a table may know them by: their code, or their commune and address. */
export interface PointIndex {
  readonly has: (code: string) => boolean
  /** every point of an address: none where it is nowhere, several where it does not tell them apart */
  readonly at: (commune: string, address: string) => readonly ZoneCode[]
}

/** A point with its address as its file writes it. */
export interface AddressedPoint {
  readonly code: ZoneCode
  readonly commune: string
  readonly address: string
}

export function pointIndex(points: readonly AddressedPoint[]): PointIndex {
  const codes = new Set<string>(points.map(({ code }) => code))
  const found = new Map<string, ZoneCode[]>()
  for (const { code, commune, address } of points) {
    if (address === '') continue
    const key = addressKey(commune, address)
    const known = found.get(key) ?? []
    if (!known.includes(code)) found.set(key, [...known, code])
  }
  return {
    has: (code) => codes.has(code),
    at: (commune, address) => found.get(addressKey(commune, address)) ?? [],
  }
}

/** Without case, accents and punctuation, however it is cut into columns. */
const addressKey = (commune: string, address: string): string =>
  `${commune.trim().padStart(5, '0').toUpperCase()}|${canonical(address)}`
