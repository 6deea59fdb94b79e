import { join } from 'node:path'
import * as v from 'valibot'
import type { Published } from '../../src/atlas/published.ts'
import type { ZoneRow } from '../../src/db/tables.ts'
import { type Territory, territory as territorySchema } from '../../src/indicators/territory.ts'
import { MAP_LEVELS } from '../../src/territory/level.ts'
import { cellsArrow, zonesArrow } from './arrow-tables.ts'
import { territoryProblems } from './check-territory.ts'
import { coverage } from './coverage.ts'
import { replaceFolder } from './replace-folder.ts'
import { territoryGeometry } from './territory-geometry.ts'
import type { TerritorySource } from './territory-source.ts'

const SHOWN = 20

/**
 * Checks a territory and writes its folder: territory.json, geometry.topojson, zones.arrow, cells.arrow. The folder is
 * replaced whole or not at all, and the same source gives the same bytes.
 * @param out folder of the published data
 * @throws Error that lists what is wrong with the source
 */
export function writeTerritory(source: TerritorySource, catalogue: Published, out: string): Territory {
  const { meta } = source
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
    format: 1,
    ...meta,
    levels,
    counts: Object.fromEntries(levels.map((l) => [l, zones.filter(({ level }) => level === l).length])),
    ...coverage(source, levels, catalogue),
  })
  replaceFolder(join(out, meta.id), {
    'territory.json': JSON.stringify(territory),
    'geometry.topojson': JSON.stringify(topology),
    'zones.arrow': zonesArrow(zones),
    'cells.arrow': cellsArrow(source.cells),
  })
  return territory
}
