import type { MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { Catalogue } from '../../atlas/catalogue.ts'
import type { Overlap } from '../../sources/contours/overlaps.ts'
import { POINT_LEVELS } from '../../territory/level.ts'
import type { BuiltTerritory } from '../folder/build-territory.ts'
import type { Files } from '../folder/files.ts'
import type { TerritorySource } from '../territory-source.ts'
import { checksums } from './checksums.ts'
import { dataPackage } from './data-package.ts'
import { dcat } from './dcat.ts'
import { noticeOf } from './notice.ts'
import { openGeometry, pointFeature } from './open-geojson.ts'
import { openTables, SHEETS, toCsv, toParquet, toSheetCsv } from './open-tables.ts'

/**
 * The folder of a territory, whole: what the page reads, then the open copies for people (GeoJSON a level, CSV and
 * Parquet a table), datapackage.json, dcat.jsonld, and the checksums of all of them.
 * @param catalogue the territory's whole catalogue
 * @param more files to publish beside them (the report, the published part of the secrecy report)
 */
export function withOpenCopies(
  source: TerritorySource,
  { territory, zones, topology, files }: BuiltTerritory,
  catalogue: Catalogue,
  overlaps: readonly Overlap[],
  more: Files,
): Files {
  const tables = openTables(source, zones, source.cells, overlaps, catalogue)
  const data: Record<string, string | Uint8Array> = { ...files, ...more }
  const { fictional, contours } = territory
  const notice = noticeOf(territory, true)
  for (const [level, object] of Object.entries(topology.objects)) {
    const rows = new Map(
      zones.filter((zone) => zone.level === level).map((zone) => [zone.code as string, zone]),
    )
    const features = feature(topology, object).features.map((zone) => {
      const {
        level: _,
        lon,
        lat,
        ...properties
      } = rows.get(zone.properties.code) ?? { level, lon: null, lat: null }
      const said = { notice_fr: notice?.fr ?? null, notice_en: notice?.en ?? null }
      return {
        type: 'Feature',
        id: zone.properties.code,
        properties: { level, ...properties, ...said },
        geometry: openGeometry(zone.geometry as Polygon | MultiPolygon),
      }
    })
    const about = { fictional, contours, ...(notice && { notice }) }
    data[`open/${level}.geojson`] = JSON.stringify({ type: 'FeatureCollection', ...about, features })
  }
  for (const level of POINT_LEVELS) {
    const points = zones.filter((zone) => zone.level === level)
    if (points.length === 0) continue
    const about = { fictional, ...(notice && { notice }) }
    const features = points.map((point) => pointFeature(point, notice))
    data[`open/${level}.geojson`] = JSON.stringify({ type: 'FeatureCollection', ...about, features })
  }
  for (const table of tables) {
    data[`open/${table.name}.csv`] = toCsv(table)
    // what people open in a spreadsheet: the zones and their values
    if (table.columns.some(({ name }) => name === 'code'))
      data[`${SHEETS}${table.name}.csv`] = toSheetCsv(table)
    data[`open/${table.name}.parquet`] = toParquet(table)
  }
  const bbox = (topology.bbox ?? [0, 0, 0, 0]) as [number, number, number, number]
  const described: Files = {
    ...data,
    'datapackage.json': json(dataPackage(territory, data, tables, source)),
    'dcat.jsonld': json(dcat(territory, data, source, bbox)),
  }
  return { ...described, 'checksums.sha256': checksums(described) }
}

export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
