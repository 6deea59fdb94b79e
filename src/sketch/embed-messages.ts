import * as v from 'valibot'
import { MAP_LEVELS, type MapLevel } from '../territory/level.ts'

/** What a page may tell an embed, and what it hears of it; documented in docs/embed.md. */

const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9_-]{0,63}$/))

/** Changes the view; what is left out stays. */
export const setMessage = v.strictObject({
  atlas: v.literal(1),
  type: v.literal('set'),
  indicator: v.optional(id),
  level: v.optional(v.picklist(MAP_LEVELS)),
  /** null: the latest */
  year: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2200)))),
  selection: v.optional(
    v.pipe(v.array(v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,32}$/))), v.maxLength(200)),
  ),
  /** percent, by criterion */
  thresholds: v.optional(
    v.record(
      v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]{0,40}$/)),
      v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
    ),
  ),
})
export type SetMessage = v.InferOutput<typeof setMessage>

/** What an embed tells the page that holds it. */
export type EmbedEvent =
  | { readonly type: 'height'; readonly height: number }
  | {
      readonly type: 'view'
      readonly territory: string
      readonly indicator: string
      readonly level: MapLevel
      readonly year: number | null
      readonly selection: readonly string[]
    }
  | { readonly type: 'select'; readonly code: string }
  | { readonly type: 'refused'; readonly reason: string }

/** Whether a message is meant for an embed at all: others share the channel. */
export const isForAtlas = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'atlas' in data
