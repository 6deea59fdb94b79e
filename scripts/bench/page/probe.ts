import type { FrameTime } from './frames.ts'

/** The atlas, moved as a reader moves it: on `globalThis.atlasProbe` once the map is made. */
export interface AtlasProbe {
  /** draws the same map again */
  repaint(): Promise<FrameTime | null>
  /** @param label of the indicator, as the page writes it */
  chooseIndicator(label: string): Promise<FrameTime | null>
  /** @param at percent */
  moveThreshold(criterion: string, at: number): Promise<FrameTime | null>
}

/** The reference: on `globalThis.leafletProbe`. */
export interface LeafletProbe {
  /** @param indicator rank in the GeoJSON's `fills` */
  recolour(indicator: number): Promise<FrameTime | null>
}

declare global {
  var atlasProbe: AtlasProbe | undefined
  var leafletProbe: LeafletProbe | undefined
}
