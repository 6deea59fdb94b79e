/** A length of a drawing to the tenth of its unit, so that the same figure has the same bytes everywhere. */
export const tenth = (value: number): number => Math.round(value * 10) / 10
