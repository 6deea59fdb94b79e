import type { Text } from '../../i18n/lang.ts'
import type { Method } from '../../methods/method.ts'
import { type MethodDocument, MOST_SCORE } from '../../methods/method-document.ts'

type Rule = MethodDocument['rules'][number]

/**
 * A rule with other least scores. Words that a declared method gave to it say its former scores: they go; those of the reader stay.
 * @param declared the methods of the territory
 */
export function withScores(
  { label, ...rule }: Rule,
  minimums: number[],
  declared: readonly Pick<Method, 'rules'>[],
): Rule {
  const isDeclared = (said: Text) =>
    declared.some(({ rules }) => rules.some((one) => one.label.fr === said.fr && one.label.en === said.en))
  return { ...rule, minimums, ...(label && !isDeclared(label) ? { label } : {}) }
}

/** The document with one class more, or one fewer, in each of its rules. */
export function resized(
  method: MethodDocument,
  more: boolean,
  declared: readonly Pick<Method, 'rules'>[],
): MethodDocument {
  const rules = method.rules.map((rule) =>
    withScores(
      rule,
      more
        ? [...rule.minimums, Math.min((rule.minimums.at(-1) ?? 0) + 1, MOST_SCORE)]
        : rule.minimums.slice(0, -1),
      declared,
    ),
  )
  const { classes } = method
  return { ...method, rules, ...(classes && { classes: more ? [...classes, {}] : classes.slice(0, -1) }) }
}
