import * as v from 'valibot'
import { line } from '../i18n/declared-text.ts'
import type { Accepted } from '../sanity/finding.ts'

/** A finding of the checks that a reader accepts, with the reason in their own words, which a publication prints. */
export const ownAcceptance = v.strictObject({ finding: line, reason: line })
export type OwnAcceptance = v.InferOutput<typeof ownAcceptance>

/** A reader writes a reason in one language, which serves for both. */
export const asAccepted = (accepted: readonly OwnAcceptance[]): Accepted[] =>
  accepted.map(({ finding, reason }) => ({ finding, reason: { fr: reason, en: reason } }))
