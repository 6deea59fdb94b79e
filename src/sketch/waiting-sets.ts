import type { SetMessage } from './embed-messages.ts'

/** What a message asks of an embed. */
export type EmbedChange = Omit<SetMessage, 'atlas' | 'type'>

/**
 * The changes that wait while a picture is drawn, with one more: it takes the place of those that it overrides whole, so
 * that a page which sends one at each move of a slider is answered with the last, not with hundreds of pictures.
 */
export const waitingWith = (waiting: readonly EmbedChange[], next: EmbedChange): EmbedChange[] => [
  ...waiting.filter((one) => !Object.keys(one).every((key) => key in next)),
  next,
]
