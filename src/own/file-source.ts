import type { Text } from '../i18n/lang.ts'
import type { Indicator } from '../indicators/catalogue.ts'
import type { TerritoryCatalogue } from '../indicators/territory.ts'
import { ownSourceId } from './own-names.ts'

/** How often a file of the reader's is published. */
export const FILE_FREQUENCY: Text = { fr: 'fichier du lecteur', en: "reader's file" }

/** A file of the reader's, as the source of the figures that it gives. */
export const fileSource = (
  file: string,
  secrecy: Indicator['secrecy'],
): TerritoryCatalogue['sources'][number] => ({
  id: ownSourceId(file),
  producer: file,
  title: { fr: file, en: file },
  licence: null,
  page: null,
  frequency: FILE_FREQUENCY,
  secrecy,
})
