import { featureCollection } from '@turf/helpers'
import { union } from '@turf/union'
import { simplifyLayers } from '../../contours/simplify.ts'
import { mayHold, type Overlap, overlapsOf } from '../../sources/contours/overlaps.ts'
import type { RefusedZone, ZoneFeature } from '../../sources/contours/zone-feature.ts'
import type { ZoneCode } from '../../territory/code.ts'
import type { ContourLevel } from '../../territory/level.ts'
import type { ZoneLayer } from '../territory-source.ts'
import type { SourceContents } from './read-sources.ts'

/** A vertex that moves a border by less than this triangle is not seen at the scale of an EPCI. */
const SQUARE_METRES = 200

/** A share of an IRIS below this is a border drawn twice, not a part of a district. */
export const SLIVER = 0.02
/** A small share of a large IRIS may yet be a part of a district: from this share of the latter on, it is one. */
const PART_OF_QPV = 0.1

export const isSliver = ({ shareOfIris, shareOfQpv }: Overlap): boolean =>
  shareOfIris <= SLIVER && shareOfQpv < PART_OF_QPV

export type Perimeter = 'inside' | 'outside' | 'straddling'

export interface OfficialLayers {
  readonly layers: Readonly<Record<ContourLevel, readonly ZoneFeature[]>>
  /** QPV x IRIS x commune, on the contours before they are simplified */
  readonly overlaps: readonly Overlap[]
  /** perimeters of work x IRIS, in the same way: `qpv` is the code of the perimeter */
  readonly workOverlaps: readonly Overlap[]
  /** position of each IRIS against all the QPV; empty without QPV, none for an IRIS that may hold a refused one */
  readonly perimeters: ReadonlyMap<string, Perimeter>
  /** communes whose contour is the union of their IRIS, theirs being absent */
  readonly joined: readonly string[]
  /** districts that may lie in the territory, and IRIS of it, whose contour was refused */
  readonly refused: Readonly<Record<'iris' | 'qpv', readonly string[]>>
  /** communes without any contour: the territory cannot be drawn on official ones */
  readonly lacking: readonly string[]
}

/** The official contours of a territory, simplified together, shared edges kept; overlaps computed once. */
export function officialLayers(
  { layers }: Pick<SourceContents, 'layers'>,
  codes: readonly ZoneCode[],
): OfficialLayers {
  const iris = layers.iris?.zones ?? []
  const qpv = layers.qpv?.zones ?? []
  const work = layers.work?.zones ?? []
  const given = new Map((layers.commune?.zones ?? []).map((zone) => [zone.properties.code, zone]))
  const joined: string[] = []
  const lacking: string[] = []
  const communes = codes.flatMap((code): ZoneFeature[] => {
    const own = given.get(code)
    if (own) return [own]
    const parts = iris.filter(({ properties }) => properties.commune === code)
    const whole = parts.length > 1 ? union(featureCollection(parts)) : parts[0]
    if (!whole) {
      lacking.push(code)
      return []
    }
    joined.push(code)
    return [
      {
        type: 'Feature',
        properties: { code, name: code, commune: null, kind: null },
        geometry: whole.geometry,
      },
    ]
  })
  const found = overlapsOf(iris, qpv, 'official')
  const overlaps = found.ok ? found.value : []
  const within = overlapsOf(iris, work, 'official')
  return {
    layers: simplifyLayers({ commune: communes, iris, qpv, work }, SQUARE_METRES),
    overlaps,
    workOverlaps: within.ok ? within.value : [],
    perimeters: layers.qpv ? perimetersOf(iris, overlaps, layers.qpv.refused) : new Map(),
    joined,
    refused: { iris: codesOf(layers.iris?.refused), qpv: codesOf(layers.qpv?.refused) },
    lacking,
  }
}

const codesOf = (zones: readonly RefusedZone[] = []): string[] => zones.map(({ code }) => code).sort()

/**
 * QPV do not overlap one another: the shares that they cover add up. Outside is said where no district can be: not of
 * an IRIS that may hold a part of one whose contour was refused.
 */
function perimetersOf(
  iris: readonly ZoneFeature[],
  overlaps: readonly Overlap[],
  refused: readonly RefusedZone[],
): Map<string, Perimeter> {
  const covered = new Map<string, number>()
  for (const overlap of overlaps.filter((one) => !isSliver(one)))
    covered.set(overlap.iris, (covered.get(overlap.iris) ?? 0) + overlap.shareOfIris)
  return new Map(
    iris.flatMap((zone): [string, Perimeter][] => {
      const { code } = zone.properties
      const share = covered.get(code) ?? 0
      if (share > 0) return [[code, share >= 1 - SLIVER ? 'inside' : 'straddling']]
      return refused.some((one) => mayHold(zone, one)) ? [] : [[code, 'outside']]
    }),
  )
}

/** The features as the writer wants them. */
export const zoneLayer = (zones: readonly ZoneFeature[]): ZoneLayer => ({
  type: 'FeatureCollection',
  features: zones.map(({ geometry, properties: { code } }) => ({
    type: 'Feature',
    properties: { code },
    geometry,
  })),
})
