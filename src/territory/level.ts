import { LEVEL_TABLE, type LevelRow } from './level-table.ts'

type Table = typeof LEVEL_TABLE
export type Level = keyof Table
/** Levels that a reader can choose to map. */
export type MapLevel = { [L in Level]: Table[L]['mapped'] extends true ? L : never }[Level]
/** Levels to map that have zones of their own, which hold cells; the others are sums of these. */
export type OwnLevel = { [L in MapLevel]: Table[L]['madeOf'] extends null ? L : never }[MapLevel]
/** Levels to map whose zones are declared sets of the zones of another: groups. */
export type SumLevel = Exclude<MapLevel, OwnLevel>
/** Levels that have contours of their own. */
export type ContourLevel = { [L in OwnLevel]: Table[L]['shape'] extends 'points' ? never : L }[OwnLevel]
/** Levels of places without contours. */
export type PointLevel = Exclude<OwnLevel, ContourLevel>

/** What is made for each of several levels. */
export const byLevel = <L extends Level, T>(
  levels: readonly L[],
  make: (level: L) => T,
): Readonly<Record<L, T>> => Object.fromEntries(levels.map((level) => [level, make(level)])) as Record<L, T>

/** What the table says of a level. */
export interface LevelOf extends Omit<LevelRow, 'madeOf' | 'edges'> {
  readonly madeOf: OwnLevel | null
  readonly edges: MapLevel | null
}
export const levelRow = (level: Level): LevelOf => LEVEL_TABLE[level]

/** Coarse to fine. */
export const LEVELS = Object.keys(LEVEL_TABLE) as readonly Level[]
export const isMapped = (level: Level): level is MapLevel => levelRow(level).mapped
export const MAP_LEVELS = LEVELS.filter(isMapped)

export const hasOwnZones = (level: MapLevel): level is OwnLevel => levelRow(level).madeOf === null
/** The level whose cells the zones of a level are read from. */
export const cellsLevel = (level: MapLevel): OwnLevel =>
  hasOwnZones(level) ? level : (levelRow(level).madeOf as OwnLevel)
export const isTiled = (level: MapLevel): boolean => levelRow(level).shape === 'tiles'
/** Whether its zones are drawn as lines over those of any other level. */
export const arePerimeters = (level: MapLevel): boolean => levelRow(level).shape === 'perimeters'

/** Whether its zones lie apart, across those of the other levels: no zone holds them whole. */
export const lieApart = (level: MapLevel): boolean =>
  arePerimeters(level) || levelRow(level).shape === 'areas'

/** Whether its zones may lie on one another: what two of them share is counted in each. */
export const mayOverlap = (level: MapLevel): boolean => levelRow(level).shape === 'areas'

/** Whether its zones are places without contours: social residences, condominiums, addresses. */
export const arePoints = (level: MapLevel): level is PointLevel => levelRow(level).shape === 'points'

export const OWN_LEVELS = MAP_LEVELS.filter(hasOwnZones)
export const CONTOUR_LEVELS = OWN_LEVELS.filter(
  (level): level is ContourLevel => levelRow(level).shape !== 'points',
)
const SUMS = MAP_LEVELS.filter((level): level is SumLevel => !hasOwnZones(level))
/** Levels that cover a territory with zones of their own, coarse to fine. */
const TILES = OWN_LEVELS.filter(isTiled) as [OwnLevel, ...OwnLevel[]]

/** The level of the sets that a plan declares: groups. */
export const [SUM_LEVEL] = SUMS as [SumLevel]
/** The level of the zones that these are sets of, which plans, the law and the COG speak of: communes. */
export const MEMBER_LEVEL = cellsLevel(SUM_LEVEL) as FigureLevel
/** The finest level that covers a territory: IRIS. */
export const FINEST_TILES = TILES.at(-1) as OwnLevel

/** The level whose zones a method counts where a level is shown: its own where each dwelling is in one of them. */
export const countedLevel = (shown: MapLevel): MapLevel =>
  (isTiled(shown) && hasOwnZones(shown)) || arePoints(shown) ? shown : FINEST_TILES

/** The level whose zones hold those of a level whole: the commune of an IRIS; null for what crosses them. */
export const parentOf = (level: MapLevel): MapLevel | null => (lieApart(level) ? null : levelRow(level).edges)

/** Levels with contours of which a table may give figures: those of a perimeter of work are sums of other zones. */
export type FigureLevel = { [L in ContourLevel]: Table[L]['shape'] extends 'areas' ? never : L }[ContourLevel]
export const FIGURE_LEVELS = CONTOUR_LEVELS.filter(
  (level): level is FigureLevel => levelRow(level).shape !== 'areas',
)

/** The level of the perimeters that those who work on a district draw, beside the legal ones. */
export const WORK_LEVEL = 'work' satisfies ContourLevel

/** The levels that figures given at a level are read at: its own and, where they add up, its sums. */
export const levelsReadFrom = (level: OwnLevel, areSummable: boolean): readonly MapLevel[] =>
  MAP_LEVELS.filter((one) => one === level || (areSummable && cellsLevel(one) === level))

/** Levels whose zones are made of those of another, coarse to fine: the EPCI and its groups. */
export const WHOLE_LEVELS = LEVELS.filter(
  (level) => !levelRow(level).mapped || levelRow(level).madeOf !== null,
)

/** In the order in which a territory opens on them: the finest that covers it, legal perimeters, the sums, points, other areas. */
export const OPENING_ORDER: readonly MapLevel[] = [
  ...TILES.toReversed(),
  ...OWN_LEVELS.filter(arePerimeters),
  ...SUMS,
  ...OWN_LEVELS.filter(arePoints),
  ...OWN_LEVELS.filter((level) => lieApart(level) && !arePerimeters(level)),
]

/** The level that an indicator opens on, among those that it has; undefined where it has none. */
export const openingLevel = (levels: readonly MapLevel[]): MapLevel | undefined =>
  OPENING_ORDER.find((level) => levels.includes(level))

/** In the order in which their zones serve as the ground of the map: the coarsest of its own first. */
export const GROUND_ORDER: readonly MapLevel[] = [
  ...TILES,
  ...SUMS,
  ...OWN_LEVELS.filter((level) => !isTiled(level)),
]

/** In the order in which a code without a level is tried: sums last, as the code of a group may be any slug. */
export const CODE_ORDER: readonly MapLevel[] = [...OWN_LEVELS, ...SUMS]

/** Levels whose edges are drawn over those of a finer one. */
export const EDGE_LEVELS = MAP_LEVELS.filter((level) =>
  LEVELS.some((other) => levelRow(other).edges === level),
)
/** Levels whose zones are drawn as lines over those of the others. */
export const PERIMETER_LEVELS = MAP_LEVELS.filter(arePerimeters)
export const POINT_LEVELS: readonly MapLevel[] = MAP_LEVELS.filter(arePoints)
/** Levels that the position of a point tells: the zones of its commune, and the perimeters that it may stand in. */
export const POINT_PARENTS: readonly MapLevel[] = OWN_LEVELS.filter(
  (level) => levelRow(level).shape !== 'points',
)
export const isPointLevel = (level: string): level is PointLevel => POINT_LEVELS.some((one) => one === level)

/** Levels of a value given for comparison, outside the territory, with the form of their codes. */
export const REFERENCE_FORMS = { departement: /^(\d{2,3}|2[AB])$/, france: /^FR$/ } as const
export type ReferenceLevel = keyof typeof REFERENCE_FORMS
export const REFERENCE_LEVELS = Object.keys(REFERENCE_FORMS) as readonly ReferenceLevel[]
