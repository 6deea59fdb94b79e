import type { ScenarioDraft } from '../../atlas/scenario-start.ts'
import type { Lang } from '../../i18n/lang.ts'
import { scenarioFieldWords } from '../../i18n/words/scenario-fields.ts'
import { turnoverOf } from '../../scenario/attributions.ts'
import { SCENARIO_RANGES, type ScenarioNumber } from '../../scenario/scenario.ts'
import { TenthField } from '../choosing/TenthField.tsx'

interface Props {
  draft: ScenarioDraft
  lang: Lang
  onDraft: (draft: ScenarioDraft) => void
}

const FIRST: readonly ScenarioNumber[] = ['present', 'target', 'lettings']
const THEN: readonly ScenarioNumber[] = [
  'horizon',
  'dwellings',
  'demolitions',
  'firstLettings',
  'occupancy',
  'ceiling',
  'recentYears',
]
const WHOLE: ReadonlySet<ScenarioNumber> = new Set(['horizon', 'recentYears'])
const tenth = (value: number) => Math.round(value * 10) / 10

/** The numbers of a scenario; lettings are given as a number, or as a turnover of the dwellings. */
export function ScenarioFields({ draft, lang, onDraft }: Props) {
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
      onValue={(value) => onDraft(changed(draft, name, WHOLE.has(name) ? Math.round(value) : value))}
    />
  )
  const turnover = lettings === null ? null : turnoverOf({ dwellings, lettings })
  return (
    <div className="scenario-fields">
      {FIRST.map(field)}
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
      {THEN.map(field)}
    </div>
  )
}

/** Lettings follow the years that recent movers are counted over: their count is of the survey. */
function changed(draft: ScenarioDraft, name: ScenarioNumber, value: number): ScenarioDraft {
  const next = { ...draft, [name]: value }
  if (name !== 'recentYears' || draft.lettings === null || draft.recentYears === null) return next
  return { ...next, lettings: tenth((draft.lettings * draft.recentYears) / value) }
}
