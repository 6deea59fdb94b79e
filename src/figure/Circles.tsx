import type { ResolvedView } from '../atlas/view.ts'
import { figureWords } from '../i18n/words/figure.ts'
import { useInks } from './inks.ts'
import { tenth } from './tenth.ts'

/** Proportional circles at the zones' points, in the colour of their class; the small ones over the great ones. */
export function Circles({
  view,
  points,
}: {
  view: ResolvedView
  points: readonly { readonly code: string; readonly x: number; readonly y: number }[]
}) {
  const { ink, parting } = useInks()
  const at = new Map(points.map((point) => [point.code, point]))
  return (
    <g stroke={parting} strokeWidth={1}>
      {view.zones
        .filter((zone) => zone.radius > 0)
        .toSorted((a, b) => b.radius - a.radius)
        .map((zone) => {
          const point = at.get(zone.code)
          return (
            point && (
              <circle
                key={zone.code}
                data-code={zone.code}
                cx={tenth(point.x)}
                cy={tenth(point.y)}
                r={tenth(zone.radius)}
                fill={view.classes[zone.classIndex]?.color ?? ink}
                fillOpacity={0.82}
              >
                <title>{`${zone.name}${figureWords[view.lang].colon}${zone.text}`}</title>
              </circle>
            )
          )
        })}
    </g>
  )
}
