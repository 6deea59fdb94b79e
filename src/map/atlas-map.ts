import type { ResolvedView } from '../atlas/view.ts'
import type { Geometry } from '../figure/geometry.ts'
import type { Landmarks } from '../figure/landmarks.ts'
import type { Inks } from '../figure/palette.ts'
import type { PointScale } from '../figure/points/point-scale.ts'
import type { Camera } from './camera.ts'
import type { Shift } from './canvas/plane.ts'

/** The live map of a territory, whichever renderer draws it: see `renderer.ts`. */
export interface AtlasMap {
  /** Draws a view, writing only what differs from the one before. */
  show(view: ResolvedView): void
  /** Shows the whole territory, and keeps it whole when the container changes size. */
  fit(): void
  camera(): Camera
  setCamera(camera: Camera): void
  /** What orients around and under the zones: neighbours, rivers, roads, town halls; null: nothing. */
  orient(landmarks: Landmarks | null): void
  /** Outlines a zone, which the pointer or the keyboard is on somewhere in the page. */
  highlight(code: string | null): void
  /** The same, and moves the map where the zone is out of sight. */
  focusZone(code: string): void
  /**
   * Moves the map where a zone is out of sight; a territory that was shown whole is so again once the container changes
   * size, or nothing stands over the map.
   * @param covered pixels at the foot of the map under what stands over it
   */
  bringIntoSight(code: string, covered: number): void
  /** Nothing stands over the map any more. */
  uncover(): void
  /**
   * Tells where the plane of web maps stands in the picture, now and each time the camera moves.
   * @returns what ends it
   */
  follow(onShift: (shift: Shift) => void): () => void
  /** Draws the same frame again: what a recolour is measured against. */
  repaint(): void
  destroy(): void
}

/** What a live map tells the page. */
export interface MapEvents {
  /** the zone under the pointer, each time it is another one */
  readonly onHover: (code: string | null) => void
  /** `additive`: chosen with Ctrl, Cmd or Shift, to be added to the selection */
  readonly onSelect: (code: string, additive: boolean) => void
  /** the reader moved the map; not called for what the page itself asked */
  readonly onCamera: (camera: Camera) => void
  /** the first frame that shows the view's zones in their colours */
  readonly onFirstFrame: () => void
  /** the drawing surface or the worker died; the map comes back by itself where it can */
  readonly onLost: () => void
  /** the first coloured frame after a loss */
  readonly onRestored: () => void
  /** points are drawn at another scale; null: none are drawn */
  readonly onScale?: (scale: PointScale | null) => void
  /** anything the map could not do, in English */
  readonly onError: (cause: string) => void
}

export interface MapOptions {
  readonly geometry: Geometry
  readonly view: ResolvedView
  /** of the theme: another one makes another map */
  readonly inks: Inks
  readonly events: MapEvents
}

/** Pixels left around the territory, as in the figure; never so wide that nothing is left of a small container. */
export const paddingIn = ({ clientWidth, clientHeight }: HTMLElement) =>
  Math.min(24, Math.floor(clientWidth / 4), Math.floor(clientHeight / 4))

/** Whether what the colours say is something else. */
export const isAnotherMap = (before: ResolvedView, next: ResolvedView): boolean =>
  before.indicator !== next.indicator ||
  before.choice.level !== next.choice.level ||
  before.year !== next.year
