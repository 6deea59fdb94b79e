import * as v from 'valibot'
import { hasControl } from '../lib/printable.ts'

/** Schemas of declared words; one that is empty or made of spaces alone would print as nothing. */
export const line = v.pipe(
  v.string(),
  v.regex(/\S/, 'is blank'),
  v.check((words) => !hasControl(words), 'holds a control character'),
)

/** A declared text in French and in English, both required. */
export const text = v.strictObject({ fr: line, en: line })
