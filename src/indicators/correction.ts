import * as v from 'valibot'
import { line } from '../i18n/declared-text.ts'
import { OWN_LEVELS } from '../territory/level.ts'

const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_-]*$/))

/** The class that a workshop gives a zone beside the one that a method computes, which it never replaces. */
export const correction = v.strictObject({
  method: id,
  level: v.picklist(OWN_LEVELS),
  code: v.string(),
  /** of the figures that the workshop had before it */
  year: v.pipe(v.number(), v.integer()),
  class: id,
  /** the function of who gave it, never a name */
  author: line,
  date: v.pipe(v.string(), v.isoDate()),
  /** in the words of the workshop, whatever the language of the page */
  reason: line,
})

export type Correction = v.InferOutput<typeof correction>
