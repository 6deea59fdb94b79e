import { DIVERGING_PALETTES, SEQUENTIAL_PALETTES } from '../classify/palettes.ts'
import type { Lang } from '../i18n/lang.ts'
import type { Territory } from '../indicators/territory.ts'
import { READER_METHOD, readerRuleRank } from '../methods/reader-method.ts'
import { scenarioText } from '../scenario/scenario.ts'
import { type MapLevel, MEMBER_LEVEL, openingLevel } from '../territory/level.ts'
import { isAcross } from './across.ts'
import { calculationOf } from './calculation.ts'
import type { Catalogue } from './catalogue.ts'
import type { Choice } from './choice.ts'
import { type ChoiceProblem, cameraText, classificationText, type PartialChoice } from './choice-url.ts'
import { meets } from './extent.ts'
import { hasScenario } from './has-scenario.ts'
import { levelsOf } from './levels-of.ts'
import { settledPanels } from './panels-offered.ts'
import { plainChoice } from './plain-choice.ts'
import { plotText } from './plot-choice.ts'
import { isReference } from './reference-line.ts'
import { settledCompare } from './settled-compare.ts'
import type { Store } from './store.ts'

/** The indicator a territory opens on where it names none: the first of these that it has. */
export const USUAL_OPENINGS = ['fragility', 'target_dwellings', 'sru_rate', 'vacancy_rate']

/** What is shown where nothing is chosen, or a level alone: the first indicator that this level has, if it has one. */
export function defaultChoice(territory: Territory, lang: Lang = 'fr', asked?: MapLevel): Choice {
  const all = territory.available.filter((a) => levelsOf(territory, a.indicator).length > 0)
  const there = asked ? all.filter((a) => levelsOf(territory, a.indicator).includes(asked)) : []
  const mapped = there.length > 0 ? there : all
  const indicator =
    [territory.opening, ...USUAL_OPENINGS].find((id) => mapped.some((a) => a.indicator === id)) ??
    mapped[0]?.indicator ??
    ''
  const levels = levelsOf(territory, indicator)
  const level = openingLevel(levels) ?? MEMBER_LEVEL
  return { ...plainChoice(territory.id, indicator, level), lang }
}

/**
 * Completes a partial choice with what this territory has. What was asked and cannot be shown falls back to the
 * default and is named, so that a link never dies and never lies.
 */
