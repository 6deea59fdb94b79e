import type { CellRow } from '../../db/tables.ts'
import type { PublicReport } from '../../disclosure/report.ts'
import type { Lang } from '../../i18n/lang.ts'
import type { Territory } from '../../indicators/territory.ts'
import { holdsSecrets } from '../../sources/declaration.ts'
import { formatProblem, type Problem, summarise } from '../../sources/problem.ts'
import { FOLDER_FORMAT } from '../../territory/folder-format.ts'
import type { Assembled } from '../assemble/assemble.ts'
import { type CollectedCells, rowId } from '../assemble/collect-cells.ts'
import type { LeftObjectives } from '../assemble/supplied-objectives.ts'
import type { OfficialLayers } from '../read/official-layers.ts'
import type { SourceContents } from '../read/read-sources.ts'
import type { SourceAccount, Unmatched } from '../read/source-account.ts'
import { vintageOf } from '../read/vintage.ts'
import { reportWords } from './report-words.ts'
import type { SanityReport } from './sanity-lines.ts'

/** report.json: what became of each source, without a value of any of them; published with the territory. */
export interface BuildReport {
  readonly format: typeof FOLDER_FORMAT
  readonly territory: string
  readonly contours: Territory['contours']
  readonly zones: Readonly<Record<string, number>>
  readonly sources: readonly SourceReport[]
  /** measures that no catalogue has, cells given twice, results of another event: left out */
  readonly left_out: Pick<CollectedCells, 'unknown' | 'repeated' | 'otherEvents'> & {
    /** rows of a file of objectives that the plan contradicts */
    readonly objectives: readonly LeftObjectives[]
  }
  /** measures of a table that serve as results of the plan */
  readonly served: CollectedCells['served']
  /** communes whose contour is the union of their IRIS */
  readonly joined: readonly string[]
  /** what did not agree with what else is known, and what became of it */
  readonly sanity: readonly SanityReport[]
  /** IRIS, and districts that may lie in the territory, whose contour was refused: what they hold is not outside */
  readonly refused: OfficialLayers['refused']
  readonly indicators: readonly {
    readonly indicator: string
    readonly coverage: Territory['available'][number]['coverage']
  }[]
  readonly secrecy: Pick<PublicReport, 'masked' | 'verdict'> & {
    /** former releases that the proof covers beside this one */
    readonly releases: readonly string[]
  }
}

interface SourceReport {
  readonly source: string
  readonly producer: string
  readonly title: string
  readonly vintage: string
  readonly licence: string | null
  readonly status: SourceAccount['status']
  readonly file: string | null
  /** null for a file that holds secrets */
  readonly sha256: string | null
  /** where and when it was downloaded; null for a file put there by hand */
  readonly downloaded: { readonly url: string; readonly date: string } | null
  readonly rows: { readonly read: number; readonly matched: number; readonly repaired: number }
  /** cells of it that the territory shows as suppressed */
  readonly suppressed: number
  readonly unmatched: Unmatched
  /** how many of each kind; the lines, which hold values, are in the private report */
  readonly problems: Readonly<Record<string, number>>
}

export function buildReport(
  territory: Territory,
  { accounts, tables }: Pick<SourceContents, 'accounts' | 'tables'>,
  collected: CollectedCells & Pick<Assembled, 'leftObjectives'>,
  cells: readonly CellRow[],
  { joined, refused }: Pick<OfficialLayers, 'joined' | 'refused'>,
  { masked, verdict, releases }: BuildReport['secrecy'],
  sanity: readonly SanityReport[],
): BuildReport {
  const hidden = cells.filter(({ state }) => state === 'suppressed')
  const suppressed = new Map<string, number>()
  for (const cell of hidden) {
    const id = collected.origins.get(rowId(cell))?.declaration.id ?? ''
    suppressed.set(id, (suppressed.get(id) ?? 0) + 1)
  }
  const { unknown, repeated, otherEvents, served } = collected
  return {
    format: FOLDER_FORMAT,
    territory: territory.id,
    contours: territory.contours,
    zones: territory.counts,
    sources: accounts.map((account) =>
      sourceReport(account, vintageOf(account, tables), suppressed.get(account.declaration.id) ?? 0),
    ),
    left_out: { unknown, repeated, otherEvents, objectives: collected.leftObjectives },
    served,
    joined,
    sanity,
    refused,
    indicators: territory.available.map(({ indicator, coverage }) => ({ indicator, coverage })),
    secrecy: { masked, verdict, releases },
  }
}

