import type { Catalogue } from '../../atlas/catalogue.ts'
import type { Text } from '../../i18n/lang.ts'
import type { Indicator } from '../../indicators/catalogue.ts'
import { EVENT_WORDS, eventWords } from '../../indicators/event-words.ts'
import { objectiveEvent } from '../../indicators/objective-event.ts'
import type { Territory } from '../../indicators/territory.ts'
import { measureNames } from '../../sources/declaration.ts'
import { formulaMeasures } from '../catalogue/load-catalogue.ts'
import type { SourceContents, UsedSource } from '../read/read-sources.ts'

type Reasons = Readonly<Record<string, Text>>
type Plan = Territory['plan']

/**
 * Why an indicator would have no value here: the sources that would give its measures were not found, or could not be
 * read; or what was done does not count what the plan does. What the plan's own declaration says stays, unless a
 * producer's file is wanting.
 */
export function reasonsOf(contents: SourceContents, plan: Plan, said: Reasons, shared: Catalogue): Reasons {
  const given = new Set(
    [...contents.tables.flatMap(({ cells }) => cells), ...contents.results, ...contents.objectives].map(
      ({ measure }) => measure,
    ),
  )
  const found = shared.indicators.flatMap((indicator): [string, Text][] => {
    const wanted = measuresOf(indicator, shared).filter((measure) => !given.has(measure))
    const wanting = contents.accounts.filter(
      ({ status, declaration }) =>
        (status === 'absent' || status === 'refused') &&
        wanted.some((measure) => gives(declaration, measure, plan)),
    )
    const reason =
      wanting.every(({ status, declaration }) => status === 'absent' && isForm(declaration)) &&
      said[indicator.id]
        ? null
        : wantingText(wanting)
    const text = notCompared(indicator, contents, plan) ?? reason
    return text ? [[indicator.id, text]] : []
  })
  return { ...said, ...Object.fromEntries(found) }
}

function measuresOf({ formula }: Indicator, shared: Catalogue): string[] {
  const method =
    formula.kind === 'method' ? shared.methods.find(({ id }) => id === formula.method) : undefined
  return method
    ? method.criteria.flatMap(({ numerator, denominator }) => [numerator, denominator])
    : formulaMeasures(formula).map(([, measure]) => measure)
}

const isForm = ({ format }: UsedSource['declaration']) => format === 'objectives' || format === 'results'

function gives(declaration: UsedSource['declaration'], measure: string, plan: Plan): boolean {
  switch (declaration.format) {
    case 'objectives':
      return measure.startsWith('TARGET_')
    case 'results':
      return measure.startsWith('DONE_')
    case 'categories':
      return measure in declaration.measures || feeding(declaration, plan?.event).includes(measure)
    case 'wide':
    case 'crossed':
      return measure in declaration.measures
    case 'points':
      return measureNames(declaration).includes(measure)
    default:
      return false
  }
}

const feeding = ({ results }: { results?: Feeds | undefined }, event: string | null | undefined): string[] =>
  (results?.feeds ?? []).filter((feed) => feed.event === event).map(({ as }) => as)
type Feeds = NonNullable<Extract<UsedSource['declaration'], { format: 'categories' }>['results']>

function wantingText(wanting: SourceContents['accounts']): Text | null {
  const titles = (status: string, lang: 'fr' | 'en') =>
    wanting
      .filter((account) => account.status === status)
      .map(({ declaration }) => declaration.title[lang])
      .join(' ; ')
  const [absent, refused] = [titles('absent', 'fr'), titles('refused', 'fr')]
  if (absent + refused === '') return null
  return {
    fr: [
      ...(absent ? [`Source non fournie pour ce territoire : ${absent}.`] : []),
      ...(refused ? [`Fichier illisible, laissé de côté : ${refused}.`] : []),
    ].join(' '),
    en: [
      ...(absent ? [`Source not given for this territory: ${titles('absent', 'en')}.`] : []),
      ...(refused ? [`Its file cannot be read, and is left out: ${titles('refused', 'en')}.`] : []),
    ].join(' '),
  }
}

/** Results that are known, and count another event than the objective: nothing is compared, and the reason says so. */
function notCompared({ formula }: Indicator, { tables, results }: SourceContents, plan: Plan): Text | null {
  if (formula.kind !== 'progress' || !plan) return null
  const permits = tables.flatMap(({ declaration, cells }) =>
    declaration.format === 'categories' && cells.length > 0 ? (declaration.results?.feeds ?? []) : [],
  )
  const events = new Set([
    ...results.filter(({ measure }) => measure === formula.result).map(({ event }) => event),
    ...permits.filter(({ as }) => as === formula.result).map(({ event }) => event),
  ])
  const counted = objectiveEvent(plan, formula.objective)
  if (events.size === 0 || [...events].some((event) => event === counted)) return null
  const known = [...events].map((event) => EVENT_WORDS[event])
  const own = eventWords(counted)
  return {
    fr: `Non comparé : les résultats comptent des logements ${known.map(({ fr }) => fr).join(' ou ')}, ${own ? `l’objectif des logements ${own.fr}` : 'et le plan ne dit pas ce que compte son objectif'}.`,
    en: `Not compared: the results count dwellings ${known.map(({ en }) => en).join(' or ')}, ${own ? `the objective dwellings ${own.en}` : 'and the plan does not say what its objective counts'}.`,
  }
}
