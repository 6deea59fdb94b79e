import type { CompareChoice } from '../../../atlas/compare-choice.ts'
import { greatestMean } from '../../../atlas/greatest-mean.ts'
import type { Drawn } from '../../../atlas/resolve.ts'
import { saidThresholds } from '../../../atlas/resolve-input.ts'
import { compareWords } from '../../../i18n/words/compare.ts'
import { ThresholdField } from '../../choosing/ThresholdField.tsx'

/** Thresholds and rule of map B, where a method gives its classes. */
export function SecondMethod({
  compare,
  second,
  onChange,
}: {
  compare: CompareChoice
  second: Drawn
  onChange: (change: Partial<CompareChoice>) => void
}) {
  const { method, settings, lang } = second
  const w = compareWords[lang]
  if (!method || !settings) return null
  const said = saidThresholds(method, settings)
  return (
    <>
      {method.criteria.map(({ id, label, unit }) => (
        <ThresholdField
          key={id}
          id={`compare-${id}`}
          label={w.thresholdsOf(label[lang])}
          unit={unit === 'mean' ? '' : '%'}
          value={said[id] ?? 0}
          most={unit === 'mean' ? greatestMean(id, second.zones) : 100}
          lang={lang}
          onMove={(at) => onChange({ thresholds: { ...said, [id]: at } })}
        />
      ))}
      {method.rules.length > 1 && (
        <div className="field">
          <label className="field-label" htmlFor="compare-rule">
            {w.rule}
          </label>
          <select
            id="compare-rule"
            value={compare.rule ?? settings.rule}
            onChange={({ target }) => onChange({ rule: target.value })}
          >
            {method.rules.map(({ id, label }) => (
              <option key={id} value={id}>
                {label[lang]}
              </option>
            ))}
          </select>
        </div>
      )}
    </>
  )
}
