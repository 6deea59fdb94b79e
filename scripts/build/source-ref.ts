/** The short name of the document that a `source_ref` cites: "dijon-cia" of "dijon-cia, 2.4.2". */
export const documentOf = (sourceRef: string): string => sourceRef.split(', ')[0] ?? ''

/** Why a `source_ref` is refused where it is not of `document`, or does not say which part of it; null where it is. */
export const foreignRef = (sourceRef: string, document: string): string | null =>
  sourceRef.startsWith(`${document}, `)
    ? null
    : `source_ref "${sourceRef}": does not begin with "${document}, "`
