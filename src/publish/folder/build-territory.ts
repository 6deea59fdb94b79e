import * as v from 'valibot'
import { type Catalogue, withTerritory } from '../../atlas/catalogue.ts'
import { landmarkTopology } from '../../contours/landmark-layers.ts'
import type { ZoneRow } from '../../db/tables.ts'
import { type Territory, territory as territorySchema } from '../../indicators/territory.ts'
import { FOLDER_FORMAT } from '../../territory/folder-format.ts'
import { MAP_LEVELS } from '../../territory/level.ts'
import { partedByShape } from '../../territory/parted-by-shape.ts'
import type { TerritorySource } from '../territory-source.ts'
import { cellsArrow, pointsArrow, zonesArrow } from './arrow-tables.ts'
import { territoryProblems } from './check-territory.ts'
import { coverage } from './coverage.ts'
import type { Files } from './files.ts'
import { type TerritoryGeometry, territoryGeometry } from './territory-geometry.ts'

const SHOWN = 20

/** A territory checked, and the files that the page reads. */
export interface BuiltTerritory {
  readonly territory: Territory
  /** labels placed */
  readonly zones: readonly ZoneRow[]
  readonly topology: TerritoryGeometry['topology']
  readonly files: Files
}

/**
 * Checks a territory and makes its files: territory.json, geometry.topojson, zones.arrow, cells.arrow; points.arrow and
 * point-cells.arrow where it has points, landmarks.topojson where it has landmarks, which a first map does not wait for. The same source gives the same bytes.
 * @param shared what every territory shares; the territory's own catalogue is added to it
 * @throws Error that lists what is wrong with the source
 */
export function buildTerritory(source: TerritorySource, shared: Catalogue): BuiltTerritory {
  const { meta } = source
  const catalogue = withTerritory(shared, meta)
  const problems = territoryProblems(source, catalogue)
  if (problems.length > 0) {
    const more = problems.length > SHOWN ? [`and ${problems.length - SHOWN} more`] : []
    throw new Error([`territory ${meta.id}:`, ...problems.slice(0, SHOWN), ...more].join('\n  '))
  }
  const levels = MAP_LEVELS.filter((level) => source.zones.some((zone) => zone.level === level))
  const { topology, labels } = territoryGeometry(source)
  const zones = source.zones.map((zone): ZoneRow => {
    const label = labels.get(`${zone.level} ${zone.code}`)
    return { ...zone, lon: zone.lon ?? label?.lon ?? null, lat: zone.lat ?? label?.lat ?? null }
  })
  const territory: Territory = v.parse(territorySchema, {
    format: FOLDER_FORMAT,
    ...meta,
    levels,
    counts: Object.fromEntries(levels.map((l) => [l, zones.filter(({ level }) => level === l).length])),
    ...coverage(source, levels, catalogue),
  })
  const { opening, available } = territory
  if (opening !== undefined && !available.some(({ indicator }) => indicator === opening))
    throw new Error(
      `territory ${meta.id}: it has no figure of the indicator "${opening}" that it is to open on`,
    )
  const [points, contoured] = partedByShape(zones)
  const [pointCells, cells] = partedByShape(source.cells)
  const files = {
    'territory.json': JSON.stringify(territory),
    'geometry.topojson': JSON.stringify({ ...topology, format: FOLDER_FORMAT }),
    'zones.arrow': zonesArrow(contoured),
    'cells.arrow': cellsArrow(cells),
    ...(source.landmarks && {
      'landmarks.topojson': JSON.stringify({ ...landmarkTopology(source.landmarks), format: FOLDER_FORMAT }),
    }),
    ...(points.length > 0 && {
      'points.arrow': pointsArrow(points),
      'point-cells.arrow': cellsArrow(pointCells),
    }),
  }
  return { territory, zones, topology, files }
}
