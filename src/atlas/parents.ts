import type { ZoneRow } from '../db/tables.ts'
import type { ZoneCode } from '../territory/code.ts'
import { type MapLevel, MEMBER_LEVEL } from '../territory/level.ts'
import type { Store } from './store.ts'

/** The row of the commune that a zone is in; undefined for communes, and for what no single commune holds. */
export const communeOf = (store: Pick<Store, 'zone'>, zone: Pick<ZoneRow, 'commune'>): ZoneRow | undefined =>
  zone.commune === null ? undefined : store.zone(MEMBER_LEVEL, zone.commune)

/** The code of the group that a zone is in, its commune's where it has none of its own; null without one. */
export const groupOf = (
  store: Pick<Store, 'zone'>,
  zone: Pick<ZoneRow, 'commune' | 'group'>,
): ZoneCode | null => zone.group ?? communeOf(store, zone)?.group ?? null

/** A zone that holds another, whole. */
export interface ParentZone {
  readonly level: MapLevel
  readonly code: ZoneCode
  readonly name: string
  readonly lon: number
  readonly lat: number
}

/** The zones that hold one, coarse to fine: its commune; for a point, its IRIS and its QPV or QVA as well. */
export function parentsOf(store: Pick<Store, 'zone'>, zone: ZoneRow): ParentZone[] {
  const codes: readonly (readonly [MapLevel, string | null | undefined])[] = [
    ['commune', zone.commune],
    ['iris', zone.iris],
    ['qpv', zone.qpv],
  ]
  return codes.flatMap(([level, code]) => {
    const row = code && code !== zone.code ? store.zone(level, code) : undefined
    return row ? [{ level, code: row.code, name: row.name, lon: row.lon ?? 0, lat: row.lat ?? 0 }] : []
  })
}
