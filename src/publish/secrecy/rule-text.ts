import type { ProtectionRule } from '../../disclosure/rule.ts'

/** A rule as text: two reports of one rule give the same text. */
export const ruleText = ({
  id,
  kind,
  threshold,
  dominance,
  protectsZero,
  allOrNone,
}: ProtectionRule): string =>
  JSON.stringify([id, kind ?? 'cell', threshold, dominance, protectsZero ?? true, allOrNone ?? false])
