import type { Catalogue } from '../../atlas/catalogue.ts'
import type { CellRow, ZoneRow } from '../../db/tables.ts'
import { CELL_FLAGS, STATES } from '../../indicators/value.ts'
import { parseCode } from '../../territory/code.ts'
import {
  arePoints,
  hasOwnZones,
  isPointLevel,
  LEVELS,
  type Level,
  MAP_LEVELS,
  MEMBER_LEVEL,
  REFERENCE_LEVELS,
  SUM_LEVEL,
} from '../../territory/level.ts'
import { creditsOf, type TerritorySource } from '../territory-source.ts'
import { correctionProblems } from './check-corrections.ts'

const PERIMETERS = ['inside', 'outside', 'straddling']
const ALL_FLAGS = Object.values(CELL_FLAGS).reduce((a, b) => a | b, 0)

/**
 * What is wrong with a territory before it is published, in words; empty where nothing is.
 * Zones: codes of their level's form, unique, parents that exist. Cells: a known zone, measure and state, a value or a
 * state, once. Every measure has a credit, every mapped level its contours. Simulated values stand on codes of
 * département 00, which is no real place, and real ones never do.
 */
export function territoryProblems(source: TerritorySource, catalogue: Catalogue): string[] {
  return [
    ...zoneProblems(source),
    ...cellProblems(source, catalogue),
    ...creditProblems(source, catalogue),
    ...layerProblems(source),
    ...correctionProblems(source, catalogue),
  ]
}

const zoneKey = (level: string, code: string): string => `${level} ${code}`

function zoneProblems({ meta, zones }: TerritorySource): string[] {
  const problems: string[] = []
  const known = new Map<string, ZoneRow>()
  for (const zone of zones) {
    const { level, code } = zone
    const name = zoneKey(level, code)
    if (!(LEVELS as readonly string[]).includes(level)) {
      problems.push(`zone ${name}: unknown level`)
      continue
    }
    const parsed = parseCode(level as Level, code)
    if (!parsed.ok) problems.push(`zone ${name}: ${parsed.error}`)
    if (known.has(name)) problems.push(`zone ${name}: given twice`)
    if (level !== SUM_LEVEL && isFictionalCode(code) !== meta.fictional) {
      problems.push(`zone ${name}: ${meta.fictional ? 'a fictional territory' : 'a real one'} cannot have it`)
    }
    known.set(name, zone)
  }
  for (const zone of zones) {
    const name = zoneKey(zone.level, zone.code)
    const { commune, group, perimeter } = zone
    if (commune !== null && !known.has(zoneKey(MEMBER_LEVEL, commune))) {
      problems.push(`zone ${name}: no commune ${commune}`)
    }
    if (group !== null && !known.has(zoneKey(SUM_LEVEL, group)))
      problems.push(`zone ${name}: no group ${group}`)
    // an IRIS keeps the code of a commune merged since: its first five characters are then no commune of today
    const own = zone.level === 'iris' && known.has(zoneKey('commune', zone.code.slice(0, 5)))
    if (zone.level === 'iris' && (commune === null || (own && !zone.code.startsWith(commune)))) {
      problems.push(`zone ${name}: not an IRIS of the commune ${commune}`)
    }
    if (isPointLevel(zone.level)) problems.push(...pointProblems(zone, known))
    if (perimeter !== null && !PERIMETERS.includes(perimeter)) {
      problems.push(`zone ${name}: unknown perimeter "${perimeter}"`)
    }
  }
  const epcis = zones.filter(({ level }) => level === 'epci').map(({ code }) => code)
  if (epcis.length !== 1 || epcis[0] !== meta.epci.code)
    problems.push(`the EPCI zone is not ${meta.epci.code}`)
  problems.push(
    ...differences(
      SUM_LEVEL,
      meta.groups.map(({ code }) => code),
      zones.filter(({ level }) => level === SUM_LEVEL).map(({ code }) => code),
    ),
  )
  const grouped = new Set<string | null>(
    zones.filter(({ level }) => level === MEMBER_LEVEL).map(({ group }) => group),
  )
  for (const { code } of meta.groups) if (!grouped.has(code)) problems.push(`group ${code}: no commune`)
  return problems
}

