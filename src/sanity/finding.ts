import type { Text } from '../i18n/lang.ts'

/**
 * `refuse`: cannot be true, and is left out. `ask`: is left out until the territory accepts it by name. `report`:
 * is published, and said.
 */
export type Gravity = 'refuse' | 'ask' | 'report'

/** What does not agree with what else is known of the territory. */
export interface SanityFinding {
  /** by which a territory accepts it: `scale:lovac-communes:PP_VACANT:2025` */
  readonly name: string
  readonly gravity: Gravity
  /** id of the source that it is about */
  readonly source: string
  readonly text: Text
}

/** A finding that a territory accepts, with the reason that is published. */
export interface Accepted {
  readonly finding: string
  readonly reason: Text
}

/** Whether what a finding is about is left out. */
export const isLeftOut = ({ gravity, name }: SanityFinding, accepted: readonly Accepted[]): boolean =>
  gravity !== 'report' && !accepted.some(({ finding }) => finding === name)
