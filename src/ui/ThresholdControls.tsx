import type { Choice } from '../atlas/choice.ts'
import { settingsOf } from '../atlas/resolve.ts'
import type { ResolvedView } from '../atlas/view.ts'
import { formatNumber } from '../i18n/format.ts'
import { fragilityWords } from '../i18n/words/fragility.ts'
import type { Method } from '../methods/method.ts'
import type { ChangeMode } from './use-choice.ts'

interface Props {
  /** gives the effect of each rule */
  view: ResolvedView
  /** what is chosen now, which the controls show at once */
  choice: Choice
  method: Method
  onChange: (change: Partial<Choice>, mode: ChangeMode) => void
}

/** The thresholds as sliders and number fields, the class rule as a choice with its effect in dwellings. */
export function ThresholdControls({ view, choice, method, onChange }: Props) {
  const { lang } = choice
  const w = fragilityWords[lang]
  const settings = settingsOf(method, choice)
  const moved = Object.keys(choice.thresholds).length > 0 || choice.rule !== null
  const move = (criterion: string, text: string, mode: ChangeMode) => {
    // tenths of a point, as the link holds them
    const at = Math.round(Number(text) * 10) / 10
    if (text === '' || !Number.isFinite(at) || at < 0 || at > 100) return
    const own = method.criteria.find((c) => c.id === criterion)?.threshold
    const { [criterion]: _, ...others } = choice.thresholds
    onChange({ thresholds: at === own ? others : { ...others, [criterion]: at } }, mode)
  }
  const effect = (rule: string): string | null => {
    const found = view.answers?.fragility?.rules.find((r) => r.rule === rule)
    if (!found) return null
    const dwellings = method.classes
      .filter((c) => c.concern)
      .reduce((total, c) => total + (found.dwellings[c.id] ?? 0), 0)
    return w.ruleEffect(formatNumber(dwellings, lang))
  }
  return (
    <section className="panel thresholds" aria-labelledby="thresholds-title">
      <h2 id="thresholds-title">{w.thresholds}</h2>
      {method.criteria.map((criterion) => {
        const at = settings.thresholds[criterion.id] ?? criterion.threshold
        return (
          <div key={criterion.id} className="threshold">
            <label htmlFor={`threshold-${criterion.id}`}>{w.from(criterion.label[lang])}</label>
            <div className="threshold-row">
              <input
                id={`threshold-${criterion.id}`}
                type="range"
                min={0}
                max={100}
                step={1}
                value={at}
                aria-valuetext={`${at} %`}
                onChange={(event) => move(criterion.id, event.target.value, 'rest')}
              />
              <input
                type="number"
                min={0}
                max={100}
                step={1}
                value={at}
                aria-label={`${w.from(criterion.label[lang])} (${w.percent})`}
                onChange={(event) => move(criterion.id, event.target.value, 'rest')}
              />
              <span aria-hidden="true">{w.percent}</span>
            </div>
          </div>
        )
      })}
      <fieldset className="rules" aria-busy={!view.answersCurrent}>
        <legend className="field-label">{w.rule}</legend>
        {method.rules.map((rule, i) => (
          <label key={rule.id} className="rule">
            <input
              type="radio"
              name="rule"
              checked={rule.id === settings.rule}
              onChange={() => onChange({ rule: i === 0 ? null : rule.id }, 'push')}
            />
            <span>
              {rule.label[lang]}
              <span className="soft rule-effect">{effect(rule.id) ?? '…'}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {moved && (
        <button
          type="button"
          className="link"
          onClick={() => onChange({ thresholds: {}, rule: null }, 'push')}
        >
          {w.reset}
        </button>
      )}
    </section>
  )
}
