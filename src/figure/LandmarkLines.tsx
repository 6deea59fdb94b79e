import type { GeoProjection } from 'd3-geo'
import { fadingLandmarks } from './fading-lines.ts'
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
  const path = planarPath(projection)
  return fadingLandmarks(landmarks).neighbours.map(({ strength, lines }) => (
    <path
      key={strength}
      d={path.data(lines)}
      fill="none"
      stroke={lineStrong}
      strokeWidth={width}
      strokeOpacity={hundredth(opacity * strength)}
      strokeLinejoin="round"
      pointerEvents="none"
    />
  ))
}

const hundredth = (value: number) => Math.round(100 * value) / 100

/** Rivers, roads and town halls, over the colours and under the edges of zones. */
export function LandmarkLines({ landmarks, projection }: Props) {
  const { ink, paper, water, road } = useInks()
  const path = planarPath(projection)
  const fading = fadingLandmarks(landmarks)
  return (
    <g fill="none" strokeLinejoin="round" pointerEvents="none">
      {(['rivers', 'roads'] as const).flatMap((kind) =>
        fading[kind].flatMap(({ strength, lines }) => {
          const { width, casing } = LANDMARK_LINES[kind]
          const line = { d: path.data(lines), strokeOpacity: strength < 1 ? hundredth(strength) : undefined }
          return [
            <path key={`${kind} ${strength} casing`} {...line} stroke={paper} strokeWidth={casing} />,
            <path
              key={`${kind} ${strength}`}
              {...line}
              stroke={kind === 'rivers' ? water : road}
              strokeWidth={width}
            />,
          ]
        }),
      )}
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
