import type { Text } from '../i18n/lang.ts'
import type { Indicator } from '../indicators/catalogue.ts'
import { criterionCounts } from './criterion-counts.ts'
import type { Method } from './method.ts'
import type { MethodDocument } from './method-document.ts'

/** What stands where a document says nothing. */
export interface MethodDefaults {
  readonly id: string
  readonly label: Text
  readonly source_ref: string
  /** @param rank from 0 */
  readonly rule: (rank: number) => Text
  /** label and colour of each class, from the least scores of the default rule */
  readonly classes: (
    minimums: readonly number[],
  ) => readonly { readonly label: Text; readonly color: string }[]
  /** the year in which criteria are read */
  readonly year?: 'latest'
}

/**
 * The method that a document describes: each criterion with the counts of its indicator, all that is left out filled in.
 * @returns the rank of the first criterion whose indicator is none of these, neither a rate in percent of one count to
 *   another nor a mean, or is held against a bound of the other kind
 */
export function completeMethod(
  document: MethodDocument,
  indicators: readonly Indicator[],
  defaults: MethodDefaults,
): { readonly method: Method } | { readonly refused: number } {
  const criteria: Method['criteria'] = []
  for (const [
    rank,
    { id, label, indicator: name, comparison, bound, points },
  ] of document.criteria.entries()) {
    const indicator = indicators.find((one) => one.id === name)
    const counts = indicator && criterionCounts(indicator)
    // a rate is not compared with a mean, nor a mean with a fixed rate
    const isMean = counts?.unit === 'mean'
    if (!counts || (isMean ? bound.kind === 'value' : bound.kind === 'mean')) return { refused: rank }
    criteria.push({
      id: id ?? `c${rank + 1}`,
      label: label ?? indicator.label,
      indicator: name,
      ...counts,
      comparison,
      threshold: bound.kind === 'value' ? bound.percent : bound.kind === 'mean' ? bound.value * 100 : 0,
      ...(bound.kind === 'value' || bound.kind === 'mean' ? {} : { bound }),
      ...(label ? { rate: indicator.label } : {}),
      ...(defaults.year ? { year: defaults.year } : {}),
      points,
    })
  }
  const minimums = document.rules[0]?.minimums ?? []
  const classes = defaults.classes(minimums).map((usual, rank) => {
    const said = document.classes?.[rank]
    return {
      id: said?.id ?? `score_${rank}`,
      label: said?.label ?? usual.label,
      color: said?.color ?? usual.color,
      concern: said?.concern ?? rank > 0,
    }
  })
  const { label, source_ref, words, unsaid, complements, weight, located } = document
  return {
    method: {
      id: defaults.id,
      label: label ?? defaults.label,
      source_ref: source_ref ?? defaults.source_ref,
      criteria,
      rules: document.rules.map((rule, rank) => ({
        id: rule.id ?? `rule_${rank + 1}`,
        label: rule.label ?? defaults.rule(rank),
        minimums: [...rule.minimums],
      })),
      classes,
      ...(words ? { words } : {}),
      ...(unsaid ? { unsaid } : {}),
      ...(complements ? { complements } : {}),
      weight,
      ...(located ? { located } : {}),
    },
  }
}

/** What a method declared for every territory has to say itself, as paths of its document. */
export function wantsOfDeclared(document: MethodDocument): readonly (readonly (string | number)[])[] {
  const needed: [readonly (string | number)[], unknown][] = [
    [['id'], document.id],
    [['label'], document.label],
    [['source_ref'], document.source_ref],
    [['classes'], document.classes],
    ...document.criteria.map(({ id }, i): [(string | number)[], unknown] => [['criteria', i, 'id'], id]),
    ...document.rules.flatMap(({ id, label }, i): [(string | number)[], unknown][] => [
      [['rules', i, 'id'], id],
      [['rules', i, 'label'], label],
    ]),
    ...(document.classes ?? []).flatMap(({ id, label, color }, i): [(string | number)[], unknown][] => [
      [['classes', i, 'id'], id],
      [['classes', i, 'label'], label],
      [['classes', i, 'color'], color],
    ]),
  ]
  return needed.flatMap(([path, said]) => (said === undefined ? [path] : []))
}
