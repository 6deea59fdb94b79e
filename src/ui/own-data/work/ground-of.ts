import type { MadeOf } from '../../../i18n/words/own-work.ts'
import { aroundPoints } from '../../../own/work/around-points.ts'
import type { AreaGeometry } from '../../../sources/contours/zone-feature.ts'
import type { Loaded } from '../../opening/load.ts'

/** The levels that a perimeter of work can be made of. */
export const MADE_OF: readonly MadeOf[] = ['iris', 'residence', 'condominium']

/** Every point that a perimeter would count. */
const COUNTED = ['residence', 'condominium'] as const

interface Ground {
  readonly pieces: readonly AreaGeometry[]
  /** names of the points that share their place with one that is not chosen */
  readonly shared: readonly string[]
}

/** The ground of zones chosen: the contours of IRIS; around residences or condominiums what holds no other point. */
export function groundOf(
  { store, geometry }: Pick<Loaded, 'store' | 'geometry'>,
  of: MadeOf,
  chosen: ReadonlySet<string>,
): Ground {
  if (of === 'iris') {
    const contours = (geometry.levels.iris?.features ?? []).filter(({ properties }) =>
      chosen.has(properties.code),
    )
    return { pieces: contours.map((one) => one.geometry), shared: [] }
  }
  const points = COUNTED.flatMap((level) =>
    store
      .zones(level)
      .flatMap(({ code, name, lon, lat }) =>
        lon === null || lat === null ? [] : [{ name, lon, lat, isChosen: level === of && chosen.has(code) }],
      ),
  )
  const { pieces, shared } = aroundPoints(
    points.filter(({ isChosen }) => isChosen),
    points.filter(({ isChosen }) => !isChosen),
  )
  return { pieces, shared: shared.map(({ name }) => name) }
}
