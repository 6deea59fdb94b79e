import type { Declarations } from '../publish/declarations.ts'
import { type Found, nothingFound, readPlain, type Zones } from '../publish/read/read-sources.ts'
import type { FileTally, UsedSource } from '../publish/read/source-account.ts'
import type { Engines } from '../sources/formats/engines.ts'
import type { LocatedFile } from '../sources/located-file.ts'
import type { Scope } from '../sources/long-cell.ts'
import type { ProblemLog } from '../sources/problem.ts'
import { byLevel, MAP_LEVELS, WORK_LEVEL } from '../territory/level.ts'
import type { AboutFile, ReadAs } from './about-file.ts'
import { ABSENT_LEVELS, type AbsentLevel, type JoinReport, joinReport } from './join-report.ts'
import { layerBytes } from './layer-bytes.ts'
import { addressedPoints, codesOf, type OwnPlace, scopeOf } from './own-place.ts'
import { ownSource } from './own-source.ts'
import type { OwnText } from './own-texts.ts'
import type { OwnUse } from './own-use.ts'
import { type OwnContours, ownStanding } from './points/own-standing.ts'
import { pointsRule } from './points/points-source.ts'
import { readOwnPoints } from './points/read-own-points.ts'
import { openedTable } from './tables/opened-table.ts'
import { figuresName, type OwnWorksheet } from './tables/own-worksheet.ts'
import { type AroundTable, readOwnTable } from './tables/read-own-table.ts'
import { type OwnWork, readOwnWork } from './work/read-own-work.ts'

/** What a file of the reader's own gives to the territory in view. */
export interface OwnReading extends Found {
  readonly file: string
  /** by which its figures are called: `figuresName` */
  readonly named: string
  readonly use: OwnUse
  readonly used: UsedSource
  /** columns of words, which a table shows */
  readonly texts: readonly OwnText[]
  /** perimeters of work; null of any other file */
  readonly work: OwnWork | null
  /** communes of the rows that have no place */
  readonly lost: readonly string[]
  readonly report: JoinReport
}

/** What a file gives, without the report of its join, whose lists may be as long as the file. */
export type OwnGiven = Omit<OwnReading, 'report'>

/** What a file is read with. */
export interface OwnContext {
  /** the sheet of a workbook, or the layer of contours, that it is; absent where its columns tell it */
  readonly worksheet?: OwnWorksheet | null
  /** whether it is a layer, of places or of an export, which is read as the table of its features */
  readonly isLayer?: boolean
  readonly place: OwnPlace
  /** codes of the perimeters of work of other files */
  readonly taken?: readonly string[]
  /** by which places are found in their zones; null where the file holds none */
  readonly contours: OwnContours | null
  readonly declarations: Declarations
  readonly engines: Engines
  /** called with the number of each row that is read */
  readonly onRow?: (row: number) => void
}

/**
 * Reads a file of the reader's own as what it is taken for, with the readers of the pipeline.
 * @throws Error where it is taken for a source that there is not
 */
