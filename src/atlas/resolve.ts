import { circleSteps } from '../classify/circles.ts'
import { histogram } from '../classify/histogram.ts'
import type { Answers } from '../db/answers-types.ts'
import type { Lang } from '../i18n/lang.ts'
import { isNumber } from '../indicators/value.ts'
import { keptWith } from '../lib/kept-with.ts'
import { lastOf } from '../lib/last-of.ts'
import type { MethodSettings } from '../methods/method.ts'
import { arePoints } from '../territory/level.ts'
import type { Choice } from './choice.ts'
import { type CriteriaOfYear, classesByYear, criteriaByYear } from './class-history.ts'
import { crossOf } from './cross-rows.ts'
import { originOfClasses } from './origin-of-classes.ts'
import { communeSizes, parentNames } from './parent-names.ts'
import { readIndicator, readMethod, type ZoneReading } from './read.ts'
import { type Opened, type ResolveInput, readContext, settingsOf } from './resolve-input.ts'
import type { SharedClasses } from './shared-classes.ts'
import { type Subject, subjectOf } from './subject.ts'
import { valuesOfEveryYear } from './values-of-years.ts'
import type { Answering, ResolvedView, ViewCard, ViewZone } from './view.ts'
import { aboutOf } from './view-about.ts'
import { cardDetail, cardZone } from './view-card.ts'
import { classesOf, type ValueClasses } from './view-classes.ts'
import { countCorrections } from './view-corrections.ts'
import { countClasses, countStates } from './view-counts.ts'
import { caveatsOf, subtitleOf } from './view-texts.ts'
import { heaviestOf, markSelected, readZones } from './view-zones.ts'
import { wholeOf } from './whole.ts'

/** All that is shown for a choice, but for what the database answers. */
export type Drawn = Omit<ResolvedView, 'answers' | 'answering'>

/**
 * What is shown for each choice in one territory: classes, states, words, colours, card, definition. Each step is
 * remembered with what it depends on: a threshold that moves or a zone that is selected works out again only what it
 * changes, and the same choice gives the same object. The result is that of a pure function of the choice, which has been settled: its indicator and level exist
 * in this territory.
 *
 * With `shared` classes, those of another view are the same.
 */
