import { EVENTS } from '../../src/indicators/catalogue.ts'
import { canonical } from './column.ts'

export type HousingEvent = (typeof EVENTS)[number]

const WORDS: Readonly<Record<string, HousingEvent>> = {
  agree: 'agreed',
  autorise: 'authorised',
  commence: 'started',
  livre: 'delivered',
  ...Object.fromEntries(EVENTS.map((event) => [event, event])),
}

/** The event that a figure counts, from its French or English word, whatever its accents or plural; null if neither. */
export const eventOf = (word: string): HousingEvent | null =>
  WORDS[canonical(word)] ?? WORDS[canonical(word).replace(/s$/, '')] ?? null
