/** Name of the tag of the page that lists the territories that it was built with, whose opening figures were drawn. */
export const OPENING_META = 'atlas-territories'

/** The territories that the page says it was built with; none in the development server. */
export const territoriesBuilt = (): string[] =>
  document
    .querySelector<HTMLMetaElement>(`meta[name="${OPENING_META}"]`)
    ?.content.split(' ')
    .filter(Boolean) ?? []

/** The two forms of an opening figure, in CSS pixels; the height grows with what there is to say. */
export const OPENING_FORMS = {
  wide: { width: 1200, height: 820 },
  narrow: { width: 390, height: 600 },
} as const
export type OpeningForm = keyof typeof OPENING_FORMS

/** Where an opening figure is, from the page. */
export const openingFile = (territory: string, form: OpeningForm) => `data/${territory}/opening-${form}.svg`
