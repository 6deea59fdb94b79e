/** A share that a document prints as a range, in the indicator's unit; both bounds count as within. */
export interface TargetRange {
  readonly least: number
  readonly most: number
}

export type Judged =
  | { readonly kind: 'within' }
  | { readonly kind: 'under'; readonly by: number }
  | { readonly kind: 'over'; readonly by: number }

/** Where a number stands against a printed range. */
export function judge(value: number, { least, most }: TargetRange): Judged {
  if (value < least) return { kind: 'under', by: least - value }
  if (value > most) return { kind: 'over', by: value - most }
  return { kind: 'within' }
}
