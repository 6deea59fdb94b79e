import { useMemo } from 'react'
import type { Geometry } from '../figure/geometry.ts'
import { useInks } from '../figure/inks.ts'
import { fitBounds, planarPath } from '../figure/projection.ts'
import type { Lang } from '../i18n/lang.ts'
import { sheetWords } from '../i18n/words/sheet.ts'
import { GROUND_ORDER, type MapLevel } from '../territory/level.ts'
import type { SheetZone } from './sheet-zone.ts'

const SIZE = { width: 180, height: 150 }

/**
 * Where a zone is in its territory: its contour, or the place of a point, dark over the ground. Nothing for the whole, nor
 * without either.
 */
export function Locator({
  zone,
  geometry,
  territory,
  lang,
}: {
  zone: SheetZone
  geometry: Geometry
  territory: string
  lang: Lang
}) {
  const { accent, ink, lineStrong, paperSunk } = useInks()
  const ground = useMemo(() => {
    const projection = fitBounds(geometry.bounds, SIZE, 6)
    const path = planarPath(projection)
    const level = GROUND_ORDER.find((one) => geometry.levels[one])
    const land = level && geometry.levels[level]
    return { path, projection, land: land ? path.data(land) : '' }
  }, [geometry])
  const contour =
    zone.level === 'epci'
      ? undefined
      : geometry.levels[zone.level as MapLevel]?.features.find(
          ({ properties }) => properties.code === zone.code,
        )
  const { place } = zone
  const spot = place && ground.projection([place.lon, place.lat])
  if (!contour && !spot) return null
  return (
    <svg
      className="sheet-locator"
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      role="img"
      aria-label={sheetWords[lang].locator(zone.name, territory)}
    >
      <path d={ground.land} fill={paperSunk} stroke={lineStrong} strokeWidth={0.6} strokeLinejoin="round" />
      {contour && (
        <path
          d={ground.path.data(contour)}
          fill={accent}
          stroke={ink}
          strokeWidth={1.2}
          strokeLinejoin="round"
        />
      )}
      {spot && <circle cx={spot[0]} cy={spot[1]} r={5} fill={accent} stroke={ink} strokeWidth={1.2} />}
    </svg>
  )
}