export function createResolver(opened: Opened): (choice: Choice, shared?: SharedClasses) => Drawn {
  const subjects = lastOf((id: string, level: Choice['level'], year: number | null) =>
    subjectOf(opened, id, level, year),
  )
  const settings = lastOf(
    ({ method, bounds }: Subject, thresholds: Choice['thresholds'], rule: Choice['rule']) =>
      method ? settingsOf(method, { thresholds, rule }, bounds) : null,
  )
  const readings = lastOf((subject: Subject, moved: MethodSettings | null): readonly ZoneReading[] => {
    const { indicator, method, level, year, criteria } = subject
    if (year === null) return []
    return method && moved
      ? readMethod(method, moved, opened.store.zones(level), criteria)
      : readIndicator(readContext(opened), indicator, level, year)
  })
  // for as long as the territory is open: one indicator is compared with another, there and back
  const otherYears = keptWith((indicator: Subject['indicator'], level: Choice['level']): readonly number[] =>
    valuesOfEveryYear(opened, indicator, level),
  )
  const classed = lastOf((subject: Subject, read: readonly ZoneReading[], years: Choice['classYears']) =>
    years === 'all' && !subject.method
      ? otherYears(subject.indicator, subject.level)
      : read.map(({ value }) => value).filter(isNumber),
  )
  const classes = lastOf(
    (
      subject: Subject,
      values: readonly number[],
      classification: Choice['classification'],
      palette: Choice['palette'],
      lang: Lang,
      shared: SharedClasses | undefined,
    ) => {
      const { indicator } = subject
      const made = shared ? { ...indicator, classes: shared.classes, decimals: shared.decimals } : indicator
      return classesOf({ ...subject, indicator: made }, values, { classification, palette, lang })
    },
  )
  const counted = lastOf((subject: Subject, read: readonly ZoneReading[], found: ValueClasses, lang: Lang) =>
    countedZones(subject, read, found, lang),
  )
  const about = lastOf((subject: Subject, lang: Lang) => aboutOf(opened, subject, lang))
  const worded = lastOf((subject: Subject, moved: MethodSettings | null, lang: Lang) => ({
    subtitle: subtitleOf(
      { ...subject, period: about(subject, lang).period, settings: moved },
      opened.territory,
      lang,
    ),
    caveats: caveatsOf(subject.indicator, subject.method, moved, lang),
  }))
  const origin = lastOf(
    (
      subject: Subject,
      classification: Choice['classification'],
      classYears: Choice['classYears'],
      shared: SharedClasses | undefined,
    ) => originOfClasses(subject, { classification, classYears }, shared),
  )
  const marked = lastOf(markSelected)
  const crossed = lastOf((subject: Subject, read: readonly ZoneReading[], overlap: Choice['overlap']) =>
    crossOf(opened.store, subject, read, overlap),
  )
  const whole = lastOf((subject: Subject) => wholeOf(opened, subject))
  const parents = lastOf((level: Choice['level']) => parentNames(opened.store, level))
  const sizes = lastOf((level: Choice['level']) => communeSizes(opened.store, opened.territory, level))
  const detail = lastOf((subject: Subject, code: string, lang: Lang) => {
    const choice = { indicator: subject.indicator.id, level: subject.level, lang }
    const everyYear = subject.method ? [] : otherYears(subject.indicator, subject.level)
    return cardDetail({ ...opened, choice }, code, subject, everyYear)
  })
  const countedByYear = lastOf((subject: Subject, code: string) => criteriaByYear(opened, subject, code))
  const history = lastOf(
    (
      method: Subject['method'],
      counted: readonly CriteriaOfYear[],
      thresholds: Choice['thresholds'],
      rule: Choice['rule'],
    ) => (method ? classesByYear(method, counted, { thresholds, rule }) : []),
  )
  const card = lastOf(
    (zone: ViewZone, classed: ViewCard['history'], more: Omit<ViewCard, 'zone' | 'history'>): ViewCard => ({
      ...more,
      zone,
      history: classed,
    }),
  )

  return lastOf((choice: Choice, shared?: SharedClasses): Drawn => {
    const { lang, selection } = choice
    const subject = subjects(choice.indicator, choice.level, choice.year)
    const { indicator, method, year, years } = subject
    const moved = settings(subject, choice.thresholds, choice.rule)
    const read = readings(subject, moved)
    const values = shared?.values ?? classed(subject, read, choice.classYears)
    const found = classes(subject, values, choice.classification, choice.palette, lang, shared)
    const drawn = counted(subject, read, found, lang)
    const zones = marked(drawn.zones, selection)
    const zone = cardZone(zones, selection)
    return {
      choice,
      indicator,
      method,
      settings: moved,
      bounds: subject.bounds,
      year,
      years,
      ...about(subject, lang),
      ...worded(subject, moved, lang),
      classOrigin: origin(subject, choice.classification, choice.classYears, shared),
      ...drawn,
      zones,
      parents: parents(choice.level),
      sizes: sizes(choice.level),
      whole: whole(subject),
      cross: crossed(subject, read, choice.overlap),
      card: zone
        ? card(
            zone,
            history(method, countedByYear(subject, zone.code), choice.thresholds, choice.rule),
            detail(subject, zone.code, lang),
          )
        : null,
    }
  })
}

/** The zones with what is read in them, and their counts by class and state. */
function countedZones(subject: Subject, read: readonly ZoneReading[], found: ValueClasses, lang: Lang) {
  const { places, weighing, method, circles } = subject
  const { bounds } = found
  const values = read.map(({ value }) => value).filter(isNumber)
  const max = found.values.reduce((a, b) => Math.max(a, Math.abs(b)), 0)
  const zones = readZones(places, read, found, { ...subject, max }, lang)
  return {
    zones,
    classes: countClasses(found, zones, weighing),
    states: countStates(zones, weighing, lang),
    corrections: countCorrections(zones, weighing),
    histogram: method || values.length < 3 ? null : histogram(values, bounds),
    circles: sizesOf(arePoints(subject.level) ? heaviestOf(places) : circles ? max : 0),
  }
}

/** null where nothing has a size. */
const sizesOf = (max: number): ResolvedView['circles'] => (max > 0 ? { max, steps: circleSteps(max) } : null)

/**
 * The view of one choice.
 * @param answers what the database has computed for this choice, or null while it has not
 */
export const resolve = (
  { choice, ...opened }: ResolveInput,
  answers: Answers | null,
  answering: Answering,
): ResolvedView => ({ ...createResolver(opened)(choice), answers, answering })
