import type { ResolvedView, ViewZone } from '../atlas/view.ts'
import { FONT } from '../figure/font.ts'
import { PALE } from '../figure/landmark-looks.ts'
import type { Landmarks } from '../figure/landmarks.ts'
import { keptClear, nameCandidates } from '../figure/name-candidates.ts'
import { type Disc, NAME_SIZE, placeNames } from '../figure/place-names.ts'
import type { ZoneWidths } from '../figure/zone-extents.ts'
import { placeOf } from './canvas/draw-circles.ts'
import type { PlaneBox } from './canvas/plane-contours.ts'
import type { Sheet } from './canvas/sheet.ts'

/** A lower left corner that the scale bar takes, as the figure leaves it. */
const SCALE = { right: 134, height: 30 }

/** What names a view stands among. */
export interface NamesGround {
  /** of the contours of the level, by code */
  readonly boxes: ReadonlyMap<string, PlaneBox>
  /** of the communes, see `parentWidths` */
  readonly widths: ZoneWidths
  /** communes beside the territory */
  readonly places: Landmarks['places']
  /** marks of points, which names keep off */
  readonly discs: readonly Disc[]
}

/** Names of zones where there is room, those that the figure places. */
export function drawNames(
  { context, shift, size, inks }: Sheet,
  view: ResolvedView,
  { boxes, widths, places, discs }: NamesGround,
): void {
  const boxOf = (zone: ViewZone) => {
    const box = boxes.get(zone.code)
    if (!box) return null
    const [west, north, east, south] = box
    return {
      ...placeOf(zone, shift),
      left: west * shift.scale + shift.x,
      top: north * shift.scale + shift.y,
      right: east * shift.scale + shift.x,
      bottom: south * shift.scale + shift.y,
    }
  }
  const candidates = nameCandidates(view, boxOf, (ground) => placeOf(ground, shift), size, widths, places)
  const frame = {
    ...size,
    corner: { right: SCALE.right, top: size.height - SCALE.height },
    discs,
    kept: keptClear(view, boxOf),
  }
  for (const { text, x, y, ...look } of placeNames(candidates, frame))
    writeText({ context, inks }, text, Math.round(x), Math.round(y + NAME_SIZE * 0.35), look)
}

/** Text in the middle of a place, with a halo. */
export function writeText(
  { context, inks }: Pick<Sheet, 'context' | 'inks'>,
  text: string,
  x: number,
  y: number,
  { bold = false, pale = false } = {},
): void {
  context.textAlign = 'center'
  context.lineJoin = 'round'
  context.font = `${bold ? 'bold ' : ''}${NAME_SIZE}px ${FONT}`
  context.globalAlpha = 0.9
  context.strokeStyle = inks.paper
  context.lineWidth = 4.5
  context.strokeText(text, x, y)
  context.globalAlpha = pale ? PALE : 1
  context.fillStyle = pale ? inks.inkSoft : inks.ink
  context.fillText(text, x, y)
  context.globalAlpha = 1
}
