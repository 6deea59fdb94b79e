import type { Text } from '../../i18n/lang.ts'
import type { Accepted } from '../../sanity/finding.ts'

const BY = {
  publisher: { fr: 'le publicateur', en: 'the publisher' },
  reader: { fr: 'le lecteur', en: 'the reader' },
} as const

/** A note for the reader on each finding of the checks that is accepted. */
export const acceptedNotes = (accepted: readonly Accepted[], by: keyof typeof BY = 'publisher'): Text[] =>
  accepted.map(({ finding, reason }) => ({
    fr: `Écart accepté par ${BY[by].fr} (${finding}) : ${reason.fr}`,
    en: `Discrepancy accepted by ${BY[by].en} (${finding}): ${reason.en}`,
  }))
