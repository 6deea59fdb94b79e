/** Name of the tag of the page that lists the territories that it was built with, whose opening figures were drawn. */
export const OPENING_META = 'atlas-territories'

/** Name of the tag that lists the files of the page's own script, from the page. */
export const SCRIPTS_META = 'atlas-scripts'

/** What a tag of the page lists; nothing in the development server, which writes none. */
export const listed = (name: string): string[] =>
  document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content.split(' ').filter(Boolean) ?? []

/** The territories that the page says it was built with. */
export const territoriesBuilt = (): string[] => listed(OPENING_META)

/** The two forms of an opening figure, in CSS pixels; the height grows with what there is to say. */
export const OPENING_FORMS = {
  wide: { width: 1200, height: 820 },
  narrow: { width: 390, height: 600 },
} as const
export type OpeningForm = keyof typeof OPENING_FORMS

/** Where an opening figure is, from the page. */
export const openingFile = (territory: string, form: OpeningForm) => `data/${territory}/opening-${form}.svg`
