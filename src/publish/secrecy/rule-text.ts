import type { ProtectionRule } from '../../disclosure/rule.ts'

/** A rule as text: the same rule gives the same, whatever else a report says of it. */
export const ruleText = ({
  id,
  kind,
  threshold,
  dominance,
  protectsZero,
  allOrNone,
}: ProtectionRule): string =>
  JSON.stringify([id, kind ?? 'cell', threshold, dominance, protectsZero ?? true, allOrNone ?? false])
