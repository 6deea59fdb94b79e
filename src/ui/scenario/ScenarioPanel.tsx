import { useMemo, useState } from 'react'
import { completed } from '../../atlas/completed-scenario.ts'
import { sumLines, wantingLines } from '../../atlas/scenario-place.ts'
import { type ScenarioDraft, scenarioStart } from '../../atlas/scenario-start.ts'
import { workingOf } from '../../atlas/scenario-suppositions.ts'
import type { Store } from '../../atlas/store.ts'
import type { ViewZone } from '../../atlas/view.ts'
import type { Geometry } from '../../figure/geometry.ts'
import type { Lang } from '../../i18n/lang.ts'
import { scenarioWords } from '../../i18n/words/scenario.ts'
import { scenarioFieldWords } from '../../i18n/words/scenario-fields.ts'
import type { Indicator } from '../../indicators/catalogue.ts'
import { ScenarioResults } from '../../report/ScenarioResults.tsx'
import type { Scenario } from '../../scenario/scenario.ts'
import type { MapLevel } from '../../territory/level.ts'
import { focusSoon } from '../choosing/focus.ts'
import { ScenarioFields } from './ScenarioFields.tsx'
import './scenario.css'

export interface ScenarioProps {
  store: Store
  level: MapLevel
  geometry: Geometry
  zone: Pick<ViewZone, 'code' | 'name'>
  /** of the link; of another zone perhaps */
  scenario: Scenario | null
  /** an indicator that districts have, where those in view are no districts: their scenario is under their own card */
  ofDistricts: Pick<Indicator, 'id' | 'label'> | null
  lang: Lang
  onScenario: (scenario: Scenario | null) => void
  /** goes to the districts, by an indicator that they have */
  onDistricts: (indicator: string) => void
}

/** A scenario of attributions: what the reader supposes of one zone, and what follows from it. */
export function ScenarioPanel({
  store,
  level,
  geometry,
  zone,
  scenario,
  ofDistricts,
  lang,
  onScenario,
  onDistricts,
}: ScenarioProps) {
  const w = scenarioWords[lang]
  const start = useMemo(
    () => scenarioStart(store, level, zone.code, geometry),
    [store, level, zone.code, geometry],
  )
  const linked = scenario?.zone === zone.code ? scenario : null
  /** what is being filled in, until every number is there */
  const [filling, setFilling] = useState<ScenarioDraft | null>(null)
  const draft = linked ?? (filling?.zone === zone.code ? filling : start.draft)
  const whole = completed(draft)
  const change = (next: ScenarioDraft) => {
    setFilling(next)
    const full = completed(next)
    if (full) onScenario(full)
  }
  return (
    <div className="scenario-body">
      <p className="soft">{w.intro}</p>
      {scenario && !linked && <p className="soft">{w.otherZone}</p>}
      {[...sumLines(start, lang), ...wantingLines(start, lang)].map((line) => (
        <p key={line} className="soft">
          {line}
        </p>
      ))}
      <ScenarioFields draft={draft} start={start} lang={lang} onDraft={change} />
      {start.counted.of > start.counted.known && (
        <p className="soft">{w.counted(start.counted.known, start.counted.of)}</p>
      )}
      {whole ? (
        <div aria-live="polite">
          <ScenarioResults scenario={whole} start={start} lang={lang} />
        </div>
      ) : (
        <p className="soft">{scenarioFieldWords[lang].needed}</p>
      )}
      <p className="soft">{whole ? workingOf(whole, start, lang) : w.suppositions}</p>
      {ofDistricts && (
        <p className="soft">
          {w.ofDistricts}{' '}
          <button type="button" className="link" onClick={() => onDistricts(ofDistricts.id)}>
            {w.toDistricts(ofDistricts.label[lang])}
          </button>
        </p>
      )}
      {linked && (
        <button
          type="button"
          className="link"
          onClick={() => {
            setFilling(null)
            onScenario(null)
            focusSoon('scenario-title')
          }}
        >
          {scenarioFieldWords[lang].leave}
        </button>
      )}
    </div>
  )
}
