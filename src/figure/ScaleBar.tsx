import type { Lang } from '../i18n/lang.ts'
import { HaloText } from './HaloText.tsx'
import { useInks } from './inks.ts'
import { distanceText, roundDistance } from './round-distance.ts'
import { tenth } from './tenth.ts'

/** A round distance drawn at scale; `x`, `y` is its lower left corner. `metres` is the ground size of one pixel. */
export function ScaleBar({
  x,
  y,
  metres,
  maxWidth,
  lang,
}: {
  x: number
  y: number
  metres: number
  maxWidth: number
  lang: Lang
}) {
  const { ink, paper } = useInks()
  const distance = roundDistance(maxWidth * metres)
  const width = tenth(distance / metres)
  const bar = `M${x} ${y - 5}V${y}H${x + width}V${y - 5}`
  return (
    <g>
      <path d={bar} fill="none" stroke={paper} strokeWidth={4} strokeLinecap="square" />
      <path d={bar} fill="none" stroke={ink} strokeWidth={1.25} />
      <HaloText x={x + width / 2} y={y - 6} fontSize={11} textAnchor="middle" halo={3}>
        {distanceText(distance, lang)}
      </HaloText>
    </g>
  )
}
