import type { ResolvedView } from '../atlas/view.ts'
import type { Geometry } from '../figure/geometry.ts'
import type { Landmarks } from '../figure/landmarks.ts'
import type { Inks } from '../figure/palette.ts'
import type { Disc } from '../figure/place-names.ts'
import type { Size } from '../figure/projection.ts'
import { parentWidths } from '../figure/zone-extents.ts'
import { figureWords } from '../i18n/words/figure.ts'
import { keptWith } from '../lib/kept-with.ts'
import { arePoints } from '../territory/level.ts'
import type { Shift } from './canvas/plane.ts'
import { type PlaneZone, planeContours } from './canvas/plane-contours.ts'
import { drawNames, writeText } from './draw-names.ts'
import { overCanvas } from './over-canvas.ts'
import { markPlace } from './points/draw-points.ts'
import type { PointsOverlay } from './points/points-overlay.ts'

/** The names of a view, on a canvas of their own over the map, whichever renderer draws it, and over its points. */
export interface NamesOverlay {
  show(view: ResolvedView): void
  /** Names of communes beside the territory; null: none. */
  orient(landmarks: Landmarks | null): void
  /** Goes along with the map that it lies over, as its points do. */
  place(shift: Shift, size: Size, isMoving: boolean): void
  destroy(): void
}

const boxesOf = keptWith(
  (zones: readonly PlaneZone[]) => new Map(zones.map(({ code, box }) => [code, box] as const)),
)

/** @param parent that the canvas is put in */
export function namesOverlay(
  parent: HTMLElement,
  geometry: Geometry,
  inks: Inks,
  points: Pick<PointsOverlay, 'marksIn'>,
): NamesOverlay {
  let view: ResolvedView | null = null
  let landmarks: Landmarks | null = null

  const hasGround = ({ choice: { level } }: ResolvedView) =>
    arePoints(level) || geometry.levels[level] !== undefined
  const isShown = () => view !== null && (view.choice.names || !hasGround(view))
  const put = (over: HTMLCanvasElement) => parent.append(over)
  const canvas = overCanvas(put, 'atlas-map-names', isShown, (context, { shift, size }) => {
    if (!view) return
    const { level } = view.choice
    const sheet = { context, shift, size, inks }
    if (!hasGround(view)) {
      writeText(sheet, figureWords[view.lang].noContours, size.width / 2, size.height / 2)
      return
    }
    const contours = geometry.levels[level]
    const discs: Disc[] = points
      .marksIn(shift, size)
      .map((mark) => ({ ...markPlace(mark, shift), radius: mark.radius }))
    drawNames(sheet, view, {
      boxes: contours ? boxesOf(planeContours(contours)) : new Map(),
      widths: parentWidths(geometry, level),
      places: landmarks?.places ?? [],
      discs,
    })
  })

  return {
    show(next) {
      const before = view
      view = next
      if (before && namesKey(before) === namesKey(next)) return
      // no name of another level stands over the zones of this one
      if (before && before.choice.level !== next.choice.level) canvas.now()
      else canvas.next()
    },
    orient(next) {
      if (next === landmarks) return
      landmarks = next
      canvas.next()
    },
    place: (shift, size, isMoving) => canvas.place({ shift, size }, isMoving),
    destroy: canvas.destroy,
  }
}

/** The same for two views whose names are the same and stand in the same places. */
const namesKey = ({ choice, zones, symbol, lang }: ResolvedView): string =>
  choice.names
    ? `${choice.level} ${symbol} ${zones.map((zone) => (zone.selected ? -1 : 1) * (zone.radius + 1))}`
    : `${choice.level} ${lang}`
