import { useId } from 'react'
import { digitsOf, formatNumber } from '../../i18n/format.ts'
import type { Lang } from '../../i18n/lang.ts'
import { workshopWords } from '../../i18n/words/workshop.ts'
import type { Method } from '../../methods/method.ts'
import { CLASS_RANGE, type MethodDocument, MOST_SCORE, unorderedAt } from '../../methods/method-document.ts'
import { focusSoon } from '../choosing/focus.ts'
import { TenthField } from '../choosing/TenthField.tsx'
import { withClass, withMinimum } from './form-steps.ts'
import { NameField } from './NameField.tsx'
import { RuleFields } from './RuleFields.tsx'
import { resized } from './rule-scores.ts'

type ClassWords = NonNullable<MethodDocument['classes']>[number]

interface Props {
  method: MethodDocument
  /** the rule that the map shows, from 0 */
  rank: number
  /** the classes as they are drawn: what the document leaves out is of them */
  drawn: Method['classes']
  /** methods of the territory */
  declared: readonly Method[]
  lang: Lang
  onRule: (rank: number) => void
  /** @param rank the rule shown from then on */
  onMethod: (method: MethodDocument, rank: number) => void
}

/** Its buttons: one that goes with its own action gives the focus to the other. */
const [ADD, REMOVE] = ['workshop-add-class', 'workshop-remove-class']

const lastOf = (minimums: readonly number[]): number => minimums.at(-1) ?? 0

/** The classes, each from a score on, the first from 0: the rules that say so, their least scores, words and colours. */
export function ClassFields({ method, rank: shown, drawn, declared, lang, onRule, onMethod }: Props) {
  const w = workshopWords[lang]
  const minimums = method.rules[shown]?.minimums ?? []
  // said beside the first score that is not under the next: the method shown is still the last one whose scores increase
  const unordered = unorderedAt(minimums)
  // in tenths, as they are typed: a sum of tenths is not always one
  const most = Math.round(method.criteria.reduce((sum, { points }) => sum + points, 0) * 10) / 10
  const colors = minimums.map((_, i) =>
    (method.classes?.[i]?.color ?? drawn[i]?.color ?? `${i}`).toLowerCase(),
  )
  return (
    <fieldset className="workshop-classes">
      <legend>{w.classes}</legend>
      <RuleFields method={method} rank={shown} lang={lang} onRule={onRule} onMethod={onMethod} />
      {minimums.map((minimum, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a class is its rank
        <div key={i} className="workshop-class">
          {i > 0 && (
            <TenthField
              label={w.minimum(i + 1)}
              value={minimum}
              min={0.1}
              max={MOST_SCORE}
              lang={lang}
              onValue={(value) =>
                onMethod(withMinimum(method, { rule: shown, rank: i, value }, declared), shown)
              }
            />
          )}
          {i === unordered && (
            <p className="error" role="alert">
              {w.increase}
            </p>
          )}
          <ClassLook
            rank={i}
            said={method.classes?.[i] ?? {}}
            drawn={drawn[i]}
            lang={lang}
            onClass={(change) => onMethod(withClass(method, i, change), shown)}
          />
        </div>
      ))}
      {lastOf(minimums) > most && (
        <p className="soft wide" role="status">
          {w.tooHigh(formatNumber(most, lang, digitsOf(most)))}
        </p>
      )}
      {new Set(colors).size < colors.length && (
        <p className="soft wide" role="status">
          {w.sameColor}
        </p>
      )}
      <div className="workshop-buttons">
        {minimums.length < CLASS_RANGE.max && lastOf(minimums) < MOST_SCORE && (
          <button
            type="button"
            className="link"
            id={ADD}
            onClick={() => {
              onMethod(resized(method, true, declared), shown)
              // at the most, this button goes
              if (minimums.length === CLASS_RANGE.max - 1) focusSoon(REMOVE)
            }}
          >
            {w.addClass}
          </button>
        )}
        {minimums.length > CLASS_RANGE.min && (
          <button
            type="button"
            className="link"
            id={REMOVE}
            onClick={() => {
              onMethod(resized(method, false, declared), shown)
              if (minimums.length === CLASS_RANGE.min + 1) focusSoon(ADD)
            }}
          >
            {w.removeClass}
          </button>
        )}
      </div>
    </fieldset>
  )
}

interface LookProps {
  /** from 0 */
  rank: number
  said: ClassWords
  drawn: Method['classes'][number] | undefined
  lang: Lang
  onClass: (change: (now: ClassWords) => ClassWords) => void
}

/** Words, colour, and whether the class is pointed out; words that are taken away are those of its scores again. */
function ClassLook({ rank, said, drawn, lang, onClass }: LookProps) {
  const w = workshopWords[lang]
  const id = useId()
  return (
    <>
      <NameField
        label={w.className(rank + 1)}
        name={said.label}
        usual={drawn?.label[lang]}
        most={60}
        beside
        lang={lang}
        onName={(label) => onClass(({ label: _, ...now }) => (label ? { ...now, label } : now))}
      />
      <div className="tenth-field">
        <label htmlFor={`${id}-color`}>{w.classColor(rank + 1)}</label>
        <input
          id={`${id}-color`}
          type="color"
          value={said.color ?? drawn?.color ?? '#000000'}
          onChange={({ target: { value } }) => onClass((now) => ({ ...now, color: value }))}
        />
      </div>
      <label className="workshop-check">
        <input
          type="checkbox"
          checked={said.concern ?? rank > 0}
          onChange={({ target: { checked } }) => onClass((now) => ({ ...now, concern: checked }))}
        />
        {w.classConcern(rank + 1)}
      </label>
    </>
  )
}
