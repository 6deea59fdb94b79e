import * as v from 'valibot'
import { completed } from '../atlas/completed-scenario.ts'
import { takesScenario } from '../atlas/has-scenario.ts'
import type { Contoured } from '../atlas/perimeter-basis.ts'
import type { Opened } from '../atlas/resolve-input.ts'
import { sumLines } from '../atlas/scenario-place.ts'
import { type ScenarioStart, scenarioStart } from '../atlas/scenario-start.ts'
import { workingOf } from '../atlas/scenario-suppositions.ts'
import type { ResolvedView } from '../atlas/view.ts'
import { formatPercent } from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'
import { scenarioWords } from '../i18n/words/scenario.ts'
import { uiWords } from '../i18n/words/ui.ts'
import { type Scenario, scenarioParam } from '../scenario/scenario.ts'
import { ScenarioResults } from './ScenarioResults.tsx'
import { citedBy, SourceLine } from './SourceLine.tsx'
import { SuppositionList } from './SuppositionList.tsx'
import type { SheetZone } from './sheet-zone.ts'
import './scenario-section.css'

/** Zones where lettings could go that a sheet names; the atlas names all of them. */
const MOST_NAMED = 6

interface Props {
  readonly opened: Pick<Opened, 'store'> & Contoured
  readonly zone: SheetZone
  readonly lang: Lang
  /** as a link carries it; of another zone perhaps, or not to be understood */
  readonly written?: string | undefined
  /** where the atlas shows the zone with a scenario; absent on paper */
  readonly addressOf?: (scenario: Scenario | null) => string
  /** the survey by IRIS whose figures it reads, and the sources at the foot of the sheet */
  readonly survey?: ResolvedView | null
  readonly list?: readonly string[]
  readonly idPrefix?: string
}

/**
 * The scenario of attributions of a district or a residence on its sheet: that of the link, or else what follows from the
 * survey alone; a line where neither gives one.
 */
export function ScenarioSection({
  opened,
  zone,
  lang,
  written,
  addressOf,
  survey = null,
  list = [],
  idPrefix = 'sheet',
}: Props) {
  const { level, code } = zone
  if (!takesScenario(level)) return null
  const w = scenarioWords[lang]
  const start = scenarioStart(opened.store, level, code, opened.geometry)
  const read = v.safeParse(scenarioParam, written)
  const linked = read.success && read.output.zone === code ? read.output : null
  const why = linked ? null : whyNone(start, lang)
  const scenario = why === null ? (linked ?? completed(start.draft)) : null
  return (
    <section className="sheet-section sheet-scenario">
      <h2>{uiWords[lang].scenario}</h2>
      {written !== undefined && !linked && <p>{w.notRead}</p>}
      {scenario ? (
        <>
          <p>
            {linked ? w.ofLink : w.atStart(percent(scenario.target, lang), scenario.horizon)}{' '}
            <span className="soft">{w.intro}</span>
          </p>
          {sumLines(start, lang).map((line) => (
            <p key={line} className="soft">
              {line}
            </p>
          ))}
          <SuppositionList scenario={scenario} start={start} lang={lang} />
          <ScenarioResults
            scenario={scenario}
            start={start}
            lang={lang}
            idPrefix={`${idPrefix}-${code}-scenario`}
            most={MOST_NAMED}
          />
          <p className="soft">{workingOf(scenario, start, lang)}</p>
        </>
      ) : (
        <p>{why ?? w.notKnown}</p>
      )}
      {survey && <SourceLine {...citedBy(survey)} list={list} />}
      {start.year !== null && addressOf && (
        <p className="screen-only">
          <a href={addressOf(scenario)}>{scenario ? w.change : w.start}</a>
        </p>
      )}
    </section>
  )
}

const percent = (share: number, lang: Lang) => formatPercent(share, lang, 1)

/** Why no scenario follows from the survey alone; null where one does. */
function whyNone({ draft: { present, ceiling } }: ScenarioStart, lang: Lang): string | null {
  const w = scenarioWords[lang]
  if (present === null || ceiling === null) return w.notKnown
  return present > ceiling ? null : w.asTerritory(percent(present, lang), percent(ceiling, lang))
}
