import * as v from 'valibot'

/** The name of a column as it is declared, `{yy}`, `{yyyy}` and `{*}` standing for what changes (see column.ts). */
export const pattern = v.pipe(v.string(), v.minLength(1))
/** One name, or several by preference. */
export const patterns = v.union([
  v.pipe(v.array(pattern), v.minLength(1)),
  v.pipe(
    pattern,
    v.transform((one) => [one]),
  ),
])
