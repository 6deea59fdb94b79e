import { featureCollection, multiPolygon } from '@turf/helpers'
import { union } from '@turf/union'
import type { Feature } from 'geojson'
import { type ZoneCode, zoneCode } from '../../territory/code.ts'
import { arePerimeters, FINEST_TILES, MEMBER_LEVEL, WORK_LEVEL } from '../../territory/level.ts'
import { readCode } from '../code.ts'
import { editionOfFile } from '../cog/file-edition.ts'
import type { ContoursDeclaration } from '../declaration.ts'
import { type Engines, NO_ENGINES } from '../formats/engines.ts'
import type { Scope } from '../long-cell.ts'
import { type Placed, place } from '../placing.ts'
import { type Problem, ProblemLog } from '../problem.ts'
import {
  assumedProjection,
  axesSwapped,
  elsewhere,
  incompleteMerge,
  keyColumnMissing,
  noCode,
  notDegrees,
  partOfListed,
  repeatedZone,
  rewound,
  schematicOutlines,
  unknownProjection,
  zoneElsewhere,
} from '../problem-words.ts'
import { type PlaceRule, type Placing, placeLayer } from './place-layer.ts'
import { isDegrees, type Transform, toWgs84 } from './projection.ts'
import { KNOWN_PROJECTIONS } from './projections.ts'
import { type PropertyNames, propertiesOf, property, propertyNames } from './properties.ts'
import { readLayer } from './raw-layer.ts'
import { boxOf, validGeometry } from './rings.ts'
import { isSchematic } from './schematic-layer.ts'
import { type AreaGeometry, polygonsOf, type RefusedZone, type ZoneFeature } from './zone-feature.ts'

/** where the data of the project declare none (data/sanity.yaml) */
const AROUND = { margin: 0.15, majority: 0.5 }

export interface LayerContent {
  /** one feature a zone, in code order, valid, in WGS84 */
  readonly zones: readonly ZoneFeature[]
  /** zones that have a code and no contour that can be kept, unless another of their features has one */
  readonly refused: readonly RefusedZone[]
  readonly problems: readonly Problem[]
  readonly counts: { readonly read: number; readonly kept: number; readonly repaired: number }
}

/** The codes of the zones of a layer, in the order of its features: as it writes them, or as they are given. */
type Coding = (
  printed: readonly (string | null)[],
  features: readonly Feature[],
) => readonly (string | null)[]

/**
 * Reads official contours. Communes and IRIS outside the scope are left out; QPV are all kept, since only their
 * shape says which communes they touch (see overlaps.ts). Communes merged since are joined to the one in force.
 * @param coded gives codes to the zones that have none
 */
export async function readContours(
  file: string,
  bytes: Uint8Array,
  declaration: ContoursDeclaration,
  given: Scope,
  engines: Engines = NO_ENGINES,
  coded: Coding = (printed) => printed,
): Promise<LayerContent> {
  const log = new ProblemLog(file)
  const refused: RefusedZone[] = []
  const layer = await readLayer(bytes, declaration.member ?? null, engines, log)
  const done = (zones: readonly ZoneFeature[], read: number): LayerContent => ({
    zones,
    refused: refused.filter(({ code }) => !zones.some(({ properties }) => properties.code === code)),
    problems: log.problems,
    counts: {
      read,
      kept: zones.length,
      repaired: log.problems.filter(({ severity }) => severity === 'repaired').length,
    },
  })
  if (!layer) return done([], 0)
  const read = layer.features.length
  if (isSchematic(layer) && !arePerimeters(declaration.level)) {
    log.add(schematicOutlines)
    return done([], read)
  }
  const projection = declaration.projection ?? layer.projection ?? 'EPSG:4326'
  const said = toWgs84(projection)
  if (!said) {
    log.add(unknownProjection(KNOWN_PROJECTIONS, declaration.projection !== undefined), { value: projection })
    return done([], read)
  }
  const properties = propertiesOf(declaration)
  const { code: names } = properties
  const codes = coded(
    layer.features.map((feature) => property(feature, names)),
    layer.features,
  )
  if (read > 0 && codes.every((code) => code === null)) {
    const found = layer.features[0] ? propertyNames(layer.features[0]) : ''
    log.add(keyColumnMissing(names.join(', '), null), { value: found })
    return done([], read)
  }
  const rule = placeRule(declaration.level, given)
  const isSaid = (declaration.projection ?? layer.projection) !== null
  const placing = placed(layer.features, codes, said, rule, isSaid, log)
  if (placing.kind === 'elsewhere') {
    log.add(elsewhere(Math.round(placing.kilometres), placing.likely), { value: projection })
    return done([], read)
  }
  const { transform, astray } = placing
  const start = firstPosition(layer.features.find(({ geometry }) => geometry)?.geometry)
  if (start && !isDegrees(transform(start))) {
    log.add(notDegrees, { value: start.join(', ') })
    return done([], read)
  }
  if (placing.kind === 'swapped') log.add(axesSwapped)
  const printed = codes.flatMap((code) => (code === null ? [] : [{ code, year: null }]))
  const scope = editionOfFile(declaration.level, printed, declaration.cog ?? null, given, log)(null)
  const pieces: Piece[] = []
  let turned = 0
  for (const [i, feature] of layer.features.entries()) {
    const code = codes[i] ?? null
    if (code === null) {
      log.add(noCode(names.join(', ')), { row: i + 1, value: propertyNames(feature) })
      continue
    }
    const zone = place(
      declaration.level,
      code,
      { row: i + 1, column: 'code' },
      { ...scope, iris: null, qpv: null },
      log,
    )
    const where = { row: i + 1, column: 'geometry', value: code }
    const away = astray.get(i)
    if (zone && away !== undefined) {
      log.add(zoneElsewhere(Math.round(away)), where)
      refused.push({ code: zone.target, box: null })
      continue
    }
    const valid = zone && validGeometry(feature.geometry, transform, where, log)
    if (!valid) {
      if (zone) refused.push({ code: zone.target, box: boxOf(feature.geometry, transform) })
      continue
    }
    if (valid.rewound) turned++
    pieces.push({
      ...zone,
      row: i + 1,
      geometry: valid.geometry,
      properties: describe(feature, declaration.level, properties, zone),
    })
  }
  if (turned > 0) log.add(rewound(turned))
  return done(join(pieces, declaration.level, scope, log), read)
}

