import { nothingFound } from '../../publish/read/read-sources.ts'
import type { ZoneLayer } from '../../publish/territory-source.ts'
import { wholeIris } from '../../publish/work/whole-iris.ts'
import type { WholeIris } from '../../publish/work/work-cells.ts'
import { readContours } from '../../sources/contours/contours.ts'
import { nearPart } from '../../sources/contours/near-part.ts'
import { overlapsOf, qpvWithin } from '../../sources/contours/overlaps.ts'
import { propertiesOf } from '../../sources/contours/properties.ts'
import type { ZoneFeature } from '../../sources/contours/zone-feature.ts'
import type { ContoursDeclaration } from '../../sources/declaration.ts'
import type { Engines } from '../../sources/formats/engines.ts'
import type { Scope } from '../../sources/long-cell.ts'
import { farBeyond } from '../../sources/problem-words.ts'
import { zoneCode } from '../../territory/code.ts'
import { type JoinLine, type JoinReport, joinReport } from '../join-report.ts'
import type { OwnContours } from '../points/own-standing.ts'
import { workCodes } from './work-form.ts'

/** The perimeters of work of a file of the reader's own that lie in the territory in view. */
export interface OwnWork {
  readonly zones: readonly ZoneFeature[]
  /** the IRIS that make up each one that cuts none */
  readonly whole: WholeIris
}

const OUTSIDE: JoinLine['became'] = { fr: 'hors du territoire', en: 'outside the territory' }

/**
 * Reads perimeters of work with the reader of published ones, and finds the IRIS that make them up. One that has a name and no
 * code is given one, as one that is drawn in the page is.
 * @param taken codes of the other perimeters of the territory, published or of other files
 */
export async function readOwnWork(
  file: string,
  bytes: Uint8Array,
  declaration: ContoursDeclaration,
  scope: Scope,
  { commune, iris, areSchematic }: OwnContours,
  engines: Engines,
  taken: Iterable<string>,
): Promise<{ readonly work: OwnWork; readonly report: JoinReport }> {
  const {
    zones: all,
    refused,
    problems,
    counts,
  } = await readContours(file, bytes, declaration, scope, engines, (printed, features) =>
    workCodes(printed, features, propertiesOf(declaration).name, [...(scope.communes ?? [])][0] ?? '', taken),
  )
  const communes = asZones(commune)
  const zones = qpvWithin(all, communes)
  const here = new Set<string>(zones.map(({ properties }) => properties.code))
  const overlaps = overlapsOf(asZones(iris), zones, areSchematic ? 'schematic' : 'official')
  const wide = zones.flatMap((zone) => reachingFar(zone, communes))
  const said = wide.map(({ properties: { code, name } }) => ({
    file,
    ...farBeyond,
    value: `${code} ${name}`,
  }))
  const near = new Map<string, ZoneFeature>(wide.map((zone) => [zone.properties.code, zone]))
  const tally = { read: counts.read, matched: zones.length, unnamed: [], problems: [...problems, ...said] }
  const report = joinReport(tally, nothingFound([]), false)
  const outside = all
    .filter(({ properties }) => !here.has(properties.code))
    .map(({ properties: { code, name } }) => ({ row: null, value: `${code} ${name}`, became: OUTSIDE }))
  return {
    work: {
      zones: zones.map((zone) => near.get(zone.properties.code) ?? zone),
      whole: overlaps.ok ? wholeIris(overlaps.value) : new Map(),
    },
    report: {
      ...report,
      refused: report.refused || (zones.length === 0 && refused.length > 0),
      matched: [...here].sort(),
      unknown: [...report.unknown, ...outside],
    },
  }
}

/** The part around the territory of a perimeter that reaches far beyond it, which no map of the territory shows. */
function reachingFar(zone: ZoneFeature, communes: readonly ZoneFeature[]): ZoneFeature[] {
  const near = nearPart(zone, communes)
  return near && near !== zone ? [near] : []
}

/** The contours of a page as those of a file are. */
const asZones = (layer: ZoneLayer | null): ZoneFeature[] =>
  (layer?.features ?? []).map(({ type, geometry, properties: { code } }) => ({
    type,
    geometry,
    properties: {
      code: zoneCode(code.length === 9 ? 'iris' : 'commune', code),
      name: code,
      commune: null,
      kind: null,
    },
  }))
