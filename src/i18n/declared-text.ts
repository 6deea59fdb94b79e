import * as v from 'valibot'

/** Schemas of declared words; one that is empty or made of spaces alone would print as nothing. */
export const line = v.pipe(v.string(), v.regex(/\S/, 'is blank'))

/** A declared text in French and in English, both required. */
export const text = v.strictObject({ fr: line, en: line })