export async function readOwn(
  file: string,
  bytes: Uint8Array,
  use: OwnUse,
  context: OwnContext,
): Promise<OwnReading> {
  const { place, contours, declarations, engines, worksheet = null } = context
  const named = figuresName(file, use, worksheet)
  const used = withWorksheet(usedSource(named, use, declarations), worksheet)
  const scope: Scope = {
    ...scopeOf(place, declarations.cog),
    most: declarations.limits.counts.most,
    saysElsewhere: true,
    ...(contours && { standing: ownStanding(contours, codesOf(place).commune) }),
    ...(context.onRow && { onRow: context.onRow }),
  }
  const found = nothingFound(addressedPoints(place))
  if (use.kind === 'work') {
    if (used.declaration.format !== 'contours' || !contours)
      throw new Error(`${file}: no contours to read it by`)
    const layer = { ...used.declaration, member: worksheet?.name ?? used.declaration.member }
    const taken = [...codesOfWork(place), ...(context.taken ?? [])]
    const read = await readOwnWork(file, bytes, layer, scope, contours, engines, taken)
    return { ...found, file, named, use, used, texts: [], lost: [], ...read }
  }
  const { methods } = declarations.catalogue
  const read: ReadAs = (source, content) =>
    readPlain(source, locatedAs(file, content), scope, zonesOf(place), found, engines, methods)
  const plain = context.isLayer ? await layerBytes(bytes, worksheet?.name ?? null, engines) : bytes
  const about = { file, named, used, found, read }
  const open = (keys: readonly string[], log: ProblemLog) => openedTable(plain, keys, engines, worksheet, log)
  const { texts, ...tally } = await readAs(use, plain, about, { place, scope, open })
  return {
    ...found,
    file,
    named,
    use,
    used,
    texts: [
      ...texts,
      ...found.tables.flatMap(({ labels, declaration }) =>
        labels.map(({ code, text }) => ({ code, label: declaration.title.fr, text })),
      ),
    ],
    work: null,
    lost: tally.lost ?? [],
    report: joinReport(
      tally,
      found,
      use.kind === 'points' || used.declaration.format === 'points',
      noLevelOf(used, place),
      writtenAs(used, place),
    ),
  }
}

async function readAs(
  use: Exclude<OwnUse, { kind: 'work' }>,
  plain: Uint8Array,
  about: AboutFile,
  around: AroundTable,
): Promise<FileTally & { readonly texts: readonly OwnText[] }> {
  switch (use.kind) {
    case 'source':
      return { ...(await about.read(about.used, plain)), texts: [] }
    case 'points':
      return { ...(await readOwnPoints(about, use.points, plain, around.open)), texts: [] }
    case 'table':
      return readOwnTable(about, use.table, plain, around)
  }
}

const locatedAs = (file: string, bytes: Uint8Array): LocatedFile => ({
  file,
  path: file,
  bytes,
  // a digest is a project's, which works it out in the page
  sha256: '',
  from: 'folder',
  origin: null,
})

/** The form of perimeters of work, by which the page reads the reader's own. */
const WORK_SOURCE = 'perimetres-travail'

/** A source of which a file is read in one sheet. */
const withWorksheet = (used: UsedSource, worksheet: OwnWorksheet | null): UsedSource =>
  worksheet ? { ...used, use: { ...used.use, worksheet: worksheet.name } } : used

function usedSource(file: string, use: OwnUse, { sources }: Declarations): UsedSource {
  if (use.kind === 'table') return { use: { id: file }, declaration: ownSource(file, use.table) }
  if (use.kind === 'points') return { use: { id: file }, declaration: pointsRule(file, use.points) }
  const id = use.kind === 'work' ? WORK_SOURCE : use.source
  const declaration = sources.get(id)
  if (!declaration) throw new Error(`unknown source "${id}"`)
  return { use: { id: declaration.id }, declaration }
}

/** The level that a source is of, where the territory has no zone of it. */
function noLevelOf({ declaration }: UsedSource, { zones }: OwnPlace): AbsentLevel | null {
  if (declaration.format === 'contours' || declaration.format === 'points' || !('level' in declaration))
    return null
  const level = ABSENT_LEVELS.find((one) => one === declaration.level)
  return level !== undefined && !zones.some((zone) => zone.level === level) ? level : null
}

const codesOfWork = ({ zones }: OwnPlace) =>
  zones.flatMap(({ level, code }) => (level === WORK_LEVEL ? [code] : []))

/** How a point of the territory is written, where a table is joined to points. */
function writtenAs({ declaration }: UsedSource, { zones }: OwnPlace): string | null {
  if (declaration.format !== 'wide' || !declaration.joined_by) return null
  const point = zones.find(({ level }) => level === declaration.level)
  return point ? `${point.commune ?? ''} ${point.name}`.trim() : null
}

function zonesOf({ epci, zones }: OwnPlace): Zones {
  const of = (level: string) => new Set(zones.filter((zone) => zone.level === level).map(({ code }) => code))
  return {
    epci: new Set([epci]),
    ...byLevel(MAP_LEVELS, of),
  }
}
