import type { TerritoryCatalogue } from '../../indicators/territory.ts'
import type { PointsDeclaration, WideDeclaration } from '../../sources/declaration.ts'
import { levelsReadFrom, type MapLevel, MEMBER_LEVEL } from '../../territory/level.ts'
import type { DecimalsOf } from '../overlay/decimals-of.ts'
import { figureCatalogue } from '../overlay/own-catalogue.ts'
import { ownMeasureId, ownSourceId } from '../own-names.ts'
import { numberColumns, ownSource, PUBLIC_SECRECY } from '../own-source.ts'
import type { OwnFigure } from '../own-table.ts'
import type { OwnPoints } from './own-points.ts'
import type { PointPass } from './point-passes.ts'

/** The level that places of the reader's own are of. */
export const OWN_POINTS = 'address'
/** What the geocoder of the national address base says of a place that is no address. */
const VAGUE = ['municipality']
/** The column that stands for the rows themselves; no file has one of this name. */
const ROWS = 'lignes du fichier'
const patternsOf = (column: string | null) => (column === null ? undefined : [column])

/** Levels at which what places count is summed: those of the zones that they stand in. */
export const SUMMED_LEVELS = ['commune', 'iris', 'qpv'] as const satisfies readonly MapLevel[]

/** A file of places, in one of its years, as a source that the pipeline reads. */
export function pointsSource(
  file: string,
  points: OwnPoints,
  { year, columnOf, isBase }: Pick<PointPass, 'year' | 'columnOf' | 'isBase'>,
): PointsDeclaration {
  const { name, address, commune, score, found, x, y, projection, rule } = points
  return {
    id: ownSourceId(file),
    producer: file,
    title: { fr: file, en: file },
    licence: null,
    vintage: String(year),
    page: 'docs/formats/points.md',
    files: [file],
    download: [],
    encoding: { charset: 'auto', separator: 'auto' },
    // a count under a rule is a whole number
    estimates: rule === 'none',
    secrecy: PUBLIC_SECRECY,
    unpublished: [],
    format: 'points',
    level: OWN_POINTS,
    year,
    ...(name !== null && { name: patternsOf(name) }),
    ...(commune !== null && { commune: patternsOf(commune) }),
    // two names at one place are two points where no address tells
    address: [address ?? name].flatMap((column) => (column === null ? [] : [[column]])),
    x: [x],
    y: [y],
    projection,
    ...(score && { score: { column: [score.column], least: score.least } }),
    ...(found !== null && { found: { column: [found], vague: VAGUE } }),
    unknown: [],
    measures: {
      ...(isBase && { [ownMeasureId(file, ROWS)]: { rows: 'all' as const } }),
      ...Object.fromEntries(
        [...numberColumns(points)].flatMap(([figure, as]) => {
          const column = columnOf(figure)
          if (column === null) return []
          const spec = { column: [column], ...(as !== 'count' && { same: true as const }) }
          return [[ownMeasureId(file, figure), spec]]
        }),
      ),
    },
  }
}

/**
 * The same as a table of these points, which is what secrecy knows: under the rule that its reader chose, each zone counting
 * what its points count. How many rows there are is a figure of no household, which a rule of sets leaves public.
 */
export function pointsRule(file: string, points: OwnPoints): WideDeclaration {
  const { year, figures, rule, size } = points
  const table = ownSource(file, {
    level: MEMBER_LEVEL as 'commune',
    key: { column: ROWS, by: 'code' },
    year,
    figures: [...figures],
    rule,
    size,
  })
  const rows = ownMeasureId(file, ROWS)
  return {
    ...table,
    level: OWN_POINTS,
    complete: true,
    secrecy: {
      ...table.secrecy,
      measures: { ...table.secrecy.measures, ...(rule === 'set' && { [rows]: 'none' as const }) },
    },
  }
}

/** Measures of a file of places that are summed over zones. */
export const summedMeasures = (file: string, points: OwnPoints): ReadonlySet<string> =>
  new Set([
    ownMeasureId(file, ROWS),
    ...[...numberColumns(points)].flatMap(([column, as]) =>
      as === 'count' ? [ownMeasureId(file, column)] : [],
    ),
  ])

/** What a file of places adds to the catalogue: how many rows there are, then an indicator a figure. */
export function pointsCatalogue(file: string, points: OwnPoints, decimals: DecimalsOf): TerritoryCatalogue {
  const rows: OwnFigure = {
    kind: 'count',
    column: ROWS,
    label: file,
    unit: 'ratio',
    direction: 'neutral',
  }
  const made = figureCatalogue(
    file,
    { ...points, figures: [rows, ...points.figures] },
    decimals,
    (areSummed) => [...(areSummed ? levelsOfSums() : []), OWN_POINTS],
  )
  const weight = weightOf(made, file, points)
  const [places, ...others] = made.indicators.map((one) => ({ ...one, weight }))
  return places ? { ...made, indicators: [{ ...places, ...placesOf(file) }, ...others] } : made
}

/**
 * What sizes the discs of the places, as it does those of residences: the dwellings that the file counts, else the households; of
 * several columns the one that a rate is a share of, then one that is no part of another.
 */
function weightOf({ measures }: TerritoryCatalogue, file: string, points: OwnPoints): string | null {
  const summed = summedMeasures(file, points)
  const rates = points.figures.flatMap((one) => (one.kind === 'rate' ? [one] : []))
  const areOf = (column: 'numerator' | 'denominator') =>
    new Set(rates.map((rate) => ownMeasureId(file, rate[column])))
  const [parts, wholes] = [areOf('numerator'), areOf('denominator')]
  const rank = (id: string) => (wholes.has(id) ? 0 : parts.has(id) ? 2 : 1)
  const counted = (unit: string) =>
    measures
      .filter((one) => one.unit === unit && summed.has(one.id))
      .toSorted((a, b) => rank(a.id) - rank(b.id))
  return [...counted('dwellings'), ...counted('households')][0]?.id ?? null
}

const placesOf = (file: string) => ({
  label: { fr: `Lieux de «\u00a0${file}\u00a0»`, en: `Places of “${file}”` },
  definition: {
    fr: `Lignes de « ${file} » qui ont un lieu dans le territoire.`,
    en: `Rows of “${file}” that have a place in the territory.`,
  },
})

/** The levels that the sums of points are read at. */
export const levelsOfSums = (): MapLevel[] => [
  ...levelsReadFrom(MEMBER_LEVEL as 'commune', true),
  ...SUMMED_LEVELS.filter((level) => level !== MEMBER_LEVEL),
]
