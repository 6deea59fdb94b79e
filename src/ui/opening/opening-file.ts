import type { Theme } from '../../figure/theme.ts'
import type { Addresses } from './data-files.ts'

/** Name of the tag of the page that lists the folders of its edition: what is shared, then each territory's. */
export const EDITION_META = 'atlas-edition'

/** Name of the tag that holds the territory that the site opens on, where it is not the demonstration. */
export const OPENS_META = 'atlas-opens'

/** Name of the tag that lists the files of the page's own script, from the page. */
export const SCRIPTS_META = 'atlas-scripts'

/** Name of the tag that lists the files of the script that draws a first picture from the data, from the page. */
export const FROM_DATA_META = 'atlas-from-data'

/** Name of the tag that holds what first pictures were made of, as JSON. */
export const PREPARED_META = 'atlas-prepared'

/** What a tag of the page lists; nothing in the development server, which writes none. */
export const listed = (name: string): string[] =>
  document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content.split(' ').filter(Boolean) ?? []

/** Folder of a territory: its id, then what names its content. An id has no dot. */
export const territoryAddress = (id: string, content: string) => `${id}.${content}`

/**
 * The edition that the page was built with and that its opening figures were drawn from. The host may have a later one,
 * which the index names. null in the development server.
 */
export function editionBuilt(): Addresses | null {
  const [shared, ...folders] = listed(EDITION_META)
  if (shared === undefined) return null
  return { shared, territories: Object.fromEntries(folders.map((folder) => [folder.split('.')[0], folder])) }
}

/** The two forms of an opening figure, in CSS pixels; the height grows with what there is to say. */
export const OPENING_FORMS = {
  wide: { width: 1200, height: 820 },
  narrow: { width: 390, height: 600 },
} as const
export type OpeningForm = keyof typeof OPENING_FORMS

/** Where an opening figure is, from the page. */
export const openingFile = (folder: string, form: OpeningForm, theme: Theme) =>
  `data/${folder}/${openingName(form, theme)}`

/** Name of an opening figure in the folder of its territory. */
export const openingName = (form: OpeningForm, theme: Theme) =>
  `opening-${form}${theme === 'dark' ? '-dark' : ''}.svg`