/** A file whose figures are masked here, and not by its producer before us. */
const isConfidential = (declaration: SourceAccount['declaration']) =>
  holdsSecrets(declaration.secrecy) && !declaration.secrecy.masked_by_producer

function sourceReport(
  { declaration, use, file, status, rows, unmatched, problems }: SourceAccount,
  vintage: string,
  suppressed: number,
) {
  const { read, matched, repaired } = rows
  const kinds: Record<string, number> = {}
  for (const { kind } of problems) kinds[kind] = (kinds[kind] ?? 0) + 1
  return {
    source: declaration.id,
    producer: use.provenance?.producer ?? declaration.producer,
    // the form that it was taken for, whatever it is said to be
    title: declaration.title.fr,
    vintage: use.provenance?.vintage ?? vintage,
    licence: use.provenance ? use.provenance.licence : declaration.licence,
    status,
    file: file?.file ?? null,
    // The checksum of a file that holds secrets would let a reader try values until it matches.
    sha256: isConfidential(declaration) ? null : (file?.sha256 ?? null),
    downloaded: file?.origin ? { url: file.origin.url, date: file.origin.date } : null,
    rows: { read, matched, repaired },
    suppressed,
    unmatched,
    problems: kinds,
  }
}

const MOST_CODES = 12

/** Lines for the terminal: each source, what it says, what is left out, coverage, secrecy. */
export function reportLines(report: BuildReport, problems: readonly Problem[], lang: Lang): string[] {
  const w = reportWords[lang]
  return [
    ...report.sources.flatMap((source) => [
      `  ${source.source}: ${w[source.status]}${source.status === 'read' ? `, ${w.rows(source.rows, source.suppressed)}` : ''}`,
      ...unmatchedLines(source, lang),
    ]),
    ...summarise(problems, lang, 2).map((line) => `    ${line}`),
    ...report.left_out.unknown.map(({ source, measures }) => `  ${w.unknown(source, few(measures))}`),
    ...report.left_out.repeated.map(
      ({ source, measure, cells }) => `  ${w.repeated(source, measure, cells)}`,
    ),
    ...report.left_out.otherEvents.map((event) => `  ${w.otherEvent(event)}`),
    ...report.left_out.objectives.map(
      ({ measure, cause, rows }) => `  ${w.leftObjectives(measure, cause, rows)}`,
    ),
    ...report.served.map(({ source, measure, as }) => `  ${w.served(source, measure, as)}`),
    ...(report.joined.length > 0 ? [`  ${w.joined(few(report.joined))}`] : []),
    ...(report.refused.qpv.length > 0 ? [`  ${w.refusedQpv(few(report.refused.qpv))}`] : []),
    ...(report.refused.iris.length > 0 ? [`  ${w.refusedIris(few(report.refused.iris))}`] : []),
    `  ${w.coverage}`,
    ...report.indicators.map(
      ({ indicator, coverage }) =>
        `    ${indicator}: ${Object.entries(coverage)
          .map(([level, { numbers, zones }]) => `${level} ${numbers}/${zones}`)
          .join(', ')}`,
    ),
    `  ${w.secrecy(report.secrecy.masked, report.secrecy.verdict)}`,
    `  ${w.releases(report.secrecy.releases)}`,
  ]
}

const unmatchedLines = ({ unmatched: { codes, zones } }: SourceReport, lang: Lang): string[] => {
  const w = reportWords[lang]
  return [
    ...(codes.length > 0 ? [`    ${w.unmatchedCodes(codes.length, few(codes))}`] : []),
    ...(zones.length > 0 ? [`    ${w.unmatchedZones(zones.length, few(zones))}`] : []),
  ]
}

export const few = (codes: readonly string[]): string =>
  codes.length > MOST_CODES ? `${codes.slice(0, MOST_CODES).join(', ')}…` : codes.join(', ')

/** Every line, for the private report. */
export const problemLines = (accounts: readonly SourceAccount[], lang: Lang): Record<string, string[]> =>
  Object.fromEntries(
    accounts.map(({ declaration, problems }) => [
      declaration.id,
      problems.map((problem) => formatProblem(problem, lang)),
    ]),
  )
