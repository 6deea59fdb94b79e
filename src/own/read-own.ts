import type { Declarations } from '../publish/declarations.ts'
import { type Found, nothingFound, readPlain, type Zones } from '../publish/read/read-sources.ts'
import type { UsedSource } from '../publish/read/source-account.ts'
import type { Engines } from '../sources/formats/engines.ts'
import { plainTable } from '../sources/formats/plain-table.ts'
import { ProblemLog } from '../sources/problem.ts'
import { openTable } from '../sources/table.ts'
import { byLevel, isPointLevel, MAP_LEVELS } from '../territory/level.ts'
import { type JoinReport, joinReport } from './join-report.ts'
import { CODE_COLUMN, withCodesOfNames } from './name-codes.ts'
import { codesOf, type OwnPlace, scopeOf } from './own-place.ts'
import { ownSource } from './own-source.ts'
import { OWN_TABLE_LEVELS, type OwnTable, type OwnTableLevel } from './own-table.ts'
import type { OwnText } from './own-texts.ts'
import { textsOf } from './own-texts.ts'
import type { OwnUse } from './own-use.ts'
import { type OwnContours, ownStanding } from './points/own-standing.ts'
import { tableBytes } from './points/point-layer.ts'
import { pointSums } from './points/point-sums.ts'
import { pointsSource, summedMeasures } from './points/points-source.ts'
import { type OwnWork, readOwnWork } from './work/read-own-work.ts'

/** What a file of the reader's own gives to the territory in view. */
export interface OwnReading extends Found {
  readonly file: string
  readonly use: OwnUse
  readonly used: UsedSource
  /** columns of words, which a table shows */
  readonly texts: readonly OwnText[]
  /** perimeters of work; null of any other file */
  readonly work: OwnWork | null
  readonly report: JoinReport
}

/** What a file is read with. */
export interface OwnContext {
  readonly place: OwnPlace
  /** by which places are found in their zones; null where the file holds none */
  readonly contours: OwnContours | null
  readonly declarations: Declarations
  readonly engines: Engines
}

/**
 * Reads a file of the reader's own as what it is taken for, with the readers of the pipeline.
 * @throws Error where it is taken for a source that there is not
 */
export async function readOwn(
  file: string,
  bytes: Uint8Array,
  use: OwnUse,
  { place, contours, declarations, engines }: OwnContext,
): Promise<OwnReading> {
  const used = usedSource(file, use, declarations)
  const codes = codesOf(place)
  const scope = {
    ...scopeOf(place, declarations.cog),
    most: declarations.limits.counts.most,
    ...(contours && { standing: ownStanding(contours, codes.commune) }),
  }
  const found = nothingFound(addressedPoints(place))
  if (use.kind === 'work') {
    if (used.declaration.format !== 'contours' || !contours)
      throw new Error(`${file}: no contours to read it by`)
    const read = await readOwnWork(file, bytes, used.declaration, scope, contours, engines)
    return { ...found, file, use, used, texts: [], ...read }
  }
  const plain = await tableBytes(bytes, use.kind === 'points', engines)
  const log = new ProblemLog(file)
  const table = use.kind === 'table' ? use.table : null
  const opened = table && needsRows(table) ? await openedTable(file, plain, table, engines, log) : null
  const named = table && opened && table.key.by === 'name'
  const content = named ? withCodesOfNames(opened, table.key.column, table.level, place, log) : plain
  const source = named ? keyedBy(used, CODE_COLUMN) : used
  const located = {
    file,
    path: file,
    bytes: content,
    // a digest is a project's, which works it out in the page
    sha256: '',
    from: 'folder',
    origin: null,
  } as const
  const reading = await readPlain(
    source,
    located,
    scope,
    zonesOf(place),
    found,
    engines,
    declarations.catalogue.methods,
  )
  const problems = [
    ...log.problems,
    ...reading.problems.filter(({ row, value }) => !(named && row !== undefined && value === '')),
  ]
  if (use.kind === 'points') {
    const given = found.tables.flatMap(({ cells }) => cells)
    const lost = new Set(reading.lost?.map((commune) => commune.padStart(5, '0')))
    const sums = pointSums(pointsOf(found), given, summedMeasures(file, use.points), lost)
    found.tables.push({ ...used, cells: sums, labels: [], fractions: new Map() })
  }
  const texts = [
    ...(table && opened ? textsOf(opened, table, scope) : []),
    ...found.tables.flatMap(({ labels, declaration }) =>
      labels.map(({ code, text }) => ({ code, label: declaration.title.fr, text })),
    ),
  ]
  return {
    ...found,
    file,
    use,
    used,
    texts,
    work: null,
    report: joinReport(
      { ...reading, problems },
      found,
      used.declaration.format === 'points',
      noLevelOf(used, place),
    ),
  }
}

/** The points of the territory in view: a residence without a name of its own has its address for one. */
const addressedPoints = ({ zones }: OwnPlace) =>
  zones.flatMap(({ level, code, commune, name }) =>
    isPointLevel(level) ? [{ code, commune: commune ?? '', address: name }] : [],
  )

/** The form of perimeters of work, by which the page reads the reader's own. */
const WORK_SOURCE = 'perimetres-travail'

function usedSource(file: string, use: OwnUse, { sources }: Declarations): UsedSource {
  if (use.kind === 'table') return { use: { id: file }, declaration: ownSource(file, use.table) }
  if (use.kind === 'points') return { use: { id: file }, declaration: pointsSource(file, use.points) }
  const id = use.kind === 'work' ? WORK_SOURCE : use.source
  const declaration = sources.get(id)
  if (!declaration) throw new Error(`unknown source "${id}"`)
  return { use: { id: declaration.id }, declaration }
}

/** The level that a source is of, where the territory has no zone of it. */
function noLevelOf({ declaration }: UsedSource, place: OwnPlace): OwnTableLevel | null {
  if (declaration.format === 'contours' || !('level' in declaration)) return null
  const level = OWN_TABLE_LEVELS.find((one) => one === declaration.level)
  return level !== undefined && codesOf(place)[level].size === 0 ? level : null
}

/** The points of a file, each in a commune. */
const pointsOf = ({ points }: Found) =>
  points.flatMap(({ code, commune, iris = null, qpv = null }) =>
    commune === null ? [] : [{ code, commune, iris, qpv }],
  )

const needsRows = ({ key, figures }: OwnTable) =>
  key.by === 'name' || figures.some(({ kind }) => kind === 'text')

/** The table of a file, its problems left to the reading that follows. */
async function openedTable(
  file: string,
  bytes: Uint8Array,
  { key }: OwnTable,
  engines: Engines,
  log: ProblemLog,
) {
  const silent = new ProblemLog(file)
  const plain = await plainTable(bytes, [key.column], engines, silent)
  if (!plain) return null
  const separator = plain.isSheet ? ';' : 'auto'
  const table = openTable(plain.bytes, { charset: 'auto', separator }, [key.column], silent)
  if (key.by === 'name') for (const problem of silent.problems) log.problems.push(problem)
  return table
}

const keyedBy = (used: UsedSource, column: string): UsedSource => ({
  ...used,
  declaration: { ...used.declaration, code: [column] } as UsedSource['declaration'],
})

function zonesOf({ epci, zones }: OwnPlace): Zones {
  const of = (level: string) => new Set(zones.filter((zone) => zone.level === level).map(({ code }) => code))
  return {
    epci: new Set([epci]),
    ...byLevel(MAP_LEVELS, of),
  }
}