interface Piece extends Placed {
  readonly row: number
  readonly geometry: AreaGeometry
  readonly properties: { readonly name: string; readonly kind: string | null }
}

const describe = (
  feature: Feature,
  level: ContoursDeclaration['level'],
  names: PropertyNames,
  zone: Placed,
): Piece['properties'] => ({
  name: property(feature, names.name) ?? zone.target,
  kind: level === 'qpv' ? (zone.target.startsWith('QV') ? 'qva' : 'qpv') : property(feature, names.kind),
})

/**
 * Where a layer is drawn. One that says no projection, as a Shapefile without its .prj, is in the one of those of France in
 * which its zones lie where their codes say.
 */
function placed(
  features: readonly Feature[],
  codes: readonly (string | null)[],
  said: Transform,
  rule: PlaceRule,
  isSaid: boolean,
  log: ProblemLog,
): Placing {
  const placing = placeLayer(features, codes, said, rule)
  const likely = placing.kind === 'elsewhere' && !isSaid ? placing.likely : null
  const transform = likely === null ? null : toWgs84(likely)
  if (likely === null || !transform) return placing
  log.add(assumedProjection(likely))
  return placeLayer(features, codes, transform, rule)
}

/** Codes are read as those of tables are, a lost zero put back. */
function placeRule(
  level: ContoursDeclaration['level'],
  { cog, position }: Pick<Scope, 'cog' | 'position'>,
): PlaceRule {
  return {
    extentOf: (printed) => {
      const read = readCode(level, printed)
      return read.ok ? cog.extentOf(read.value.code) : null
    },
    ...(position ?? AROUND),
  }
}

function firstPosition(geometry: unknown): [number, number] | null {
  let inner: unknown = (geometry as { coordinates?: unknown } | null | undefined)?.coordinates
  while (Array.isArray(inner) && Array.isArray(inner[0])) inner = inner[0]
  return Array.isArray(inner) && typeof inner[0] === 'number' ? [inner[0], inner[1] as number] : null
}

/** Pieces of one zone made one: islands told apart, communes merged since; parts of a listed whole left out. */
function join(
  pieces: readonly Piece[],
  level: ContoursDeclaration['level'],
  scope: Scope,
  log: ProblemLog,
): ZoneFeature[] {
  const byTarget = new Map<ZoneCode, Piece[]>()
  for (const piece of pieces) byTarget.set(piece.target, [...(byTarget.get(piece.target) ?? []), piece])
  return [...byTarget]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([target, all]): ZoneFeature[] => {
      const parts = all.filter(({ role }) => role === 'part')
      const others = all.filter(({ role }) => role !== 'part')
      const used = others.length > 0 ? others : all
      if (used !== all)
        for (const { row, origin } of parts)
          log.add(partOfListed(target), { row, column: 'code', value: origin })
      const origins = new Set<string>(others.map(({ origin }) => origin))
      const wanted = level === 'commune' && others.length > 0 ? (scope.carrier?.partsOf(target) ?? []) : []
      const lacking = wanted.filter((code) => !origins.has(code))
      if (lacking.length > 0) {
        log.add(incompleteMerge(target, lacking), { row: used[0]?.row ?? 1, column: 'code', value: target })
        return []
      }
      const named = used.find(({ role }) => role === 'whole') ?? (used[0] as Piece)
      const whole = used.filter(({ role }) => role === 'whole')
      // a perimeter of work is drawn in as many pieces as it is made of
      const isDrawn = level === WORK_LEVEL && new Set(whole.map((one) => one.properties.name)).size === 1
      for (const { row } of isDrawn ? [] : whole.slice(1))
        log.add(repeatedZone, { row, column: 'code', value: target })
      const features = used.map(({ geometry }) => multiPolygon(polygonsOf(geometry)))
      const joined = used.length > 1 ? union(featureCollection(features))?.geometry : undefined
      return [
        {
          type: 'Feature',
          properties: { code: target, ...named.properties, commune: communeOf(target, level, scope) },
          geometry: joined ?? named.geometry,
        },
      ]
    })
}

/** The commune in force that an IRIS lies in, by its code; null for what crosses communes. */
function communeOf(code: string, level: ContoursDeclaration['level'], { cog }: Scope): ZoneCode | null {
  if (level !== FINEST_TILES) return null
  const vintage = cog.vintage(code.slice(0, 5))
  const isFormer = vintage.kind === 'merged' || vintage.kind === 'part'
  return zoneCode(MEMBER_LEVEL, isFormer ? vintage.into : code.slice(0, 5))
}
