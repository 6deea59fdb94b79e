/** What bounds, or sizes of circles, are made of, where another map of the page could have others. */
export type ClassOrigin =
  /** typed by the reader */
  | { readonly by: 'reader' }
  /** the values of every year of the indicator */
  | { readonly by: 'years'; readonly first: number; readonly last: number }
  /** the values of one year of several */
  | { readonly by: 'year'; readonly year: number }
  /** the values of several indicators, which share them */
  | { readonly by: 'indicators'; readonly count: number }
