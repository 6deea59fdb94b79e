import type { Feature } from 'geojson'
import * as shapefile from 'shapefile'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import type { ProblemLog } from '../problem.ts'
import { damagedZip, noMember, notJson, sevenZip, severalMembers } from '../problem-words.ts'
import { decodeText, decodeWindows1252 } from '../text.ts'
import { dataMembers, isSevenZip, isZip, unzip } from '../zip.ts'

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
  if (content && !chosen.endsWith('.shp')) return readGeoJson(content, log)
  return readShapefile(members, chosen, log)
}

function readGeoJson(bytes: Uint8Array, log: ProblemLog): RawLayer | null {
  const text = decodeText(bytes, 'auto', log)
  if (text === null) return null
  try {
    const json = JSON.parse(text) as { features?: unknown; crs?: { properties?: { name?: unknown } } }
    const name = json.crs?.properties?.name
    if (isTopology(json)) return { features: topologyFeatures(json), projection: null }
    if (Array.isArray(json.features))
      return { features: json.features as Feature[], projection: typeof name === 'string' ? name : null }
    log.add(notJson('FeatureCollection ?'))
  } catch (error) {
    log.add(notJson(error instanceof Error ? error.message : String(error)))
  }
  return null
}

const isTopology = (json: unknown): json is Topology => (json as { type?: unknown }).type === 'Topology'

/** A TopoJSON is in degrees; its first object is the layer. */
function topologyFeatures(topology: Topology): Feature[] {
  const [object] = Object.values(topology.objects)
  if (!object) return []
  const found = feature(topology, object)
  return found.type === 'FeatureCollection' ? found.features : [found]
}

/** The .dbf is Latin-1 unless a .cpg says otherwise; the .prj says the projection. */
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
  try {
    const { features } = await shapefile.read(geometry, dbf, { encoding: charsetOf(beside('.cpg')) })
    return { features, projection: prj ? latin(prj) : null }
  } catch (error) {
    log.add(damagedZip, { value: error instanceof Error ? error.message : String(error) })
    return null
  }
}

function charsetOf(cpg: Uint8Array | undefined): string {
  const label = cpg ? latin(cpg).toLowerCase() : ''
  return /utf-?8|65001/.test(label) ? 'utf-8' : 'windows-1252'
}
