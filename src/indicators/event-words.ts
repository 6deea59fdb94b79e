import type { Text } from '../i18n/lang.ts'
import type { EVENTS } from './catalogue.ts'

/** Dwellings that an event counts: "logements commencés". */
export const EVENT_WORDS: Readonly<Record<(typeof EVENTS)[number], Text>> = {
  agreed: { fr: 'agréés', en: 'agreed' },
  authorised: { fr: 'autorisés', en: 'authorised' },
  started: { fr: 'commencés', en: 'started' },
  delivered: { fr: 'livrés', en: 'delivered' },
}

/** null for an event that no plan counts. */
export const eventWords = (event: string | null): Text | null =>
  Object.entries(EVENT_WORDS).find(([id]) => id === event)?.[1] ?? null
