import type { Opened } from '../atlas/resolve-input.ts'
import type { ResolvedView, ViewCard } from '../atlas/view.ts'
import type { SeriesPoint } from '../atlas/zone-detail.ts'
import { formatNumber } from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'
import { sheetWords } from '../i18n/words/sheet.ts'
import type { Indicator } from '../indicators/catalogue.ts'
import { FINEST_TILES } from '../territory/level.ts'
import { type ActionLines, actionsOf } from './actions.ts'
import { allWarnings } from './all-warnings.ts'
import { commentaryOf } from './commentary.ts'
import { type FigureTable, figureTable } from './figure-table.ts'
import { type FragileIris, fragileIris } from './fragile-iris.ts'
import { type Heading, headingOf } from './heading.ts'
import { type Objectives, objectivesOf } from './objectives.ts'
import { type PointClasses, pointClasses } from './point-classes.ts'
import type { Reference } from './reference.ts'
import { readsSurvey, recentMovers } from './scenario-survey.ts'
import { createSheetViews, type SheetSource } from './sheet-views.ts'
import { indicatorsOf, readLevel, type SheetZone } from './sheet-zone.ts'

/** The sheet of a zone: all that it says, as words and resolved views. The page and the static files draw it alike. */
export interface Sheet extends Heading {
  readonly warnings: readonly string[]
  /** sentences composed by rule */
  readonly says: readonly string[]
  readonly figures: FigureTable
  readonly maps: readonly ResolvedView[]
  readonly objectives: Objectives | null
  /** figures of the SRU law, and why they do not apply where they do not; null where the territory has none here */
  readonly sru: { readonly figures: FigureTable; readonly why: string | null } | null
  readonly vacancy: readonly {
    readonly indicator: Indicator
    readonly label: string
    readonly series: readonly SeriesPoint[]
    readonly extent: ViewCard['extent']
    readonly view: ResolvedView
  }[]
  readonly fragility: FragileIris | null
  /** null for zones that are no points, and where no method is read there */
  readonly classes: PointClasses | null
  /** null where no action is declared, and for zones within a commune */
  readonly actions: ActionLines | null
  /** one line of what has no data at this scale, and the reasons that the territory gives */
  readonly lacks: readonly Lack[]
  /** figures of the survey by IRIS that its scenario of attributions reads; null where it reads none */
  readonly survey: ResolvedView | null
  readonly sources: readonly string[]
}

/** What a territory lacks, in a line. */
export interface Lack {
  readonly text: string
  /** what the line counts and does not name, which the screen folds; null where it names all */
  readonly rest: { readonly title: string; readonly names: string } | null
  /** what paper says of it in its place, where the line is a long list; null where it says the same */
  readonly onPaper: string | null
}

/** Indicators whose maps stand on a sheet, the first that the zone's scale has. */
const MAPPED = [
  'private_vacancy_rate',
  'target_attainment',
  'sru_rate',
  'vacancy_rate',
  'target_dwellings',
  'social_share_rpls',
  'target_social_share',
  'social_vacancy_rate',
  'fragility',
  'sru_target_rate',
]
/** Indicators that a scale lacks and a line names; more are counted. */
const MOST_NAMED = 8
const SRU = ['sru_rate', 'sru_target_rate', 'sru_missing']
const VACANCY = ['vacancy_rate', 'private_vacancy_rate', 'long_vacancy_rate', 'social_vacancy_rate']

