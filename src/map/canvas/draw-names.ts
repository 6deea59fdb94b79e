import type { ResolvedView } from '../../atlas/view.ts'
import { FONT } from '../../figure/font.ts'
import { PALE } from '../../figure/landmark-looks.ts'
import type { Landmarks } from '../../figure/landmarks.ts'
import { nameCandidates } from '../../figure/name-candidates.ts'
import { NAME_SIZE, placeNames } from '../../figure/place-names.ts'
import type { ZoneWidths } from '../../figure/zone-extents.ts'
import { figureWords } from '../../i18n/words/figure.ts'
import { placeOf } from './draw-circles.ts'
import type { LevelPlane } from './level-plane.ts'
import type { Sheet } from './sheet.ts'

/** A lower left corner that the scale bar takes, as the figure leaves it. */
const SCALE = { right: 134, height: 30 }

/** Points bear no names: they would hide one another. */
export const hasNames = ({ symbol }: Pick<ResolvedView, 'symbol'>): boolean => symbol !== 'points'

/** Names of zones where there is room, those that the figure places; or that the level has no contours. */
export function drawNames(
  { context, shift, size, inks }: Sheet,
  view: ResolvedView,
  plane: LevelPlane | null,
  widths: ZoneWidths,
  places: Landmarks['places'],
): void {
  context.textAlign = 'center'
  context.lineJoin = 'round'
  const write = (text: string, x: number, y: number, bold = false, pale = false) => {
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
  if (!plane) {
    write(figureWords[view.lang].noContours, size.width / 2, size.height / 2)
    return
  }
  const candidates = nameCandidates(
    view,
    (zone) => {
      const box = plane.zones[plane.ids.get(zone.code) ?? -1]?.box
      if (!box) return null
      const [west, , east, south] = box
      return {
        ...placeOf(zone, shift),
        left: west * shift.scale + shift.x,
        right: east * shift.scale + shift.x,
        bottom: south * shift.scale + shift.y,
      }
    },
    (ground) => placeOf(ground, shift),
    size,
    widths,
    places,
  )
  const corner = { right: SCALE.right, top: size.height - SCALE.height }
  for (const { text, bold, pale, x, y } of placeNames(candidates, { ...size, corner }))
    write(text, Math.round(x), Math.round(y + NAME_SIZE * 0.35), bold, pale)
}
