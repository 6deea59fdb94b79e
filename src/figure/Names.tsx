import type { ResolvedView } from '../atlas/view.ts'
import { INK, PAPER } from './ink.ts'
import { NAME_SIZE, type NameFrame, placeNames } from './place-names.ts'

type Box = readonly [readonly [number, number], readonly [number, number]]

/** Names of the zones where there is room: in the middle of the zone, or under its circle. */
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
  const room = new Map(boxes.map(({ code, box: [[left], [right]] }) => [code, right - left]))
  const names = placeNames(
    view.zones.flatMap((zone) => {
      const point = at.get(zone.code)
      if (!point) return []
      const under = zone.radius > 0 ? zone.radius + NAME_SIZE * 0.75 : 0
      return [
        {
          text: zone.name,
          x: point.x,
          y: point.y + under,
          room: room.get(zone.code) ?? 0,
          wanted: zone.selected,
        },
      ]
    }),
    frame,
  )
  return (
    <g
      fontSize={NAME_SIZE}
      textAnchor="middle"
      fill={INK}
      stroke={PAPER}
      strokeOpacity={0.9}
      strokeWidth={4.5}
      strokeLinejoin="round"
      paintOrder="stroke"
      pointerEvents="none"
    >
      {names.map(({ text, x, y }) => (
        <text key={`${text} ${x} ${y}`} x={Math.round(x)} y={Math.round(y + NAME_SIZE * 0.35)}>
          {text}
        </text>
      ))}
    </g>
  )
}
