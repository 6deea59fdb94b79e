import type { ResolvedView } from '../atlas/view.ts'
import { HaloText } from './HaloText.tsx'
import { hasOwnRoom, NAME_SIZE, type NameFrame, nameDrop, nameOrder, placeNames } from './place-names.ts'

type Box = readonly [readonly [number, number], readonly [number, number]]

/** Names of the zones where there is room: in the middle of the zone, or under its circle, or under a district. */
export function Names({
  view,
  points,
  boxes,
  frame,
}: {
  view: ResolvedView
  points: readonly { readonly code: string; readonly x: number; readonly y: number }[]
  boxes: readonly { readonly code: string; readonly box: Box }[]
  frame: NameFrame
}) {
  const at = new Map(points.map((point) => [point.code, point]))
  const boxOf = new Map(boxes.map(({ code, box }) => [code, box]))
  const names = placeNames(
    view.zones.flatMap((zone) => {
      const point = at.get(zone.code)
      const box = boxOf.get(zone.code)
      if (!point || !box) return []
      const [[left], [right, bottom]] = box
      return [
        {
          text: zone.name,
          x: point.x,
          y: zone.kind === null ? point.y : bottom,
          drop: nameDrop(zone),
          radius: zone.radius,
          room: hasOwnRoom(zone) ? Number.POSITIVE_INFINITY : right - left,
          order: nameOrder(zone, right - left),
          wanted: zone.selected,
        },
      ]
    }),
    frame,
  )
  return (
    <g fontSize={NAME_SIZE} textAnchor="middle" pointerEvents="none">
      {names.map(({ text, x, y }) => (
        <HaloText key={`${text} ${x} ${y}`} x={Math.round(x)} y={Math.round(y + NAME_SIZE * 0.35)} halo={4.5}>
          {text}
        </HaloText>
      ))}
    </g>
  )
}
