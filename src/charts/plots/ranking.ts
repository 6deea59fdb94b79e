import { type CaveatNote, caveatNotes } from '../../atlas/caveat-marks.ts'
import type { ViewZone } from '../../atlas/view.ts'
import type { Lang } from '../../i18n/lang.ts'
import { isNumber } from '../../indicators/value.ts'
import { groupBy } from '../../lib/group-by.ts'
import type { RankedZone, RankingRow, TiedZones } from './plot.ts'

/** Zones that share a value are one row from so many on. */
const MOST_NAMED = 3

/** Zones with a number, the highest first; equal values share the best rank, in the order of names. */
export function rankedZones(zones: readonly ViewZone[]): RankedZone[] {
  const sorted = zones
    .flatMap((zone) => (isNumber(zone.value) ? [{ zone, value: zone.value }] : []))
    .toSorted((a, b) => b.value - a.value || a.zone.name.localeCompare(b.zone.name, 'fr'))
  const ranks = new Map<number, number>()
  const shared = new Map<number, number>()
  sorted.forEach(({ value }, index) => {
    if (!ranks.has(value)) ranks.set(value, index + 1)
    shared.set(value, (shared.get(value) ?? 0) + 1)
  })
  return sorted.map((one) => ({
    ...one,
    kind: 'zone',
    rank: ranks.get(one.value) ?? 1,
    shared: shared.get(one.value) ?? 1,
  }))
}

/** The zones of one value: a row each where they are few; together else, but for those selected, which come first. */
function rowsOf(ranked: readonly RankedZone[]): (RankedZone | TiedZones)[] {
  const apart = ranked.filter(({ zone }) => zone.selected)
  const [first, ...others] = ranked.filter(({ zone }) => !zone.selected)
  if (!first || 1 + others.length <= MOST_NAMED) return [...ranked]
  const { value, rank, shared } = first
  return [
    ...apart,
    { kind: 'tied', zones: [first.zone, ...others.map(({ zone }) => zone)], value, rank, shared },
  ]
}

const isSelected = (row: RankedZone | TiedZones) => row.kind === 'zone' && row.zone.selected
const zonesIn = (row: RankedZone | TiedZones) => (row.kind === 'zone' ? 1 : row.zones.length)

/** The `ends` first rows, the `ends` last and every selected one; how many zones are left out between two of them. */
export function ranking(zones: readonly ViewZone[], ends: number): RankingRow[] {
  const ranked = [...groupBy(rankedZones(zones), ({ value }) => value).values()].flatMap(rowsOf)
  const rows: RankingRow[] = []
  let left = 0
  ranked.forEach((row, index) => {
    if (index >= ends && index < ranked.length - ends && !isSelected(row)) {
      left += zonesIn(row)
      return
    }
    if (left > 0) rows.push({ kind: 'skipped', count: left })
    left = 0
    rows.push(row)
  })
  return rows
}

/** Caveats of the values of a ranking, each said once, and the sign after the value of a row that has one. */
export function rankingCaveats(rows: readonly RankingRow[], lang: Lang) {
  const ofOne = rows.flatMap((row) =>
    row.kind === 'zone' ? [row.zone] : row.kind === 'tied' ? row.zones : [],
  )
  const { notes, noteOf } = caveatNotes(ofOne, lang)
  const markOf = (row: RankedZone | TiedZones): string => {
    const found = row.kind === 'zone' ? [noteOf(row.zone)] : row.zones.map(noteOf)
    const [first] = found
    // of several zones in one row, the sign of some would be read as that of all
    return found.every((note) => note === first) ? (first?.mark ?? '') : ''
  }
  return { notes: notes.map(noteText), markOf }
}

const noteText = ({ mark, text }: CaveatNote) => (mark === '' ? text : `${mark}\u202f${text}`)