/** A point has a place, and stands in zones that are there. */
function pointProblems(
  { level, code, lon, lat, commune, iris = null, qpv = null }: ZoneRow,
  known: ReadonlyMap<string, ZoneRow>,
): string[] {
  const name = zoneKey(level, code)
  const parents = { commune, iris, qpv }
  return [
    ...(lon === null || lat === null ? [`zone ${name}: no place`] : []),
    ...(commune === null ? [`zone ${name}: in no commune`] : []),
    ...Object.entries(parents).flatMap(([parent, of]) =>
      of !== null && !known.has(zoneKey(parent, of)) ? [`zone ${name}: no ${parent} ${of}`] : [],
    ),
  ]
}

/**
 * Département 00 and the EPCI of zeros exist nowhere; QPV codes carry the département in three characters; no number of
 * the register of condominiums begins with ZZ.
 */
const isFictionalCode = (code: string): boolean =>
  /^(00\d{3}|00\d{7}|0{9}|Q[PNV]000.*|PT00-.*|(RS|AD)00\d{3}-.*|ZZ\d{7})$/.test(code)

function cellProblems({ zones, cells }: TerritorySource, catalogue: Catalogue): string[] {
  const problems: string[] = []
  const places = new Set(zones.map(({ level, code }) => zoneKey(level, code)))
  const measures = new Set(catalogue.measures.map(({ id }) => id))
  const seen = new Set<string>()
  for (const cell of cells) {
    const name = `${zoneKey(cell.level, cell.code)} ${cell.measure} ${cell.year}`
    const reference = (REFERENCE_LEVELS as readonly string[]).includes(cell.level)
    if (!reference && !places.has(zoneKey(cell.level, cell.code))) problems.push(`cell ${name}: no such zone`)
    if (!measures.has(cell.measure)) problems.push(`cell ${name}: unknown measure`)
    if (seen.has(name)) problems.push(`cell ${name}: given twice`)
    seen.add(name)
    const fault = contentFault(cell)
    if (fault) problems.push(`cell ${name}: ${fault}`)
  }
  return problems
}

function contentFault({ value, state, flags, year }: CellRow): string | null {
  if ((value === null) === (state === null)) return 'either a value or a state'
  if (value !== null && !Number.isFinite(value)) return `${value} is not a number`
  if (state !== null && !(STATES as readonly string[]).includes(state)) return `unknown state "${state}"`
  if (!Number.isInteger(flags) || (flags & ~ALL_FLAGS) !== 0) return `unknown flags ${flags}`
  return Number.isInteger(year) && year > 1900 && year < 2200 ? null : `${year} is not a year`
}

function creditProblems(source: TerritorySource, catalogue: Catalogue): string[] {
  const { cells, credits, meta, reasons } = source
  const sources = new Set(catalogue.sources.map(({ id }) => id))
  const indicators = new Set(catalogue.indicators.map(({ id }) => id))
  return [
    ...[...new Set(cells.map(({ measure }) => measure))]
      .filter((measure) => creditsOf(source, measure).length === 0)
      .map((measure) => `measure ${measure}: no credit of its origin`),
    ...[meta.geometry, ...Object.values(credits).flat()]
      .filter(({ source }) => !sources.has(source))
      .map(({ source }) => `credit: unknown source "${source}"`),
    ...Object.keys(reasons)
      .filter((id) => !indicators.has(id))
      .map((id) => `reason: unknown indicator "${id}"`),
  ]
}

function layerProblems({ zones, layers }: TerritorySource): string[] {
  return MAP_LEVELS.flatMap((level) => {
    const layer = layers[level]
    const codes = zones.filter((zone) => zone.level === level).map(({ code }) => code)
    // groups without contours of their own are merged from their communes; points have none
    if (!layer)
      return !hasOwnZones(level) || arePoints(level) || codes.length === 0
        ? []
        : [`level ${level}: no contours`]
    return differences(
      `contour of ${level}`,
      codes,
      layer.features.map(({ properties }) => properties.code),
    )
  })
}

function differences(what: string, wanted: readonly string[], given: readonly string[]): string[] {
  const twice = given.filter((code, i) => given.indexOf(code) !== i)
  return [
    ...wanted.filter((code) => !given.includes(code)).map((code) => `${what} ${code}: missing`),
    ...given.filter((code) => !wanted.includes(code)).map((code) => `${what} ${code}: of no zone`),
    ...twice.map((code) => `${what} ${code}: given twice`),
  ]
}
