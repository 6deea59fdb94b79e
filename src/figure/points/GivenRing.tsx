import { useInks } from '../inks.ts'
import { tenth } from '../tenth.ts'
import { GIVEN_RING } from './given-ring.ts'

/** The ring of a point whose class a workshop gives, around a disc of some radius. */
export function GivenRing({ x, y, radius }: { x: number; y: number; radius: number }) {
  const { ink, paper } = useInks()
  const { from, width, casing } = GIVEN_RING
  const circle = { cx: tenth(x), cy: tenth(y), r: tenth(radius + from), fill: 'none' }
  return (
    <g data-ring="given">
      <circle {...circle} stroke={paper} strokeWidth={casing} />
      <circle {...circle} stroke={ink} strokeWidth={width} />
    </g>
  )
}
