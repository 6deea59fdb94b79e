import { type ReactNode, useState } from 'react'
import { pendingClass, pendingText } from '../../atlas/aggregate-text.ts'
import type { Choice } from '../../atlas/choice.ts'
import { greatestMean } from '../../atlas/greatest-mean.ts'
import { isYesOrNo } from '../../atlas/is-yes-or-no.ts'
import { methodPhrases } from '../../atlas/method-phrases.ts'
import { settingsOf } from '../../atlas/resolve-input.ts'
import { sideTitle } from '../../atlas/side-title.ts'
import { thresholdText } from '../../atlas/threshold-text.ts'
import type { ResolvedView } from '../../atlas/view.ts'
import { formatNumber } from '../../i18n/format.ts'
import { methodWords } from '../../i18n/words/method.ts'
import { STATE_WORDS } from '../../i18n/words/values.ts'
import type { Criterion, Method, MethodSettings } from '../../methods/method.ts'
import { focusOn, VIEW_TITLE } from './focus.ts'
import { ThresholdField } from './ThresholdField.tsx'
import type { ChangeMode } from './use-choice.ts'

const REACHED = { '>=': 'from', '>': 'above', '<=': 'upTo', '<': 'under' } as const

/** Whether a criterion of a yes or a no is met by the yes. */
const isPlainYes = ({ id, comparison, threshold }: Criterion, { thresholds }: MethodSettings) =>
  comparison === '>' && (thresholds[id] ?? threshold) < 100

interface Props {
  /** gives the effect of each rule */
  view: ResolvedView
  /** what is chosen now, which the controls show at once */
  choice: Choice
  method: Method
  onChange: (change: Partial<Choice>, mode: ChangeMode) => void
  /** they stand at the foot of a card with little room: the title opens and closes them, and stays in sight */
  folds: boolean
  /** what the last change did, under the title */
  children?: ReactNode
  /** the zones that it moved, under the fields, which stay in their place */
  moves?: ReactNode
}

/** The thresholds as sliders and number fields, the class rule as a choice with its effect in dwellings. */
export function ThresholdControls({ view, choice, method, onChange, folds, children, moves }: Props) {
  const { lang } = choice
  const w = methodWords[lang]
  const title = sideTitle(w.thresholds, view)
  const settings = settingsOf(method, choice, view.bounds)
  const [unfolded, unfold] = useState(false)
  const moved = Object.keys(choice.thresholds).length > 0 || choice.rule !== null
  const move = ({ id, unit }: Criterion, at: number) => {
    const own = settingsOf(method, { thresholds: {}, rule: null }, view.bounds).thresholds[id] ?? Number.NaN
    const { [id]: _, ...others } = choice.thresholds
    const isOwn = at === (unit === 'mean' ? own / 100 : own)
    onChange({ thresholds: isOwn ? others : { ...others, [id]: at } }, 'rest')
  }
  const effect = (rule: string): string | null => {
    const found = view.answers?.method?.rules.find((r) => r.rule === rule)
    if (!found) return null
    const counted = (id: string, label: string) =>
      w.ruleEffect(label, formatNumber(found.dwellings[id] ?? 0, lang))
    const counts = [
      ...method.classes.filter((c) => c.concern).map((c) => counted(c.id, c.label[lang])),
      ...(found.dwellings.indeterminate ? [counted('indeterminate', STATE_WORDS[lang].indeterminate)] : []),
    ]
    return `${counts.join(' · ')} ${methodPhrases(method, lang).unit}`
  }
  return (
    <section className="panel thresholds" data-folds={folds} aria-labelledby="thresholds-title">
      <h2 id="thresholds-title">
        {folds ? (
          <button
            type="button"
            className="fold-title"
            aria-expanded={unfolded}
            aria-controls="thresholds-fields"
            onClick={() => unfold(!unfolded)}
          >
            {title}
          </button>
        ) : (
          title
        )}
      </h2>
      <div id="thresholds-fields" className="thresholds-fields" hidden={folds && !unfolded}>
        <div className="threshold-step">{children ?? <p className="soft">{w.stepHint}</p>}</div>
        {method.criteria.map((criterion) => {
          // no threshold between a yes and a no says more than another
          if (isPlainYes(criterion, settings) && isYesOrNo(criterion, view.zones))
            return (
              <p key={criterion.id} className="soft">
                {w.byYes(criterion.label[lang])}
              </p>
            )
          const label = w[REACHED[criterion.comparison]](criterion.label[lang])
          const value = settings.thresholds[criterion.id] ?? criterion.threshold
          return Number.isNaN(value) ? (
            <p key={criterion.id} className="soft">
              {label} {thresholdText(value, lang, criterion)}
            </p>
          ) : (
            <ThresholdField
              key={criterion.id}
              id={`threshold-${criterion.id}`}
              label={label}
              unit={criterion.unit === 'mean' ? '' : w.percent}
              value={criterion.unit === 'mean' ? value / 100 : value}
              most={criterion.unit === 'mean' ? greatestMean(criterion.id, view.zones) : 100}
              lang={lang}
              onMove={(at) => move(criterion, at)}
            />
          )
        })}
        <fieldset className="rules" aria-busy={view.answering === 'awaited'}>
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
                <span className={`soft rule-effect ${pendingClass(view) ?? ''}`}>
                  {effect(rule.id) ?? pendingText(view)}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
        {moves}
        {moved && (
          <button
            type="button"
            className="link"
            onClick={() => {
              onChange({ thresholds: {}, rule: null }, 'push')
              focusOn(VIEW_TITLE)
            }}
          >
            {w.reset}
          </button>
        )}
      </div>
    </section>
  )
}
