import { EVENTS } from '../indicators/catalogue.ts'
import { canonical } from './column.ts'

export type HousingEvent = (typeof EVENTS)[number]

const WORDS = new Map<string, HousingEvent>([
  ['agree', 'agreed'],
  ['autorise', 'authorised'],
  ['commence', 'started'],
  ['livre', 'delivered'],
  ...EVENTS.map((event): [string, HousingEvent] => [event, event]),
])

/** The event that a figure counts, from its French or English word, whatever its accents or plural; null if neither. */
export const eventOf = (word: string): HousingEvent | null =>
  WORDS.get(canonical(word)) ?? WORDS.get(canonical(word).replace(/s$/, '')) ?? null
