import type { Lang } from '../i18n/lang.ts'
import { figureWords } from '../i18n/words/figure.ts'
import { HaloText } from './HaloText.tsx'
import { useInks } from './inks.ts'

/** North, which is up in every figure (Web Mercator); `x`, `y` is the middle of its top. */
export function NorthArrow({ x, y, lang }: { x: number; y: number; lang: Lang }) {
  const { ink, paper } = useInks()
  return (
    <g>
      <path
        d={`M${x} ${y}L${x + 6} ${y + 18}L${x} ${y + 14}L${x - 6} ${y + 18}Z`}
        fill={ink}
        stroke={paper}
        strokeWidth={1.5}
      />
      <HaloText x={x} y={y + 30} fontSize={11} textAnchor="middle" halo={3}>
        {figureWords[lang].north}
      </HaloText>
    </g>
  )
}
