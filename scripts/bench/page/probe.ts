import type { FrameTime } from './frames.ts'

/** The atlas, moved as a reader moves it: on `globalThis.atlasProbe` once the map is made. */
export interface AtlasProbe {
  /** draws the same map again */
  repaint(): Promise<FrameTime | null>
  /** @param label of the indicator, as the page writes it */
  chooseIndicator(label: string): Promise<FrameTime | null>
  /** @param at percent */
  moveThreshold(criterion: string, at: number): Promise<FrameTime | null>
  /** moves the pointer over a place of the map, as shares of its width and height: the zone there is outlined */
  hover(at: readonly [number, number]): Promise<FrameTime | null>
}

/** Frames of the WebGL map drawn again, in milliseconds: on `globalThis.layerProbe`. */
export interface LayerProbe {
  /** with every layer that the view has */
  every(): Promise<number | null>
  /** with a fill layer and a line layer on the zones of the view alone */
  plain(): Promise<number | null>
}

/** The reference: on `globalThis.leafletProbe`. */
export interface LeafletProbe {
  /** @param indicator rank in the GeoJSON's `fills` */
  recolour(indicator: number): Promise<FrameTime | null>
  hover(at: readonly [number, number]): Promise<FrameTime | null>
}

declare global {
  var atlasProbe: AtlasProbe | undefined
  var layerProbe: LayerProbe | undefined
  var leafletProbe: LeafletProbe | undefined
}
