import type { TerritoryCatalogue } from '../../indicators/territory.ts'
import type { PointsDeclaration } from '../../sources/declaration.ts'
import { levelsReadFrom, type MapLevel, MEMBER_LEVEL } from '../../territory/level.ts'
import { figureCatalogue } from '../own-catalogue.ts'
import { ownMeasureId, ownSourceId } from '../own-names.ts'
import { numberColumns, PUBLIC_SECRECY } from '../own-source.ts'
import type { OwnFigure } from '../own-table.ts'
import type { OwnPoints } from './own-points.ts'

/** The level that places of the reader's own are of. */
export const OWN_POINTS = 'address'
/** What the geocoder of the national address base says of a place that is no address. */
const VAGUE = ['municipality']
/** The column that stands for the rows themselves; no file has one of this name. */
const ROWS = 'lignes du fichier'
const patternsOf = (column: string | null) => (column === null ? undefined : [column])

/** Levels at which what places count is summed: those of the zones that they stand in. */
export const SUMMED_LEVELS = ['commune', 'iris', 'qpv'] as const satisfies readonly MapLevel[]

/** A file of places as a source that the pipeline reads. */
export function pointsSource(file: string, points: OwnPoints): PointsDeclaration {
  const { name, address, commune, score, found, x, y, projection, year, figures } = points
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
    estimates: true,
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
      [ownMeasureId(file, ROWS)]: { rows: 'all' },
      ...Object.fromEntries(
        [...numberColumns(figures)].map(([column, as]) => [
          ownMeasureId(file, column),
          as === 'count' ? { column: [column] } : { column: [column], same: true as const },
        ]),
      ),
    },
  }
}

/** Measures of a file of places that are summed over zones. */
export const summedMeasures = (file: string, { figures }: OwnPoints): ReadonlySet<string> =>
  new Set([
    ownMeasureId(file, ROWS),
    ...[...numberColumns(figures)].flatMap(([column, as]) =>
      as === 'count' ? [ownMeasureId(file, column)] : [],
    ),
  ])

/** What a file of places adds to the catalogue: how many rows there are, then an indicator a figure. */
export function pointsCatalogue(file: string, { figures }: OwnPoints): TerritoryCatalogue {
  const rows: OwnFigure = {
    kind: 'count',
    column: ROWS,
    label: file,
    unit: 'ratio',
    direction: 'neutral',
  }
  const made = figureCatalogue(file, [rows, ...figures], 'none', (areSummed) => [
    ...(areSummed ? levelsOfSums() : []),
    OWN_POINTS,
  ])
  const [places, ...others] = made.indicators
  return places ? { ...made, indicators: [{ ...places, ...placesOf(file) }, ...others] } : made
}

const placesOf = (file: string) => ({
  label: { fr: `Lieux de «\u00a0${file}\u00a0»`, en: `Places of “${file}”` },
  definition: {
    fr: `Lignes de « ${file} » qui ont un lieu dans le territoire.`,
    en: `Rows of “${file}” that have a place in the territory.`,
  },
})

const levelsOfSums = (): MapLevel[] => [
  ...levelsReadFrom(MEMBER_LEVEL as 'commune', true),
  ...SUMMED_LEVELS.filter((level) => level !== MEMBER_LEVEL),
]
