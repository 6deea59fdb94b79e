import { bbox } from '@turf/bbox'
import { type Frame, frameAround } from '../../contours/landmark-frame.ts'
import type { SourceContents } from './source-contents.ts'

/** The ground that a map of the territory may show, on the contours that were read. */
export function landmarkFrame({ commune, iris }: SourceContents['layers']): Frame {
  const features = [...((commune ?? iris)?.zones ?? [])]
  return frameAround(bbox({ type: 'FeatureCollection', features }) as unknown as Frame)
}
