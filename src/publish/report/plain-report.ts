import type { Catalogue } from '../../atlas/catalogue.ts'
import type { Lang } from '../../i18n/lang.ts'
import { ownReportWords } from '../../i18n/words/own-report.ts'
import { LEVEL_WORDS } from '../../i18n/words/view.ts'
import { MAP_LEVELS } from '../../territory/level.ts'
import { type BuildReport, few } from './report.ts'

/** What a reader is told of the territory that they build: sentences, without an identifier of the pipeline. */
export interface PlainReport {
  readonly sources: readonly string[]
  readonly indicators: readonly string[]
  readonly secrecy: readonly string[]
}

export function plainReport(
  report: BuildReport,
  { indicators, measures }: Pick<Catalogue, 'indicators' | 'measures'>,
  lang: Lang,
): PlainReport {
  const w = ownReportWords[lang]
  const labelOf = (list: Catalogue['indicators'] | Catalogue['measures'], id: string) =>
    list.find((one) => one.id === id)?.label[lang]
  const left = new Set([
    ...report.left_out.unknown.flatMap(({ measures: ids }) => ids),
    ...report.left_out.repeated.map(({ measure }) => measure),
    ...report.left_out.objectives.map(({ measure }) => measure),
  ])
  const labels = [...left].flatMap((id) => labelOf(measures, id) ?? [])
  // what no catalogue names is of no indicator, and has an id alone
  const unshown = left.size - labels.length
  const refused = [...report.refused.qpv, ...report.refused.iris]
  const { masked, verdict, releases } = report.secrecy
  return {
    sources: [
      ...report.sources.map((source) => sourceLine(source, lang)),
      ...(report.joined.length > 0 ? [w.joined(few(report.joined))] : []),
      ...(refused.length > 0 ? [w.refusedZones(few(refused))] : []),
      ...(labels.length > 0 ? [w.leftOut(few(labels))] : []),
      ...(unshown > 0 ? [w.unshown(unshown)] : []),
      // a list cut short ends its sentence
    ].map((line) => line.replaceAll('….', '…')),
    indicators: report.indicators.map(({ indicator, coverage }) =>
      w.covered(
        labelOf(indicators, indicator) ?? indicator,
        MAP_LEVELS.flatMap((level) => {
          const of = coverage[level]
          return of ? [w.level(LEVEL_WORDS[lang][level].one, of.numbers, of.zones)] : []
        }).join(' ; '),
      ),
    ),
    secrecy: [w.secrecy(masked, verdict), releases.length > 0 ? w.releases(releases.length) : w.alone],
  }
}

/** Kinds of problems that are a code written otherwise than it is; other repairs are of contours, characters or merged communes. */
export const REPAIRED_CODES: readonly string[] = ['repaired_code', 'named_zone']

function sourceLine(source: BuildReport['sources'][number], lang: Lang): string {
  const w = ownReportWords[lang]
  const { title, status, rows, suppressed, unmatched, problems } = source
  const codes = REPAIRED_CODES.reduce((sum, kind) => sum + (problems[kind] ?? 0), 0)
  const file = source.file ?? title
  switch (status) {
    case 'absent':
      return w.absent(title)
    case 'refused':
      return w.refused(file)
    case 'unused':
      return w.unused(file)
    case 'read':
      return [
        w.read(file, title, rows.read, rows.matched),
        ...(codes > 0 ? [w.repaired(codes)] : []),
        ...(rows.repaired > codes ? [w.otherRepairs(rows.repaired - codes)] : []),
        ...(suppressed > 0 ? [w.masked(suppressed)] : []),
        ...(unmatched.codes.length > 0 ? [w.codes(unmatched.codes.length, few(unmatched.codes))] : []),
        ...(unmatched.zones.length > 0 ? [w.zones(unmatched.zones.length, few(unmatched.zones))] : []),
      ].join(' ')
  }
}
