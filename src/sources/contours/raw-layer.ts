import type { Feature } from 'geojson'
import * as shapefile from 'shapefile'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import type { ProblemLog } from '../problem.ts'
import { damagedZip, noMember, notJson, sevenZip, severalMembers } from '../problem-words.ts'
import { decodeText, decodeWindows1252 } from '../text.ts'
import { dataMembers, isSevenZip, isZip, unzip } from '../zip.ts'
import { withTexts } from './dbf-text.ts'
import { esriLayer, isEsriJson } from './esri-json.ts'

/** What a contour file holds before anything is checked; `projection` is what the file itself says, if it does. */
export interface RawLayer {
  readonly features: readonly Feature[]
  readonly projection: string | null
}

const latin = (bytes: Uint8Array) => decodeWindows1252(bytes).trim()

/**
 * Reads a GeoJSON or a TopoJSON, or a zip that holds one or a Shapefile (`member` chooses among several by a part of their name;
 * else a GeoJSON is preferred, then the largest). Null, with the problem logged, where there is none.
 */
export async function readLayer(
  bytes: Uint8Array,
  member: string | null,
  log: ProblemLog,
): Promise<RawLayer | null> {
  if (isSevenZip(bytes)) {
    log.add(sevenZip)
    return null
  }
  if (!isZip(bytes)) return readGeoJson(bytes, log)
  const members = unzip(bytes, log)
  if (!members) return null
  const wanted = (names: readonly string[]) =>
    names.filter((name) => member === null || name.includes(member))
  const size = (name: string) => members[name]?.length ?? 0
  const candidates = [['.geojson', '.json'], ['.shp']].flatMap((extensions) =>
    wanted(dataMembers(members, extensions)).sort((a, b) => size(b) - size(a)),
  )
  const [chosen, ...others] = candidates
  if (chosen === undefined) {
    log.add(noMember(`GeoJSON, Shapefile${member ? ` (${member})` : ''}`), {
      value: Object.keys(members).join(', '),
    })
    return null
  }
  if (others.length > 0) log.add(severalMembers(chosen), { value: candidates.join(', ') })
  const content = members[chosen]
  if (content && !/\.shp$/i.test(chosen)) return readGeoJson(content, log)
  return readShapefile(members, chosen, log)
}

function readGeoJson(bytes: Uint8Array, log: ProblemLog): RawLayer | null {
  const text = decodeText(bytes, 'auto', log)
  if (text === null) return null
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    log.add(notJson(error instanceof Error ? error.message : String(error)))
    return null
  }
  if (typeof json === 'object' && json !== null) {
    if (isTopology(json)) return { features: topologyFeatures(json), projection: null }
    if (isEsriJson(json)) return esriLayer(json)
    const { features, crs } = json as { features?: unknown; crs?: { properties?: { name?: unknown } } | null }
    const name = crs?.properties?.name
    if (Array.isArray(features))
      return { features: features.filter(isFeature), projection: typeof name === 'string' ? name : null }
  }
  log.add(notJson('FeatureCollection ?'), { value: text.slice(0, 40) })
  return null
}

const isFeature = (one: unknown): one is Feature => typeof one === 'object' && one !== null

const isTopology = (json: unknown): json is Topology => (json as { type?: unknown }).type === 'Topology'

/** A TopoJSON is in degrees; its first object is the layer. */
function topologyFeatures(topology: Topology): Feature[] {
  const [object] = Object.values(topology.objects)
  if (!object) return []
  const found = feature(topology, object)
  return found.type === 'FeatureCollection' ? found.features : [found]
}

/** The .prj says the projection; names may be in capitals. */
async function readShapefile(
  members: Record<string, Uint8Array>,
  shp: string,
  log: ProblemLog,
): Promise<RawLayer | null> {
  const stem = shp.slice(0, -'.shp'.length).toLowerCase()
  const beside = (extension: string) =>
    Object.entries(members).find(([name]) => name.toLowerCase() === stem + extension)?.[1]
  const geometry = members[shp]
  const dbf = beside('.dbf')
  if (!geometry || !dbf) {
    log.add(noMember('.dbf'), { value: shp })
    return null
  }
  const prj = beside('.prj')
  const label = beside('.cpg') ?? beside('.cst')
  try {
    const { features } = await shapefile.read(geometry, dbf, { encoding: 'windows-1252' })
    return {
      features: withTexts(features, dbf, label ? latin(label) : null),
      projection: prj ? latin(prj) : null,
    }
  } catch (error) {
    log.add(damagedZip, { value: error instanceof Error ? error.message : String(error) })
    return null
  }
}