/** What makes the sheets of a territory, zone after zone. */
export function createSheets(source: SheetSource) {
  const { opened, lang } = source
  const views = createSheetViews(source)

  /** @param written a scenario of attributions, as a link carries it */
  return (zone: SheetZone, reference: Reference | null = null, written?: string): Sheet => {
    const viewOf = (id: string) => {
      const level = readLevel(opened, zone, id)
      return level === null ? null : views(id, level, zone.level === 'epci' ? [] : [zone.code])
    }
    // what is read of points alone has no zone where these were not fetched
    const all = indicatorsOf(opened, zone).filter(({ id }) => (viewOf(id)?.zones.length ?? 0) > 0)
    const used = all.flatMap(({ id }) => viewOf(id) ?? [])
    const tableOf = (indicators: readonly Indicator[]) =>
      figureTable({ opened, views, indicators, zones: [zone], reference, lang })
    const fragility = fragileIris(opened, views, zone, lang)
    const recent = readsSurvey(opened, zone, written) ? recentMovers(opened) : undefined
    const survey = recent === undefined ? null : views(recent, FINEST_TILES)
    const law = all.filter(({ id }) => SRU.includes(id))
    return {
      ...headingOf(opened, zone, lang),
      warnings: allWarnings(used),
      says: used.flatMap((view) => commentaryOf(opened.catalogue.commentary ?? [], view) ?? []),
      figures: tableOf(
        all.filter(
          ({ id, section, formula }) =>
            section !== 'objectifs' && !SRU.includes(id) && formula.kind !== 'method',
        ),
      ),
      // what nothing is known of here gives way
      maps: MAPPED.flatMap((id) => viewOf(id) ?? [])
        .sort((a, b) => Number(isMissing(a)) - Number(isMissing(b)))
        .slice(0, 2),
      objectives: objectivesOf(opened, views, zone, lang),
      sru: law.length > 0 ? { figures: tableOf(law), why: sruWhy(viewOf('sru_rate'), lang) } : null,
      vacancy: VACANCY.flatMap((id) => {
        const view = viewOf(id)
        return view?.card && view.card.series.filter(({ value }) => value !== 'missing').length > 1
          ? [
              {
                indicator: view.indicator,
                label: view.title,
                series: view.card.series,
                extent: view.card.extent,
                view,
              },
            ]
          : []
      }),
      fragility,
      classes: pointClasses(opened, views, zone),
      actions: actionsOf(opened, zone, lang),
      lacks: lacksOf(opened, all, lang),
      survey,
      sources: sourcesOf([...used, ...(fragility ? [fragility.view] : []), ...(survey ? [survey] : [])]),
    }
  }
}

const isMissing = ({ card }: ResolvedView) => card?.zone.state === 'missing'

/** Why the law says nothing of a commune; null where it does, and for other scales. */
function sruWhy(view: ResolvedView | null, lang: Lang): string | null {
  switch (view?.card?.zone.state) {
    case 'not_applicable':
      return sheetWords[lang].sruOut
    case 'missing':
      return sheetWords[lang].sruMissing
    default:
      return null
  }
}

/** What has no data at this scale, in one line, then each reason that the territory gives with what it is the reason of. */
export function lacksOf({ catalogue, territory }: Opened, all: readonly Indicator[], lang: Lang): Lack[] {
  const w = sheetWords[lang]
  const labelOf = (id: string) => catalogue.indicators.find((i) => i.id === id)?.label[lang] ?? id
  const reasons = new Map<string, string[]>()
  for (const { indicator, reason } of territory.unavailable)
    reasons.set(reason[lang], [...(reasons.get(reason[lang]) ?? []), labelOf(indicator)])
  const here = territory.available
    .filter(({ indicator }) => !all.some(({ id }) => id === indicator))
    .map(({ indicator }) => labelOf(indicator))
  return [
    ...(here.length > 0 ? [lack(here, lang, w.lacksAt, w.lacksCount)] : []),
    ...[...reasons].map(([reason, labels]) =>
      lack(
        labels,
        lang,
        (names) => w.lackOf(names, reason),
        (n) => w.lackOf(w.namedOnScreen(n), reason),
      ),
    ),
  ]
}

/** The first of some indicators in a line, and the rest; on paper, their number. */
function lack(
  all: readonly string[],
  lang: Lang,
  line: (names: string) => string,
  paper: (n: string) => string,
): Lack {
  const w = sheetWords[lang]
  const left = all.length - MOST_NAMED
  const onPaper = left > 0 ? paper(formatNumber(all.length, lang)) : null
  // one left alone is named
  if (left < 2) return { text: line(all.join(', ')), rest: null, onPaper }
  const title = w.others(formatNumber(left, lang))
  return {
    text: line(`${all.slice(0, MOST_NAMED).join(', ')} ${title}`),
    rest: { title, names: all.slice(MOST_NAMED).join(', ') },
    onPaper,
  }
}

/** The source line of each view, each source once. */
export function sourcesOf(used: readonly ResolvedView[]): string[] {
  const sources = used.flatMap(({ definition }) => definition.sources.map(({ text }) => text))
  const secrecy = used.flatMap(({ definition }) => definition.secrecy)
  return [...new Set([...sources, ...secrecy])]
}
