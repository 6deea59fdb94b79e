import type { ZoneRow } from '../../db/tables.ts'
import type { Cell } from '../../disclosure/cell.ts'
import type { UsedSource } from '../read/read-sources.ts'
import { PIECE } from './linked-pieces.ts'
import type { Built, SecretInput } from './secret-cells.ts'

/** Codes of the points of a level by the zone that they stand in: an IRIS, a district, a commune, a piece of an IRIS. */
export function pointsIn(
  zones: readonly ZoneRow[],
  points: string,
  level: string,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const zone of zones) {
    const place = zone.level === points ? placeOf(zone, level) : null
    if (place) found.set(place, [...(found.get(place) ?? []), zone.code])
  }
  return found
}

function placeOf({ iris, qpv, commune }: ZoneRow, level: string): string | null {
  switch (level) {
    case 'iris':
      return iris ?? null
    case 'qpv':
      return qpv ?? null
    case 'commune':
      return commune
    case PIECE:
      // see `cutsOf`: a piece is an IRIS and a district, or nothing where it is outside of all
      return iris ? `${iris}~${qpv ?? ''}` : null
    default:
      return null
  }
}

/** A measure in one year that a rule protects by point, with a source of it. */
export interface PointColumn extends Pick<Cell, 'measure' | 'vintage'> {
  readonly origin: UsedSource
}

export function pointColumns(built: Built, points: string): PointColumn[] {
  const found = new Map<string, PointColumn>()
  for (const { cell, origin } of built.values()) {
    if (cell.level !== points || cell.rule === null || origin === null) continue
    const { measure, vintage } = cell
    const key = `${measure}|${vintage}`
    if (!found.has(key)) found.set(key, { measure, vintage, origin })
  }
  return [...found.values()]
}

/** Those of them that add up: not a median. */
export function summedColumns(
  { catalogue }: Pick<SecretInput, 'catalogue'>,
  built: Built,
  points: string,
): PointColumn[] {
  const summable = new Set(catalogue.measures.filter((m) => m.summable).map(({ id }) => id))
  return pointColumns(built, points).filter(({ measure }) => summable.has(measure))
}
