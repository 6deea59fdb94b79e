import type { GeoProjection } from 'd3-geo'
import { useInks } from './inks.ts'
import { LANDMARK_LINES, TOWN_HALL } from './landmark-looks.ts'
import type { LandmarkShapes } from './landmark-shapes.ts'
import { planarPath } from './projection.ts'
import { tenth } from './tenth.ts'

interface Props {
  readonly landmarks: LandmarkShapes
  readonly projection: GeoProjection
}

/** Borders of the communes beside the territory, which stands over them. */
export function Neighbours({ landmarks, projection }: Props) {
  const { lineStrong } = useInks()
  const { width, opacity } = LANDMARK_LINES.neighbours
  return (
    <path
      d={planarPath(projection).data(landmarks.neighbours)}
      fill="none"
      stroke={lineStrong}
      strokeWidth={width}
      strokeOpacity={opacity}
      strokeLinejoin="round"
      pointerEvents="none"
    />
  )
}

/** Rivers, roads and town halls, over the colours and under the edges of zones. */
export function LandmarkLines({ landmarks, projection }: Props) {
  const { ink, paper, water, road } = useInks()
  const path = planarPath(projection)
  const [rivers, roads] = [path.data(landmarks.rivers), path.data(landmarks.roads)]
  return (
    <g fill="none" strokeLinejoin="round" pointerEvents="none">
      <path d={rivers} stroke={paper} strokeWidth={LANDMARK_LINES.rivers.casing} />
      <path d={rivers} stroke={water} strokeWidth={LANDMARK_LINES.rivers.width} />
      <path d={roads} stroke={paper} strokeWidth={LANDMARK_LINES.roads.casing} />
      <path d={roads} stroke={road} strokeWidth={LANDMARK_LINES.roads.width} />
      {landmarks.townHalls.coordinates.map(([lon = 0, lat = 0]) => {
        const [x = 0, y = 0] = projection([lon, lat]) ?? []
        return (
          <circle
            key={`${lon} ${lat}`}
            cx={tenth(x)}
            cy={tenth(y)}
            r={TOWN_HALL / 2}
            fill={ink}
            stroke={paper}
          />
        )
      })}
    </g>
  )
}
