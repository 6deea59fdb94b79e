import type { LineString, MultiLineString, MultiPoint, Point, Position } from 'geojson'
import { labelPoint } from '../../contours/label-point.ts'
import { isWithin, linesWithin } from '../../contours/landmark-frame.ts'
import type { LandmarkLayers } from '../../contours/landmark-layers.ts'
import { neighboursOf } from '../../contours/neighbours.ts'
import { standingZone } from '../../contours/standing-zone.ts'
import type { Credit } from '../../indicators/territory.ts'
import type { Landmark } from '../../sources/landmarks/read-landmarks.ts'
import type { LandmarkKind } from '../../territory/landmark-kind.ts'
import { landmarkFrame } from '../read/landmark-frame.ts'
import { type OfficialLayers, zoneLayer } from '../read/official-layers.ts'
import type { SourceContents } from '../read/source-contents.ts'

export interface AssembledLandmarks {
  readonly layers: LandmarkLayers
  readonly credits: readonly Credit[]
}

/** What orients around a territory, from the files that were found; null where none was. */
export function assembleLandmarks(
  { landmarks, layers }: Pick<SourceContents, 'landmarks' | 'layers'>,
  official: OfficialLayers,
): AssembledLandmarks | null {
  if (landmarks.length === 0) return null
  const frame = landmarkFrame(layers)
  const of = (kind: LandmarkKind) => landmarks.find((one) => one.kind === kind)?.landmarks ?? []
  const lines = (kind: LandmarkKind) => linesWithin(of(kind).flatMap(linesOf), frame)
  const communes = zoneLayer(official.layers.commune)
  const codes = new Set(communes.features.map(({ properties: { code } }) => code))
  return {
    layers: {
      ...neighboursOf(of('neighbours').filter(isZone), isOwnOf(codes, standingZone(communes)), frame),
      rivers: lines('rivers'),
      roads: lines('roads'),
      town_halls: of('town_halls')
        .flatMap(pointsOf)
        .filter((position) => isWithin(frame, position))
        .map(([lon = 0, lat = 0]) => ({ lon, lat })),
    },
    credits: landmarks.map(({ declaration }) => ({
      source: declaration.catalogue ?? declaration.id,
      producer: declaration.producer,
      title: declaration.title,
      vintage: declaration.vintage,
      licence: declaration.licence,
      page: declaration.page.startsWith('docs/') ? null : declaration.page,
    })),
  }
}

type Zone = Parameters<typeof neighboursOf>[0][number]

const isZone = (one: Landmark): one is Landmark & Zone =>
  one.geometry.type === 'Polygon' || one.geometry.type === 'MultiPolygon'

/** A file of another year may have a commune that is merged since: its code is not of today, its place is. */
const isOwnOf =
  (codes: ReadonlySet<string>, standing: ReturnType<typeof standingZone>) =>
  ({ properties: { code }, geometry }: Zone): boolean =>
    codes.has(code ?? '') || standing(labelPoint(geometry)) !== null

function linesOf({ geometry }: Landmark): Position[][] {
  const drawn = geometry as LineString | MultiLineString
  return drawn.type === 'LineString' ? [drawn.coordinates] : drawn.coordinates
}

function pointsOf({ geometry }: Landmark): Position[] {
  const drawn = geometry as Point | MultiPoint
  return drawn.type === 'Point' ? [drawn.coordinates] : drawn.coordinates
}
