import * as v from 'valibot'

/** A `source_ref`: the short name of the document, then the part of it: "dijon-cia, 2.4.2". */
export const sourceRef = (document: string) =>
  v.pipe(v.string(), v.startsWith(`${document}, `, `does not begin with "${document}, "`))
