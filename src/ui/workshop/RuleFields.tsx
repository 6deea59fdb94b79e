import { useId } from 'react'
import type { Lang, Text } from '../../i18n/lang.ts'
import { readerMethodWords } from '../../i18n/words/reader-method.ts'
import { workshopWords } from '../../i18n/words/workshop.ts'
import { MAX_RULES, type MethodDocument, unorderedAt } from '../../methods/method-document.ts'
import { focusSoon } from '../choosing/focus.ts'
import { withRule } from './form-steps.ts'
import { NameField } from './NameField.tsx'

interface Props {
  method: MethodDocument
  /** the rule that the map shows, from 0 */
  rank: number
  lang: Lang
  onRule: (rank: number) => void
  /** @param rank the rule shown from then on */
  onMethod: (method: MethodDocument, rank: number) => void
}

/** Its buttons: one that goes with its own action gives the focus to the other. */
const [ADD, REMOVE] = ['workshop-add-rule', 'workshop-remove-rule']

/** The rules from the score to the class: which one the map shows and the fields below change, its name, one more or one fewer. */
export function RuleFields({ method, rank, lang, onRule, onMethod }: Props) {
  const w = workshopWords[lang]
  const id = useId()
  const { rules } = method
  const nameOf = (i: number) => rules[i]?.label?.[lang] ?? readerMethodWords[lang].rule(i + 1, rules.length)
  const named = (label: Text | undefined) =>
    onMethod(
      {
        ...method,
        rules: rules.map(({ label: old, ...rule }, i) => {
          const now = i === rank ? label : old
          return now ? { ...rule, label: now } : rule
        }),
      },
      rank,
    )
  const other = rules.findIndex((rule, i) => i !== rank && unorderedAt(rule.minimums) >= 0)
  return (
    <>
      {rules.length > 1 && (
        <>
          <div className="tenth-field wide">
            <label htmlFor={id}>{w.ruleShown}</label>
            <select id={id} value={rank} onChange={({ target }) => onRule(Number(target.value))}>
              {rules.map((_, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a rule is its rank
                <option key={i} value={i}>
                  {nameOf(i)}
                </option>
              ))}
            </select>
          </div>
          <NameField
            label={w.ruleName}
            name={rules[rank]?.label}
            usual={nameOf(rank)}
            most={80}
            lang={lang}
            onName={named}
          />
        </>
      )}
      {other >= 0 && (
        <p className="error wide" role="alert">
          {w.otherRule(nameOf(other))}
        </p>
      )}
      <div className="workshop-buttons">
        {rules.length < MAX_RULES && (
          <button
            type="button"
            className="link"
            id={ADD}
            onClick={() => {
              onMethod(withRule(method, rank), rules.length)
              // at the most, this button goes
              if (rules.length === MAX_RULES - 1) focusSoon(REMOVE)
            }}
          >
            {w.addRule}
          </button>
        )}
        {rules.length > 1 && (
          <button
            type="button"
            className="link"
            id={REMOVE}
            onClick={() => {
              onMethod({ ...method, rules: rules.filter((_, i) => i !== rank) }, Math.max(0, rank - 1))
              if (rules.length === 2) focusSoon(ADD)
            }}
          >
            {w.removeRule}
          </button>
        )}
      </div>
    </>
  )
}
