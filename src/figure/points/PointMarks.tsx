import type { GeoProjection } from 'd3-geo'
import { type ReactNode, type SVGProps, useMemo } from 'react'
import { correctionText } from '../../atlas/correction-text.ts'
import type { ResolvedView } from '../../atlas/view.ts'
import { figureWords } from '../../i18n/words/figure.ts'
import { HaloText } from '../HaloText.tsx'
import { useInks } from '../inks.ts'
import type { Disc } from '../place-names.ts'
import { zoomOf } from '../projection.ts'
import { tenth } from '../tenth.ts'
import { GivenRing } from './GivenRing.tsx'
import { edgeRadius, hasGivenRing } from './given-ring.ts'
import { PointDisc } from './PointDisc.tsx'
import { CASING, NUMBER_HALO, NUMBERED, type PointMark, pointMarks } from './point-marks.ts'
import { clustersOf } from './scale-in.ts'

const WORLD = [-180, -85, 180, 85] as const

export interface PointMarksProps {
  readonly view: ResolvedView
  readonly projection: GeoProjection
  /** attributes of the group that holds the marks */
  readonly layer?: SVGProps<SVGGElement>
  /** drawn again over the groups, which would hide them, under their numbers; null: there are none */
  readonly perimeters?: ReactNode
  /** keeps the clips of several figures of one document apart */
  readonly idPrefix?: string
  /** what lies over the marks and keeps off them */
  readonly over?: (discs: readonly Disc[]) => ReactNode
}

/** The points of a view, grouped where they are dense as the live map groups them at the same scale. */
export function PointMarks({
  view,
  projection,
  layer = {},
  perimeters = null,
  idPrefix = 'map',
  over = () => null,
}: PointMarksProps) {
  const { ink, paper } = useInks()
  const { zones, lang } = view
  const clusters = clustersOf(zones)
  const zoom = zoomOf(projection)
  const marks = useMemo(() => pointMarks(view, clusters, WORLD, zoom), [view, clusters, zoom])
  const groups = clusters.at(WORLD, zoom)
  const chosen = new Set(
    groups.filter(({ members }) => members.some((at) => zones[at]?.selected)).map(({ id }) => id),
  )
  const placed = marks.map((mark) => ({ mark, at: projection([mark.lon, mark.lat]) ?? [0, 0] }))
  const grouped = placed.flatMap(({ mark, at }) => (mark.kind === 'cluster' ? [{ mark, at }] : []))
  const clip = `${idPrefix}-groups`
  const colon = figureWords[lang].colon
  return (
    <>
      <g {...layer}>
        {placed.map(({ mark, at: [x, y] }) =>
          mark.kind === 'point' ? (
            <g key={mark.zone.code} data-code={mark.zone.code}>
              {hasGivenRing(mark.zone) && <GivenRing x={x} y={y} radius={mark.radius} />}
              <circle cx={tenth(x)} cy={tenth(y)} r={tenth(mark.radius + CASING)} fill={paper} />
              <PointDisc look={mark.look} x={x} y={y} radius={mark.radius} />
              {chosen.has(mark.group) && <SelectedRing mark={mark} x={x} y={y} />}
              <title>{`${mark.zone.name}${colon}${correctionText(mark.zone, view) ?? mark.zone.text}`}</title>
            </g>
          ) : (
            <g key={mark.group} data-group={mark.group}>
              <ClusterDisc mark={mark} x={x} y={y} ink={ink} paper={paper} />
              {chosen.has(mark.group) && <SelectedRing mark={mark} x={x} y={y} />}
            </g>
          ),
        )}
        {perimeters && grouped.length > 0 && (
          <>
            <clipPath id={clip}>
              {grouped.map(({ mark, at: [x, y] }) => (
                <circle key={mark.group} cx={tenth(x)} cy={tenth(y)} r={tenth(mark.radius)} />
              ))}
            </clipPath>
            <g clipPath={`url(#${clip})`} fill="none" strokeLinejoin="round" pointerEvents="none">
              {perimeters}
            </g>
          </>
        )}
        {grouped.map(
          ({ mark: { group, radius, text }, at: [x, y] }) =>
            radius >= NUMBERED && (
              <g
                key={group}
                data-number={group}
                textAnchor="middle"
                fontSize={Math.min(12, radius * 0.62)}
                fontWeight={600}
              >
                <HaloText halo={NUMBER_HALO} x={tenth(x)} y={tenth(y + radius * 0.22)}>
                  {text}
                </HaloText>
              </g>
            ),
        )}
      </g>
      {over(placed.map(({ mark: { radius }, at: [x, y] }) => ({ x, y, radius })))}
    </>
  )
}

function SelectedRing({ mark, x, y }: { mark: PointMark; x: number; y: number }) {
  const { accent } = useInks()
  return <circle cx={x} cy={y} r={edgeRadius(mark) + 2} fill="none" stroke={accent} strokeWidth={2.5} />
}

const RING = 0.32

/** Points together: a ring of the shares of their classes. */
function ClusterDisc({
  mark: { radius, parts },
  x,
  y,
  ink,
  paper,
}: {
  mark: Extract<PointMark, { kind: 'cluster' }>
  x: number
  y: number
  ink: string
  paper: string
}) {
  const middle = radius * (1 - RING / 2)
  const around = 2 * Math.PI * middle
  let from = 0
  return (
    <g transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
      <circle r={radius + CASING} fill={paper} />
      {parts.map(({ look, label, share }) => {
        const start = from
        from += share
        return (
          <circle
            key={label}
            r={middle}
            fill="none"
            stroke={look.color ?? paper}
            strokeWidth={radius * RING}
            strokeDasharray={`${(share * around).toFixed(2)} ${around.toFixed(2)}`}
            transform={`rotate(${(360 * start - 90).toFixed(1)})`}
          />
        )
      })}
      <circle r={radius} fill="none" stroke={ink} strokeWidth={0.75} />
    </g>
  )
}
