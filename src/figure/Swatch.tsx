import { hatchFill } from './hatches.tsx'
import { useInks } from './inks.ts'
import type { Paint } from './legend-rows.ts'
import { SignPath } from './Overprints.tsx'
import { type Overprint, overprintTile } from './overprints.ts'
import { type Perimeter, QVA_DASH } from './perimeters.ts'
import { GivenRing } from './points/GivenRing.tsx'
import { PointDisc } from './points/PointDisc.tsx'

export const SWATCH = { width: 28, height: 16 } as const

/** The paint of a legend line; `<HatchPatterns idPrefix>` of the same prefix must be in the document. */
export function Swatch({ paint, idPrefix }: { paint: Paint; idPrefix: string }) {
  const { paper } = useInks()
  const { width, height } = SWATCH
  if (paint.kind === 'circle')
    return <circle cx={width / 2} cy={height / 2} r={7} fill={paint.color} fillOpacity={0.82} />
  if (paint.kind === 'point') return <PointDisc look={paint.look} x={width / 2} y={height / 2} radius={7.5} />
  return (
    <>
      <Box fill={fillOf(paint, idPrefix, paper)} />
      {paint.kind === 'class' && paint.under !== null && <Signs sign="under" ink={paint.under} />}
    </>
  )
}

function fillOf(
  paint: Exclude<Paint, { readonly kind: 'circle' | 'point' }>,
  idPrefix: string,
  paper: string,
): string {
  switch (paint.kind) {
    case 'class':
      return paint.color
    case 'state':
      return hatchFill(idPrefix, paint.state)
    case 'quiet':
      return paper
  }
}

/** A point that has the ring of a class given by a workshop, whatever its class. */
export function GivenRingSwatch() {
  const { paper, inkSoft } = useInks()
  const place = { x: SWATCH.width / 2, y: SWATCH.height / 2, radius: 4 }
  return (
    <>
      <GivenRing {...place} />
      <circle cx={place.x} cy={place.y} r={place.radius} fill={paper} stroke={inkSoft} />
    </>
  )
}

/** The sign that is printed over zones whose number is unreliable, whatever their class. */
export function UnreliableSwatch() {
  const { ink, paper } = useInks()
  return (
    <>
      <Box fill={paper} />
      <Signs sign="unreliable" ink={ink} />
    </>
  )
}

function Box({ fill }: { fill: string }) {
  const { lineStrong } = useInks()
  const { width, height } = SWATCH
  return (
    <rect
      x={0.5}
      y={0.5}
      width={width - 1}
      height={height - 1}
      rx={2}
      fill={fill}
      stroke={lineStrong}
      strokeWidth={0.75}
    />
  )
}

/** Two tiles of a sign, which fill a swatch. */
function Signs({ sign, ink }: { sign: Overprint; ink: string }) {
  const { size } = overprintTile([sign])
  const [left, top] = [(SWATCH.width - 2 * size) / 2, (SWATCH.height - size) / 2]
  return [left, left + size].map((x) => (
    <SignPath key={x} transform={`translate(${x} ${top})`} signs={[sign]} ink={ink} />
  ))
}

export function PerimeterSwatch({ perimeter }: { perimeter: Perimeter }) {
  const { ink } = useInks()
  const { width, height } = SWATCH
  return (
    <path
      d={`M0 ${height / 2}H${width}`}
      stroke={ink}
      strokeWidth={1.5}
      strokeDasharray={perimeter === 'qva' ? QVA_DASH : undefined}
    />
  )
}
