import { areOfSurvey, surveyLettings } from '../../atlas/scenario-origins.ts'
import type { ScenarioDraft, ScenarioStart } from '../../atlas/scenario-start.ts'
import type { Lang } from '../../i18n/lang.ts'
import { scenarioFieldWords } from '../../i18n/words/scenario-fields.ts'
import { turnoverOf } from '../../scenario/attributions.ts'
import { READ_NUMBERS } from '../../scenario/read-numbers.ts'
import { SCENARIO_RANGES, type ScenarioNumber } from '../../scenario/scenario.ts'
import { TenthField } from '../choosing/TenthField.tsx'

interface Props {
  draft: ScenarioDraft
  start: Pick<ScenarioStart, 'recent'>
  lang: Lang
  onDraft: (draft: ScenarioDraft) => void
}

/** What a scenario is about: the numbers that stand first, before the turnover. */
const FIRST = 3
const WHOLE: ReadonlySet<ScenarioNumber> = new Set(['horizon', 'recentYears'])
const tenth = (value: number) => Math.round(value * 10) / 10

/** The numbers of a scenario; lettings are given as a number, or as a turnover of the dwellings. */
export function ScenarioFields({ draft, start, lang, onDraft }: Props) {
  const w = scenarioFieldWords[lang]
  const { dwellings, lettings } = draft
  const field = (name: ScenarioNumber) => (
    <TenthField
      key={name}
      label={w[name]}
      value={draft[name]}
      min={SCENARIO_RANGES[name][0]}
      max={SCENARIO_RANGES[name][1]}
      lang={lang}
      onValue={(value) => onDraft(changed(draft, start, name, WHOLE.has(name) ? Math.round(value) : value))}
    />
  )
  const turnover = lettings === null ? null : turnoverOf({ dwellings, lettings })
  return (
    <div className="scenario-fields">
      {READ_NUMBERS.slice(0, FIRST).map(field)}
      {dwellings !== null && (
        <TenthField
          label={w.turnover}
          value={turnover === null ? null : tenth(turnover)}
          min={0}
          max={100}
          lang={lang}
          onValue={(percent) => onDraft({ ...draft, lettings: tenth((dwellings * percent) / 100) })}
        />
      )}
      {READ_NUMBERS.slice(FIRST).map(field)}
    </div>
  )
}

/** Lettings that are the survey's follow the years that its recent movers are counted over; a number that was typed stays. */
function changed(
  draft: ScenarioDraft,
  start: Pick<ScenarioStart, 'recent'>,
  name: ScenarioNumber,
  value: number,
): ScenarioDraft {
  const next = { ...draft, [name]: value }
  return name === 'recentYears' && areOfSurvey(draft, start)
    ? { ...next, lettings: surveyLettings(start, value) }
    : next
}
