import { type Concern, findingOf } from '../atlas/finding.ts'
import { findingText } from '../atlas/finding-text.ts'
import type { ResolvedView } from '../atlas/view.ts'
import type { Plot } from '../charts/plots/plot.ts'
import { resolvePlot } from '../charts/plots/resolve-plot.ts'
import { sheetWords } from '../i18n/words/sheet.ts'
import { type Indicator, isRanked } from '../indicators/catalogue.ts'
import { allWarnings } from './all-warnings.ts'
import { type FragileIris, fragileIris } from './fragile-iris.ts'
import { type Heading, headingOf } from './heading.ts'
import { type Objectives, objectivesOf } from './objectives.ts'
import { type Lack, lacksOf, sourcesOf } from './sheet.ts'
import { createSheetViews, type SheetSource } from './sheet-views.ts'
import { indicatorsOf, readLevel, wholeZone } from './sheet-zone.ts'

/** What an indicator says of the whole territory, by rule. */
export interface SummaryLine {
  readonly indicator: string
  readonly label: string
  readonly when: string
  /** a method's headline, or a sentence and what completes it; null while the database has not answered */
  readonly says:
    | Concern
    | { readonly kind: 'text'; readonly main: string; readonly more: readonly string[] }
    | null
}

/** The summary of a territory: four pages, as words and resolved views. */
export interface Summary extends Heading {
  readonly warnings: readonly string[]
  /** page 1 */
  readonly lines: readonly SummaryLine[]
  readonly maps: readonly ResolvedView[]
  /** page 2: what a method says, or else the rates that are of most concern where they are highest */
  readonly fragility: FragileIris | null
  readonly classes: Plot | null
  readonly concentrated: readonly { readonly plot: Plot; readonly view: ResolvedView }[]
  /** page 3 */
  readonly objectives: Objectives | null
  readonly places: readonly Plot[]
  /** page 4 */
  readonly definitions: readonly {
    readonly indicator: string
    readonly label: string
    readonly definition: string
    readonly when: string
    readonly source: string
  }[]
  readonly caveats: readonly string[]
  readonly lacks: readonly Lack[]
  readonly sources: readonly string[]
}

/** Indicators of a summary, the first that the territory has. */
const FIRST = [
  'fragility',
  'vacancy_rate',
  'private_vacancy_rate',
  'long_vacancy_rate',
  'social_share_rpls',
  'social_share_rp',
  'sru_rate',
  'sru_missing',
  'social_vacancy_rate',
  'target_dwellings',
  'target_social',
  'target_attainment',
]
const LINES = 11
/** Rows of the lists of a page. */
const FRAGILE_ROWS = 8
const ENDS = 5
const MAPS = ['vacancy_rate', 'private_vacancy_rate', 'social_share_rpls', 'sru_rate', 'target_dwellings']
const PLACES = ['target_attainment', 'target_dwellings', 'sru_missing']

function saidBy(view: ResolvedView): SummaryLine['says'] {
  const finding = findingOf(view)
  if (finding.kind === 'awaited') return null
  if (finding.kind === 'concern') return finding
  return { kind: 'text', ...findingText(finding, view) }
}

const whenOf = ({ period, year, lang }: ResolvedView): string =>
  period ? sheetWords[lang].period(period.start, period.end) : String(year ?? '')

/** The summary of a whole territory; each page holds what the territory has, and says in a line what it has not. */
export function summaryOf(source: SheetSource): Summary {
  const { opened, lang } = source
  const views = createSheetViews(source)
  const zone = wholeZone(opened)
  const all = indicatorsOf(opened, zone)
  const viewOf = ({ id }: Pick<Indicator, 'id'>): ResolvedView[] => {
    const level = readLevel(opened, zone, id)
    return level === null ? [] : [views(id, level)]
  }
  const rankOf = ({ id }: Indicator) => (FIRST.includes(id) ? FIRST.indexOf(id) : FIRST.length)
  const told = all.toSorted((a, b) => rankOf(a) - rankOf(b)).slice(0, LINES)
  const used = told.flatMap(viewOf)
  const named = (ids: readonly string[]) => ids.flatMap((id) => all.filter((one) => one.id === id))
  const ranked = (view: ResolvedView, ends: number) => resolvePlot({ kind: 'ranking', ends }, view, opened)
  const fragile = fragileIris(opened, views, zone, lang)
  const concern = all.filter((one) => one.direction === 'high_is_concern' && isRanked(one))
  return {
    ...headingOf(opened, zone, lang),
    warnings: allWarnings(used),
    lines: used.map((view) => ({
      indicator: view.indicator.id,
      label: view.title,
      when: whenOf(view),
      says: saidBy(view),
    })),
    maps: named(MAPS).flatMap(viewOf).slice(0, 2),
    fragility: fragile && { ...fragile, rows: fragile.rows.slice(0, FRAGILE_ROWS) },
    classes: fragile && resolvePlot({ kind: 'distribution' }, fragile.view, opened),
    concentrated: fragile
      ? []
      : (concern.length > 0 ? concern : told.filter(isRanked))
          .flatMap(viewOf)
          .slice(0, 2)
          .map((view) => ({ plot: ranked(view, ENDS), view })),
    objectives: objectivesOf(opened, views, zone, lang),
    places: named(PLACES)
      .flatMap(viewOf)
      .slice(0, 2)
      .map((view) => ranked(view, 3)),
    definitions: used.map((view) => ({
      indicator: view.indicator.id,
      label: view.title,
      definition: view.indicator.definition[lang],
      when: whenOf(view),
      source: view.definition.sources[0]?.text ?? '',
    })),
    caveats: [...new Set(used.flatMap(({ caveats }) => caveats))],
    lacks: lacksOf(opened, all, lang),
    sources: sourcesOf(used),
  }
}
