import { useInks } from '../inks.ts'
import { GIVEN_RING } from './given-ring.ts'

/** The ring of a point whose class a workshop gives, around a disc of some radius. */
export function GivenRing({ x, y, radius }: { x: number; y: number; radius: number }) {
  const { ink, paper } = useInks()
  const { from, width, casing } = GIVEN_RING
  const circle = { cx: round(x), cy: round(y), r: round(radius + from), fill: 'none' }
  return (
    <g data-ring="given">
      <circle {...circle} stroke={paper} strokeWidth={casing} />
      <circle {...circle} stroke={ink} strokeWidth={width} />
    </g>
  )
}

const round = (value: number) => Math.round(value * 10) / 10
