import type { Feature, MultiLineString, MultiPoint } from 'geojson'
import { fadingLandmarks } from '../figure/fading-lines.ts'
import type { Landmarks } from '../figure/landmarks.ts'

type Kind = 'neighbours' | 'rivers' | 'roads' | 'town_halls'

/** Landmarks as the live map draws them, lines with how strong they are. */
export function landmarkFeatures(
  landmarks: Landmarks | null,
): Feature<MultiLineString | MultiPoint, { readonly kind: Kind; readonly strength: number }>[] {
  if (!landmarks) return []
  const fading = fadingLandmarks(landmarks)
  const feature = (kind: Kind, geometry: MultiLineString | MultiPoint, strength = 1) => ({
    type: 'Feature' as const,
    properties: { kind, strength },
    geometry,
  })
  return [
    ...(['neighbours', 'rivers', 'roads'] as const).flatMap((kind) =>
      fading[kind].map(({ strength, lines }) => feature(kind, lines, strength)),
    ),
    feature('town_halls', landmarks.townHalls),
  ]
}
