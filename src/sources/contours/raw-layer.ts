import type { Feature } from 'geojson'
import * as shapefile from 'shapefile'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { candidates, openArchive, undamaged } from '../formats/archive.ts'
import type { Engines } from '../formats/engines.ts'
import { flatgeobufLayer, geopackageLayers, geoparquetLayer } from '../formats/geo-layers.ts'
import { sniff } from '../formats/sniff.ts'
import type { ProblemLog } from '../problem.ts'
import {
  damagedFile,
  damagedZip,
  noFeature,
  noMember,
  notFeature,
  notJson,
  severalMembers,
  unreadKind,
} from '../problem-words.ts'
import { decodeText, decodeWindows1252 } from '../text.ts'
import { gunzip } from '../zip.ts'
import { withTexts } from './dbf-text.ts'
import { esriLayer, isEsriJson } from './esri-json.ts'
import { type Box, objectNear } from './topology-near.ts'

/** What a contour file holds before anything is checked; `projection` is what the file itself says, if it does. */
export interface RawLayer {
  readonly features: readonly Feature[]
  readonly projection: string | null
  /** of a GeoPackage: the layer that is read, and the names of all of them */
  readonly name?: string
  readonly layers?: readonly string[]
  /** true of a file of the atlas whose contours were drawn by it: no zone has them */
  readonly isSaidSchematic?: boolean
}

const latin = (bytes: Uint8Array) => decodeWindows1252(bytes).trim()

/**
 * Reads a GeoJSON, a TopoJSON, a GeoPackage, a FlatGeobuf or a GeoParquet, or an archive (zip, 7z, gzip) that holds one of
 * them or a Shapefile. Of a TopoJSON, the shapes that may be `near` are made and no other. `member` chooses among several
 * by a part of their name, or the layer of a GeoPackage; else a GeoJSON is preferred, then the largest. Null, with the
 * problem logged, where there is none.
 */
export async function readLayer(
  bytes: Uint8Array,
  member: string | null,
  engines: Engines,
  log: ProblemLog,
  near: Box | null = null,
  depth = 0,
): Promise<RawLayer | null> {
  const kind = sniff(bytes)
  const binary = (read: () => Promise<RawLayer | null>): Promise<RawLayer | null> =>
    undamaged(kind, log, async () => {
      const layer = await read()
      if (!layer) log.add(noMember(member ?? 'feature'))
      return layer
    })
  switch (kind) {
    case 'empty':
    case 'text':
    case 'html':
    case 'json':
      return readGeoJson(bytes, near, log)
    case 'sqlite':
      return binary(() => geopackageLayers(bytes, engines, (names) => layerNamed(names, member, log)))
    case 'flatgeobuf':
      return binary(() => flatgeobufLayer(bytes))
    case 'parquet':
      return binary(() => geoparquetLayer(bytes))
    case 'gzip': {
      const inner = gunzip(bytes, log, engines.clock)
      return inner && depth < 2 ? readLayer(inner, member, engines, log, near, depth + 1) : null
    }
    case 'zip':
    case '7z': {
      const members = await openArchive(kind, bytes, engines, log)
      return members && fromMembers(members)
    }
    default:
      log.add(unreadKind(kind, FORMATS))
      return null
  }

  function fromMembers(members: Record<string, Uint8Array>): Promise<RawLayer | null> | RawLayer | null {
    const named = candidates(members, LAYERS, (name) => member === null || name.includes(member))
    // a layer is named inside of its GeoPackage
    const names = named.length > 0 ? named : candidates(members, GEOPACKAGES)
    const [chosen, ...others] = names
    const content = chosen === undefined ? undefined : members[chosen]
    if (chosen === undefined || !content) {
      log.add(noMember(`${FORMATS}${member ? ` (${member})` : ''}`), {
        value: Object.keys(members).join(', '),
      })
      return null
    }
    if (others.length > 0) log.add(severalMembers(chosen), { value: names.join(', ') })
    if (/\.shp$/i.test(chosen)) return readShapefile(members, chosen, log)
    return depth < 2 ? readLayer(content, member, engines, log, near, depth + 1) : null
  }
}

const FORMATS = 'GeoJSON, Shapefile, GeoPackage, FlatGeobuf, GeoParquet'
const GEOPACKAGES = [['.gpkg']]
/** Layers that may be inside an archive, by preference. */
const LAYERS = [
  ['.geojson', '.json', '.topojson'],
  ...GEOPACKAGES,
  ['.fgb'],
  ['.parquet', '.geoparquet'],
  ['.shp'],
]

/**
 * The layer of a GeoPackage that is named `member`, or whose name holds it; the first of all where none is asked for. Null
 * where several have another name.
 */
function layerNamed(names: readonly string[], member: string | null, log: ProblemLog): string | null {
  if (member !== null && names.includes(member)) return member
  const wanted = names.filter((name) => member === null || name.toLowerCase().includes(member.toLowerCase()))
  const chosen = wanted[0] ?? (names.length === 1 ? names[0] : undefined)
  if (chosen !== undefined && wanted.length > 1) log.add(severalMembers(chosen), { value: names.join(', ') })
  return chosen ?? null
}

function readGeoJson(bytes: Uint8Array, near: Box | null, log: ProblemLog): RawLayer | null {
  const text = decodeText(bytes, 'auto', log)
  if (text === null) return null
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    log.add(/^\s*[[{]/.test(text) ? damagedFile('json') : unreadKind('text', FORMATS))
    return null
  }
  if (typeof json === 'object' && json !== null) {
    if (isTopology(json)) return { features: topologyFeatures(json, near), projection: null }
    if (isEsriJson(json)) return esriLayer(json)
    const { features, crs, contours } = json as {
      features?: unknown
      crs?: { properties?: { name?: unknown } } | null
      contours?: unknown
    }
    const name = crs?.properties?.name
    if (Array.isArray(features)) {
      if (features.length === 0) log.add(noFeature)
      for (const [i, one] of features.entries())
        if (!isFeature(one)) log.addOnce(notFeature, { row: i + 1, value: String(one) })
      return {
        features: features.filter(isFeature),
        projection: typeof name === 'string' ? name : null,
        // as the open copies of an atlas say it (src/publish/open)
        ...(contours === 'schematic' && { isSaidSchematic: true }),
      }
    }
  }
  log.add(notJson, { value: text.slice(0, 40) })
  return null
}

const isFeature = (one: unknown): one is Feature => typeof one === 'object' && one !== null

const isTopology = (json: unknown): json is Topology => (json as { type?: unknown }).type === 'Topology'

/** A TopoJSON is in degrees; its first object is the layer. */
function topologyFeatures(topology: Topology, near: Box | null): Feature[] {
  const [object] = Object.values(topology.objects)
  if (!object) return []
  const found = feature(topology, near ? objectNear(topology, object, near) : object)
  return found.type === 'FeatureCollection' ? found.features : [found]
}

/** The .prj holds the projection; names of members may be in capitals. */
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
  } catch {
    log.add(damagedZip, { value: shp })
    return null
  }
}
