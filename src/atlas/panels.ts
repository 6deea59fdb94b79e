import { panelsWords } from '../i18n/words/panels.ts'
import { LEVEL_WORDS } from '../i18n/words/view.ts'
import { STATES } from '../indicators/value.ts'
import { exhausted } from '../lib/exhausted.ts'
import type { Choice } from './choice.ts'
import { classesOfSeveral } from './classes-of-several.ts'
import { MOST_PANELS, type PanelsChoice } from './panels-choice.ts'
import { isMethod, panelIndicators, panelTerritories } from './panels-offered.ts'
import { createResolver, type Drawn } from './resolve.ts'
import type { Opened } from './resolve-input.ts'
import type { SharedClasses } from './shared-classes.ts'
import type { ResolvedView } from './view.ts'
import { sourceLine } from './view-texts.ts'

/** One map of small multiples: what tells it from the others, and what it shows in their common classes. */
export interface Panel {
  readonly key: string
  readonly caption: string
  readonly view: ResolvedView
  /** its classes are not those of the other maps: its legend stands under it */
  readonly ownLegend?: true
}

/** Small multiples, and the view whose words and legend are those of them all. */
export interface Panels {
  readonly legend: ResolvedView
  readonly panels: readonly Panel[]
}

/** The maps of small multiples: the same classes, hatches and scale of circles; the database has nothing to add to them. */
export function resolvePanels(opened: Opened, choice: Choice, asked: PanelsChoice): Panels {
  const resolve = createResolver(opened)
  const plain: Resolve = (one, shared) => ({ ...resolve(one, shared), answers: null, answering: 'current' })
  const panels = panelsOf(opened, choice, asked, plain).map(withSmallCircles)
  const shown = plain(choice)
  const legend = panels.some(({ ownLegend }) => ownLegend) ? shown : legendOf(panels, shown)
  return { panels, legend: { ...legend, ...wordsOf(opened, panels, shown, asked) } }
}

/** Circles of small maps against those of a whole one: maps and legend are made smaller alike. */
const SMALL = 0.6
const withSmallCircles = ({ view, ...panel }: Panel): Panel => ({
  ...panel,
  view:
    view.symbol === 'circles'
      ? { ...view, zones: view.zones.map((zone) => ({ ...zone, radius: zone.radius * SMALL })) }
      : view,
})

type Resolve = (choice: Choice, shared?: SharedClasses) => ResolvedView

function panelsOf(opened: Opened, choice: Choice, asked: PanelsChoice, resolve: Resolve): Panel[] {
  switch (asked.by) {
    case 'years':
      return resolve(choice)
        .years.slice(-MOST_PANELS)
        .map((year) => ({
          key: String(year),
          caption: String(year),
          view: resolve({ ...choice, year, classYears: 'all' }),
        }))
    case 'indicators': {
      const offered = panelIndicators(opened, choice).map(({ id }) => id)
      const others = asked.ids.filter((id) => offered.includes(id))
      return isMethod(opened.catalogue, choice.indicator)
        ? criteriaPanels(choice, others, resolve)
        : indicatorPanels(opened, choice, [choice.indicator, ...others], resolve)
    }
    case 'territories': {
      const view = resolve(choice)
      return panelTerritories(opened, choice.level)
        .filter(({ code }) => asked.codes.includes(code))
        .map(({ code, name, zones }) => ({
          key: code,
          caption: name,
          view: { ...view, zones: view.zones.filter((zone) => zones.has(zone.code)) },
        }))
    }
    default:
      return exhausted(asked)
  }
}

/** A method beside its criteria: each in its own classes, over a legend of its own. */
const criteriaPanels = (choice: Choice, ids: readonly string[], resolve: Resolve): Panel[] =>
  [choice.indicator, ...ids].map((id) => {
    const view = resolve(ownChoice(choice, id))
    return { key: id, caption: panelCaption(view), view, ownLegend: true }
  })

/** Another indicator in its own latest year and classes. */
const ownChoice = (choice: Choice, id: string): Choice =>
  id === choice.indicator
    ? choice
    : { ...choice, indicator: id, year: null, classification: null, palette: null }

function panelCaption({ year, period, title }: ResolvedView): string {
  const when = period ? `${period.start}-${period.end}` : year
  return when === null ? title : `${title}, ${when}`
}

/** Classes are made of the values of all the indicators, by the method and in the colours of the one chosen. */
function indicatorPanels(opened: Opened, choice: Choice, ids: readonly string[], resolve: Resolve): Panel[] {
  const first = resolve(choice)
  const plain = ids.map((id) => resolve(ownChoice(choice, id)))
  const shared =
    plain.length > 1 ? classesOfSeveral(opened, first, plain, first.indicator.decimals) : undefined
  const { classification } = choice
  const palette = choice.palette ?? first.indicator.classes.palette
  return plain.map((view) => ({
    key: view.indicator.id,
    caption: panelCaption(view),
    view: resolve({ ...view.choice, year: view.year, classification, palette }, shared),
  }))
}

/** Classes and states with the zones of all the maps. */
export function legendOf(panels: readonly Panel[], shown: ResolvedView): ResolvedView {
  const views = panels.map(({ view }) => view)
  const { classes, circles, classOrigin } = views[0] ?? shown
  const zones = views.flatMap((view) => view.zones)
  return {
    ...shown,
    circles,
    classOrigin,
    zones,
    classes: classes.map((one) => ({
      ...one,
      count: zones.filter(({ classIndex }) => classIndex === one.index).length,
      weight: null,
    })),
    states: STATES.flatMap((state) => {
      const label = views.flatMap(({ states }) => states).find((one) => one.state === state)?.label
      const count = zones.filter((zone) => zone.state === state).length
      return label === undefined || count === 0 ? [] : [{ state, label, count, weight: null }]
    }),
    weightLabel: null,
    weightSource: null,
    histogram: null,
    card: null,
  }
}

/** Title, subtitle, sources and caveats of all the maps. */
function wordsOf(
  { territory }: Opened,
  panels: readonly Panel[],
  shown: ResolvedView,
  asked: PanelsChoice,
): Pick<ResolvedView, 'title' | 'subtitle' | 'sourceLine' | 'caveats'> {
  const { lang, choice } = shown
  const w = panelsWords[lang]
  const views: readonly Drawn[] = panels.map(({ view }) => view)
  const ids = new Set(views.map(({ indicator }) => indicator.id))
  const credits = territory.available.filter((one) => ids.has(one.indicator)).flatMap((one) => one.credits)
  const unique = [...new Map(credits.map((one) => [JSON.stringify(one), one])).values()]
  const years = views.flatMap(({ year }) => year ?? [])
  const parts = [LEVEL_WORDS[lang][choice.level].by]
  if (asked.by === 'years' && years.length > 0) parts.push(w.years(Math.min(...years), Math.max(...years)))
  const subtitle =
    asked.by === 'territories' ? shown.subtitle : `${parts.join(', ')} — ${territory.name[lang]}`
  return {
    title:
      asked.by !== 'indicators' || panels.length < 2
        ? shown.title
        : shown.method
          ? w.withCriteria(shown.title)
          : w.several(panels.length, shown.title),
    subtitle,
    sourceLine: unique.length > 0 ? sourceLine(unique, territory, lang) : shown.sourceLine,
    caveats: [...new Set(views.flatMap(({ caveats }) => caveats))],
  }
}
