import { useInks } from '../figure/inks.ts'
import { OverprintPattern } from '../figure/Overprints.tsx'
import { PointDisc } from '../figure/points/PointDisc.tsx'
import type { PointLook } from '../figure/points/point-look.ts'

interface Props {
  color: string
  /** of the zones, against the class that has the most */
  share: number
  /** ink of the sign of a class under the pivot; null for any other */
  under: string | null
  /** how a point of the class is drawn; null where zones are areas */
  look: PointLook | null
}

/** The colour of a class, and over it a bar as high as its share of zones: the distribution. */
export function StepBar({ color, share, under, look }: Props) {
  const { lineStrong } = useInks()
  const height = Math.max(1, Math.round(share * 18))
  const edge = { stroke: lineStrong, strokeWidth: 0.6, vectorEffect: 'non-scaling-stroke' } as const
  return (
    <>
      <svg className="step-bar" viewBox="0 0 100 32" preserveAspectRatio="none" aria-hidden="true">
        <rect x="6" y={19 - height} width="88" height={height} fill={color} fillOpacity="0.85" {...edge} />
        <rect x="0.5" y="20" width="99" height="11.5" fill={color} {...edge} />
      </svg>
      {under !== null && (
        <svg className="step-signs" aria-hidden="true">
          <defs>
            <OverprintPattern id={`steps-under-${under.slice(1)}`} ink={under} signs={['under']} />
          </defs>
          <rect y="62.5%" width="100%" height="36%" fill={`url(#steps-under-${under.slice(1)})`} />
        </svg>
      )}
      {look && (
        <svg className="step-point" viewBox="-9 -9 18 18" aria-hidden="true">
          <PointDisc look={look} x={0} y={0} radius={8} />
        </svg>
      )}
    </>
  )
}
