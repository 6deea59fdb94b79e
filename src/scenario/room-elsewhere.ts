import { isNumber, type Value } from '../indicators/value.ts'

/** Another zone of the commune, with its lettings a year and those to households under 40 % of the ceilings. */
export interface OtherZone {
  readonly code: string
  readonly name: string
  readonly lettings: Value
  readonly under: Value
}

export interface Receiver {
  readonly code: string
  readonly name: string
  /** percent, of its lettings today */
  readonly share: number
  /** lettings a year to these households that would bring its share to the ceiling */
  readonly room: number
  /** lettings a year that go there */
  readonly received: number
}

export interface Elsewhere {
  /** the greatest room first */
  readonly receivers: readonly Receiver[]
  /** lettings a year for which there is no room */
  readonly left: number
  /** zones whose lettings, or their share, are not known */
  readonly unknown: number
}

/**
 * Where lettings could go: to the zones whose own share is under the ceiling, each in proportion to the lettings that
 * would bring it there, and no more than these.
 * @param toMove lettings a year; none where it is 0 or less
 * @param ceiling percent: the share that no receiving zone goes over
 */
export function roomElsewhere(zones: readonly OtherZone[], toMove: number, ceiling: number): Elsewhere {
  let unknown = 0
  const open = zones.flatMap(({ code, name, lettings, under }) => {
    if (!isNumber(lettings) || !isNumber(under)) unknown += 1
    else if (lettings > 0) {
      const room = (lettings * ceiling) / 100 - under
      if (room > 0) return [{ code, name, share: (under * 100) / lettings, room }]
    }
    return []
  })
  const all = open.reduce((sum, { room }) => sum + room, 0)
  const placed = Math.max(0, Math.min(toMove, all))
  const receivers = open
    .map((zone) => ({ ...zone, received: (placed * zone.room) / all }))
    .sort((a, b) => b.room - a.room || a.code.localeCompare(b.code))
  return { receivers, left: Math.max(0, toMove - placed), unknown }
}
