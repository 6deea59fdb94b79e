import { useMemo, useState } from 'react'
import type { PointScale } from '../../../figure/points/point-scale.ts'

/** The maps of a page, as their legends are named: the only one or A, B, and the difference of the two. */
type Side = 'legend' | 'second' | 'difference'
export type Scales = Readonly<Record<string, PointScale | null>>
export type Scaled = Readonly<Record<Side, (scale: PointScale | null) => void>>

/** How large points are on each map of the page, as the maps tell it: their legends show the same sizes. */
export function useScales(): { readonly scales: Scales; readonly scaled: Scaled } {
  const [scales, setScales] = useState<Scales>({})
  const scaled = useMemo(() => {
    const of = (side: Side) => (scale: PointScale | null) => setScales((now) => ({ ...now, [side]: scale }))
    return { legend: of('legend'), second: of('second'), difference: of('difference') }
  }, [])
  return { scales, scaled }
}
