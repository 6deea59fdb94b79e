import type { ZoneRow } from '../db/tables.ts'
import type { ZoneCode } from '../territory/code.ts'
import { MEMBER_LEVEL } from '../territory/level.ts'
import type { Store } from './store.ts'

/** The row of the commune that a zone is in; undefined for communes, and for what no single commune holds. */
export const communeOf = (store: Pick<Store, 'zone'>, zone: Pick<ZoneRow, 'commune'>): ZoneRow | undefined =>
  zone.commune === null ? undefined : store.zone(MEMBER_LEVEL, zone.commune)

/** The code of the group that a zone is in, its commune's where it has none of its own; null without one. */
export const groupOf = (
  store: Pick<Store, 'zone'>,
  zone: Pick<ZoneRow, 'commune' | 'group'>,
): ZoneCode | null => zone.group ?? communeOf(store, zone)?.group ?? null