export function settle(
  partial: PartialChoice,
  territory: Territory,
  catalogue: Catalogue,
  store: Store,
  palettes: readonly string[],
): { choice: Choice; problems: ChoiceProblem[] } {
  const problems: ChoiceProblem[] = []
  const defaults = defaultChoice(territory, partial.lang, partial.level)
  const refuse = (param: string, value: unknown) => problems.push({ param, value: String(value) })

  if (partial.territory !== undefined && partial.territory !== territory.id) refuse('t', partial.territory)

  let indicator = partial.indicator ?? defaults.indicator
  if (levelsOf(territory, indicator).length === 0) {
    // a calculation, refused below, says all that its indicator needs
    if (partial.indicator !== undefined && !partial.calculation) refuse('i', indicator)
    indicator = defaults.indicator
  }
  // the reader may have made another indicator of the same name
  const calculation = calculationOf(indicator, catalogue)
  if (partial.calculation && partial.calculation !== calculation) refuse('d', partial.calculation)
  const levels = levelsOf(territory, indicator)
  let level = partial.level ?? openingLevel(levels) ?? defaults.level
  if (!levels.includes(level)) {
    refuse('l', level)
    level = openingLevel(levels) ?? defaults.level
  }
  const years = territory.available.find((a) => a.indicator === indicator)?.years[level] ?? []
  let year = partial.year ?? null
  if (year !== null && !years.includes(year)) {
    refuse('y', year)
    year = null
  }
  const declared = catalogue.indicators.find((i) => i.id === indicator)
  const formula = declared?.formula
  const method =
    formula?.kind === 'method' ? catalogue.methods.find((m) => m.id === formula.method) : undefined
  const anyMethod = (criterion: string) =>
    catalogue.methods.some((m) => m.criteria.some((c) => c.id === criterion))
  const moved = partial.thresholds ?? defaults.thresholds
  const movable = Object.entries(moved).filter(([criterion, at]) => {
    const known = anyMethod(criterion)
    if (!known) refuse('f', `${criterion}.${at}`)
    return known
  })
  // what stands as it was asked is the same object: all that is worked out of it, at each movement of the map, stands too
  const thresholds = movable.length === Object.keys(moved).length ? moved : Object.fromEntries(movable)
  let rule = partial.rule ?? null
  const rules = (method ? [method] : catalogue.methods).flatMap((m) => m.rules.map((r) => r.id))
  // its ids name the whole method, a link and a change of it the rank alone
  if (method?.id === READER_METHOD) rule = rules[readerRuleRank(rule)] ?? rule
  if (rule !== null && !rules.includes(rule)) {
    refuse('r', rule)
    rule = null
  }
  const wanted = partial.selection ?? defaults.selection
  const chosen = [...new Set(wanted)].filter((code) => {
    const known = store.zone(level, code) !== undefined
    if (!known) refuse('s', code)
    return known
  })
  const selection = chosen.length === wanted.length ? wanted : chosen
  let reference = partial.reference ?? null
  if (reference !== null && !isReference(reference, { territory, store, level })) {
    refuse('w', reference)
    reference = null
  }
  // the classes of a method are its own, circles have one colour
  const classed = formula?.kind !== 'method' && declared?.symbol !== 'circles'
  let classification = partial.classification ?? null
  const needsPolicy = classification?.method === 'policy' && !declared?.classes.policy?.length
  if (classification !== null && (!classed || needsPolicy)) {
    refuse('c', classificationText(classification))
    classification = null
  }
  let palette = partial.palette ?? null
  const offered = declared?.classes.pivot === undefined ? SEQUENTIAL_PALETTES : DIVERGING_PALETTES
  if (palette !== null && !(classed && offered.includes(palette) && palettes.includes(palette))) {
    refuse('p', palette)
    palette = null
  }
  const compare = partial.compare
    ? settledCompare(partial.compare, { territory, catalogue, level, indicator }, (part) => refuse('b', part))
    : null
  let plot = partial.plot ?? null
  if (plot?.kind === 'scatter' && !isAcross(plot.across, indicator, { level, territory, catalogue })) {
    refuse('g', plotText(plot))
    plot = null
  }
  let camera = partial.camera ?? null
  if (camera !== null && !meets(camera, store)) {
    refuse('m', cameraText(camera))
    camera = null
  }
  let scenario = partial.scenario ?? null
  if (scenario !== null && !(hasScenario(store, level) && store.zone(level, scenario.zone) !== undefined)) {
    refuse('a', scenarioText(scenario))
    scenario = null
  }
  let since = partial.since ?? null
  if (since !== null && !(method && years.includes(since))) {
    refuse('h', since)
    since = null
  }
  const opened = { catalogue, territory, store }
  const panels = partial.panels ? settledPanels(opened, { indicator, level }, partial.panels) : null
  if (partial.panels && panels?.refused !== null) refuse('e', panels?.refused)
  return {
    choice: {
      ...defaults,
      level,
      indicator,
      year,
      classification,
      palette,
      classYears: partial.classYears ?? defaults.classYears,
      thresholds,
      rule,
      readerMethod: partial.readerMethod ?? null,
      calculation,
      overlap: partial.overlap ?? defaults.overlap,
      selection,
      reference,
      follow: partial.follow ?? defaults.follow,
      camera,
      panels: panels?.panels ?? null,
      outlines: partial.outlines ?? defaults.outlines,
      landmarks: partial.landmarks ?? defaults.landmarks,
      names: partial.names ?? defaults.names,
      compare,
      plot,
      scenario,
      since,
    },
    problems,
  }
}
