import type { ResolvedView, ViewZone } from '../atlas/view.ts'
import { HaloText } from './HaloText.tsx'
import { useInks } from './inks.ts'
import { PALE } from './landmark-looks.ts'
import type { Landmarks } from './landmarks.ts'
import { keptClear, nameCandidates } from './name-candidates.ts'
import { type Disc, NAME_SIZE, type NameFrame, placeNames } from './place-names.ts'
import type { ZoneWidths } from './zone-extents.ts'

type Box = readonly [readonly [number, number], readonly [number, number]]

/** Names of the zones where there is room: in the middle of the zone, or under its circle, or under a district. */
export function Names({
  view,
  points,
  pointOf,
  boxes,
  frame,
  widths,
  places,
  discs = [],
}: {
  view: ResolvedView
  points: readonly { readonly code: string; readonly x: number; readonly y: number }[]
  /** of a place on the ground */
  pointOf: Parameters<typeof nameCandidates>[2]
  boxes: readonly { readonly code: string; readonly box: Box }[]
  frame: NameFrame
  /** of the communes */
  widths: ZoneWidths
  /** communes beside the territory */
  places?: Landmarks['places'] | undefined
  /** marks of points */
  discs?: readonly Disc[]
}) {
  const { inkSoft } = useInks()
  const at = new Map(points.map((point) => [point.code, point]))
  const boxOf = new Map(boxes.map(({ code, box }) => [code, box]))
  const placeOf = ({ code }: Pick<ViewZone, 'code'>) => {
    const [point, box] = [at.get(code), boxOf.get(code)]
    if (!point || !box) return null
    const [[left, top], [right, bottom]] = box
    return { x: point.x, y: point.y, left, top, right, bottom }
  }
  const candidates = nameCandidates(view, placeOf, pointOf, frame, widths, places)
  const room = { ...frame, discs, kept: keptClear(view, placeOf) }
  return (
    <g fontSize={NAME_SIZE} textAnchor="middle" pointerEvents="none">
      {placeNames(candidates, room).map(({ text, bold, pale, x, y }) => (
        <HaloText
          key={`${text} ${x} ${y}`}
          x={Math.round(x)}
          y={Math.round(y + NAME_SIZE * 0.35)}
          halo={4.5}
          fontWeight={bold ? 700 : undefined}
          {...(pale && { fill: inkSoft, fillOpacity: PALE })}
        >
          {text}
        </HaloText>
      ))}
    </g>
  )
}
