import type { ZoneRow } from '../../db/tables.ts'
import { readCell } from '../../sources/cell.ts'
import { readCode } from '../../sources/code.ts'
import { canonical } from '../../sources/column.ts'
import { isDegrees, toWgs84 } from '../../sources/contours/projection.ts'
import { columnOfPair, pairedColumns, pairNames, withPairs } from '../../sources/points/paired-places.ts'
import type { Table } from '../../sources/table.ts'
import { MEMBER_LEVEL } from '../../territory/level.ts'
import { cellsOf } from '../guess/column-cells.ts'
import type { DatedColumns } from '../guess/dated-columns.ts'
import { guessFigures } from '../guess/guess-figures.ts'
import { guessSize } from '../guess/guess-size.ts'
import { withDated } from '../guess/guess-table.ts'
import { wholesOf } from '../guess/whole-of.ts'
import type { OwnPlace } from '../own-place.ts'
import { LEAST_SCORE, OWN_PROJECTIONS, type OwnPointsDraft, type OwnProjection } from './own-points.ts'

/** What the dialog is filled with. */
export interface PointsGuess {
  readonly points: OwnPointsDraft
  /** rows of the sample that lie near a zone of the territory, in the projection proposed */
  readonly near: number
  readonly rows: number
  /** names of the columns that cells with both coordinates are read as, beside those of the file */
  readonly pairs: readonly string[]
}

/** Names of columns of coordinates, by preference: degrees, then metres; a geocoder's before what the file had. */
const EAST = [
  /^(result)?(longitude|lon|long|lng)(wgs84)?$/,
  /^x$/,
  /^(coord(onnee)?s?|geo|centroide?|point)?(x|lon|longitude)(lambert|lamb|l)?(93|2154|2e|cc\d\d|wgs84|insee|adresse)?$/,
]
const NORTH = [
  /^(result)?(latitude|lat)(wgs84)?$/,
  /^y$/,
  /^(coord(onnee)?s?|geo|centroide?|point)?(y|lat|latitude)(lambert|lamb|l)?(93|2154|2e|cc\d\d|wgs84|insee|adresse)?$/,
]
const NAME = /^(nom|name|libelle|label|intitule|denomination|residence|nomusage|nomresidence)/
const ADDRESS = /^(resultlabel|adresse|address|label|adr$|rue$|voie$|nomvoie$|street)/
/** What the national geocoder adds to a file beside the place: nothing of it is a figure. */
const GEOCODER = /^(result|score)/
/** Kilometres from the name of a commune within which a place is near it. */
const NEAR = 30
/** Kilometres in a degree of latitude. */
const DEGREE = 111.2

/**
 * What a file of places seems to hold, by its header and some of its rows; null where no two columns, nor both numbers of
 * one, are coordinates. Of the projections, the first in which the most places are near a commune of the territory.
 */
