import { parseCode, type ZoneCode, zoneCode } from '../../territory/code.ts'
import type { Place } from '../../territory/place.ts'
import { isDegrees, toWgs84 } from '../contours/projection.ts'
import { KNOWN_PROJECTIONS } from '../contours/projections.ts'
import type { PointsDeclaration } from '../declaration.ts'
import type { LongCell, Scope } from '../long-cell.ts'
import { type Problem, ProblemLog } from '../problem.ts'
import {
  pointMiswritten,
  pointOnDefault,
  pointOutside,
  pointSwapped,
  pointUnnumbered,
  pointUnplaced,
  pointUnsure,
  rowElsewhere,
  unknownProjection,
} from '../problem-words.ts'
import { openTable } from '../table.ts'
import { columnOfPair, withPairs } from './paired-places.ts'
import type { AddressedPoint } from './point-index.ts'
import { digestCode, type PointRows, pointRows } from './point-rows.ts'
import type { Standing } from './standing.ts'

/** A point in the zones that it stands in. */
export interface PlacedPoint extends Place {
  readonly level: PointsDeclaration['level']
  readonly code: ZoneCode
  readonly name: string
  readonly commune: ZoneCode
  readonly iris: string | null
  readonly qpv: string | null
}

export interface PointContent {
  readonly points: readonly PlacedPoint[]
  /** the same with their addresses, for tables that are joined to them */
  readonly addressed: readonly AddressedPoint[]
  readonly cells: readonly LongCell[]
  readonly read: number
  /** communes, as the file writes them, of the rows that have no place */
  readonly lost: readonly string[]
  readonly problems: readonly Problem[]
}

/** From so many addresses of one commune at one place on, the place is no address: a town hall, the middle of a commune. */
const DEFAULT_PLACE = 4

/**
 * Reads a file of points, and places each in the zones of the territory. One without coordinates, at 0,0, outside of every
 * commune, at a place that many addresses share, or of which its geocoder was not sure is left out of the map, and reported by its row and name.
 */
export function readPoints(
  file: string,
  bytes: Uint8Array,
  declaration: PointsDeclaration,
  { communes, saysElsewhere = false, onRow }: Pick<Scope, 'communes' | 'saysElsewhere' | 'onRow'>,
  standing: Standing,
): PointContent {
  const log = new ProblemLog(file)
  const keys = [...(declaration.commune ?? []), ...declaration.x.map(columnOfPair)]
  const opened = openTable(bytes, declaration.encoding, keys, log, 'drop', onRow)
  const table = opened && withPairs(opened, [...declaration.x, ...declaration.y])
  const isOfTerritory = (code: string, row: number) => {
    const isHere = communes === null || communes.has(code.padStart(5, '0') as ZoneCode)
    if (!isHere && saysElsewhere) log.addOnce(rowElsewhere, { row, value: code })
    return isHere
  }
  const project = toWgs84(declaration.projection)
  if (!project) log.add(unknownProjection(KNOWN_PROJECTIONS, true), { value: declaration.projection })
  const rows = table && project && pointRows(table, declaration, isOfTerritory, log)
  const defaults = defaultPlaces(rows ?? [])
  const points: PlacedPoint[] = []
  const addressed: AddressedPoint[] = []
  const cells: LongCell[] = []
  const lost = new Set<string>()
  for (const one of rows ?? []) {
    const at = { row: one.row, value: one.name || one.key }
    const position = one.position && project ? project([...one.position]) : null
    const isSwapped = () => {
      const [x, y] = one.position ?? []
      const other = project && x !== undefined && y !== undefined ? project([y, x]) : null
      return other !== null && isDegrees(other) && standing.commune(placeOf(other), one.commune) !== null
    }
    if (!position || !isDegrees(position)) {
      log.add(isSwapped() ? pointSwapped : pointUnplaced, at)
      lost.add(one.commune)
      continue
    }
    if (one.doubt === 'unsure') {
      log.add(pointUnsure, at)
      lost.add(one.commune)
      continue
    }
    if (one.doubt === 'vague' || defaults.has(placeKey(one))) {
      log.add(pointOnDefault, at)
      lost.add(one.commune)
      continue
    }
    const place = placeOf(position)
    const commune = standing.commune(place, one.commune)
    if (commune === null) {
      log.add(isSwapped() ? pointSwapped : pointOutside, at)
      continue
    }
    const code = codeOf(declaration, one, commune)
    if (code === null) {
      log.add(pointUnnumbered, { ...at, value: one.key })
      continue
    }
    const written = one.commune.padStart(5, '0')
    if (saysElsewhere && one.commune !== '' && written !== commune)
      log.add(pointMiswritten(commune), { ...at, value: `${at.value} ; ${written}` })
    const district = standing.qpv(place)
    // a commune merged since is known by the code that the file writes as well
    for (const known of new Set([commune, written]))
      addressed.push({ code, commune: known, address: one.address })
    points.push({
      level: declaration.level,
      code,
      name: one.name || code,
      commune: zoneCode('commune', commune),
      ...place,
      iris: standing.iris(place),
      qpv: district,
    })
    const cell = (measure: string, value: number | null): LongCell => ({
      level: declaration.level,
      code,
      measure,
      year: declaration.year,
      value: value ?? 'missing',
      flags: 0,
    })
    cells.push(...Object.entries(one.counts).map(([measure, value]) => cell(measure, value)))
    const { located } = declaration
    if (located) cells.push(cell(located.measure, district === null ? 0 : (one.counts[located.of] ?? null)))
  }
  return {
    points,
    addressed,
    cells,
    read: table?.rows.length ?? 0,
    lost: [...lost],
    problems: log.problems,
  }
}

const placeOf = ([lon, lat]: readonly number[]) => ({ lon: rounded(lon), lat: rounded(lat) })
const rounded = (degrees = 0) => Number(degrees.toFixed(6))

/** How the codes of points begin that no register numbers; null where one does. */
const UNNUMBERED = { residence: 'RS', address: 'AD', condominium: null } as const

/** The number that the source gives it, where it is a code of the level; one is made where no register numbers them. */
function codeOf({ level }: PointsDeclaration, { key }: PointRows, commune: string): ZoneCode | null {
  const given = parseCode(level, key)
  if (given.ok) return given.value
  const prefix = UNNUMBERED[level]
  return prefix === null ? null : zoneCode(level, digestCode(prefix, commune, key))
}

const placeKey = ({ commune, position }: PointRows) => `${commune} ${position?.join(' ')}`

/** Places that addresses which are not the same share. */
function defaultPlaces(rows: readonly PointRows[]): ReadonlySet<string> {
  const addresses = new Map<string, Set<string>>()
  for (const one of rows) {
    if (!one.position || one.address === '') continue
    const key = placeKey(one)
    addresses.set(key, (addresses.get(key) ?? new Set()).add(one.address))
  }
  return new Set([...addresses].flatMap(([key, all]) => (all.size >= DEFAULT_PLACE ? [key] : [])))
}
