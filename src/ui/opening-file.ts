/** Name of the tag of the page that lists the territories whose opening figure was drawn when it was built. */
export const OPENING_META = 'atlas-opening-figures'

/** The two forms of an opening figure, in CSS pixels; the height grows with what there is to say. */
export const OPENING_FORMS = {
  wide: { width: 1200, height: 820 },
  narrow: { width: 390, height: 600 },
} as const
export type OpeningForm = keyof typeof OPENING_FORMS

/** Where an opening figure is, from the page. */
export const openingFile = (territory: string, form: OpeningForm) => `data/${territory}/opening-${form}.svg`