export function guessPoints(
  file: Table,
  names: readonly string[],
  place: OwnPlace,
  year: OwnPointsDraft['year'],
  dated: readonly DatedColumns[],
): PointsGuess | null {
  const pairs = pairedColumns(file).map(pairNames)
  const table = withPairs(file, pairs.flat())
  const numeric = names.filter((name) => positionsOf(table, name).some((value) => value !== null))
  const named = (patterns: readonly RegExp[]) =>
    patterns
      .flatMap((pattern) => numeric.filter((name) => pattern.test(canonical(name))))
      .find((name) => name !== undefined)
  const [east, north] = [named(EAST), named(NORTH)]
  const [x, y] =
    east === undefined || north === undefined ? ofPairs(table, pairs, place.zones) : [east, north]
  if (x === undefined || y === undefined || x === y) return null
  const [xs, ys] = [positionsOf(table, x), positionsOf(table, y)]
  const counted = OWN_PROJECTIONS.map((projection) => ({
    projection,
    near: nearTerritory(xs, ys, projection, place.zones),
  }))
  const best = counted.reduce((most, one) => (one.near > most.near ? one : most))
  const projection =
    best.near > 0
      ? best.projection
      : xs.some((value) => Math.abs(value ?? 0) > 180)
        ? 'EPSG:2154'
        : 'EPSG:4326'
  const find = (test: (name: string) => boolean) =>
    names.find((name) => name !== x && name !== y && test(name))
  const score = find((name) => /^(resultscore|score)$/.test(canonical(name))) ?? null
  const found = find((name) => canonical(name) === 'resulttype') ?? null
  const commune = find((name) => isOfCommunes(table, name)) ?? null
  const address = find((name) => ADDRESS.test(canonical(name))) ?? null
  const name = find((one) => one !== address && NAME.test(canonical(one))) ?? null
  const yearColumn = year?.kind === 'column' ? year.column : null
  const used = new Set([x, y, columnOfPair(x), score, found, commune, address, name, yearColumn])
  const others = names.filter(
    (one) => !used.has(one) && !GEOCODER.test(canonical(one)) && !isCoordinate(one) && !isCode(one),
  )
  const figures = guessFigures(table, others).filter(({ kind }) => kind !== 'text')
  const counts = figures.flatMap((one) => (one.kind === 'count' ? [one.column] : []))
  return {
    points: {
      x,
      y,
      projection,
      name,
      address,
      commune,
      score: score === null ? null : { column: score, least: LEAST_SCORE },
      found,
      year,
      figures: withDated(figures, dated),
      rule: 'none',
      size: guessSize(figures, wholesOf(table, counts), dated),
    },
    near: best.near,
    rows: table.rows.length,
    pairs: pairs.flat(),
  }
}

/** The axes of the first column of pairs: in the order that brings more places near the territory; latitude first else. */
function ofPairs(
  table: Table,
  [pair]: readonly (readonly [string, string])[],
  zones: readonly ZoneRow[],
): readonly (string | undefined)[] {
  if (!pair) return []
  const [first, second] = [positionsOf(table, pair[0]), positionsOf(table, pair[1])]
  const isEastFirst =
    nearTerritory(first, second, 'EPSG:4326', zones) > nearTerritory(second, first, 'EPSG:4326', zones)
  return isEastFirst ? pair : [pair[1], pair[0]]
}

const isCoordinate = (name: string) => [...EAST, ...NORTH].some((pattern) => pattern.test(canonical(name)))
/** A number that counts nothing. */
const isCode = (name: string) =>
  /^(id|fid|gid|objectid|code.*|insee|.*postal.*|citycode|numero|siren|siret|annee|year)$/.test(
    canonical(name),
  )

function positionsOf(table: Table, name: string): (number | null)[] {
  const at = table.columns.indexOf(name)
  return table.rows.map(({ cells }) => {
    const read = readCell((cells[at] ?? '').trim())
    return read.ok && typeof read.value.value === 'number' ? read.value.value : null
  })
}

function nearTerritory(
  xs: readonly (number | null)[],
  ys: readonly (number | null)[],
  projection: OwnProjection,
  zones: readonly ZoneRow[],
): number {
  const project = toWgs84(projection)
  const centres = zones.flatMap(({ level, lon, lat }) =>
    level === MEMBER_LEVEL && lon !== null && lat !== null ? [[lon, lat] as const] : [],
  )
  const near = xs.filter((x, i) => {
    const y = ys[i] ?? null
    if (x === null || y === null || !project) return false
    const position = project([x, y])
    if (!isDegrees(position)) return false
    const [lon = Number.NaN, lat = Number.NaN] = position
    const across = Math.cos((lat * Math.PI) / 180)
    return centres.some(([east, north]) => Math.hypot((lon - east) * across, lat - north) * DEGREE <= NEAR)
  })
  return near.length
}

/** A column of codes of communes, by its name and most of its cells. */
function isOfCommunes(table: Table, name: string): boolean {
  if (!/insee|citycode|depcom|codgeo|commune|^com$/.test(canonical(name))) return false
  const cells = cellsOf(table, name)
  const codes = cells.filter((cell) => readCode(MEMBER_LEVEL, cell).ok)
  return cells.length > 0 && codes.length * 2 > cells.length
}
