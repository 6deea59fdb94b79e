import type { ComponentProps } from 'react'
import type { ResolvedView, ViewZone } from '../atlas/view.ts'
import { figureWords } from '../i18n/words/figure.ts'
import { arePerimeters } from '../territory/level.ts'
import type { MapShapes } from './map-shapes.ts'
import { isQva } from './perimeters.ts'
import { edgeOf, fillOf, type Paints, ZonePath } from './ZonePath.tsx'

interface Props {
  readonly view: ResolvedView
  readonly zones: ReadonlyMap<string, ViewZone>
  readonly shapes: MapShapes['zones']
  /** one path for all the zones that look alike */
  readonly merged: boolean
  readonly paints: Paints
}

/** The zones in the colours of their classes and the hatches of their states. */
export function MapZones({ view, zones, shapes, merged, paints }: Props) {
  const drawn = shapes.flatMap(({ code, data }) => {
    const zone = zones.get(code)
    if (!zone) return []
    return [
      {
        code,
        data,
        fill: fillOf(view, zone, paints),
        title: `${zone.name}${figureWords[view.lang].colon}${zone.text}`,
        dashed: arePerimeters(view.choice.level) && isQva(code),
        edge: edgeOf(view, zone, paints),
      },
    ]
  })
  if (!merged) return drawn.map((one) => <ZonePath key={one.code} {...one} />)
  const looks = new Map<string, ComponentProps<typeof ZonePath>>()
  for (const { data, fill, dashed, edge } of drawn) {
    const key = JSON.stringify([fill, dashed, edge])
    looks.set(key, { fill, dashed, edge, data: `${looks.get(key)?.data ?? ''}${data}` })
  }
  return [...looks].map(([key, look]) => <ZonePath key={key} {...look} />)
}
