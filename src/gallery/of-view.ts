import { LANGS } from '../i18n/lang.ts'
import { FOLDERS, galleryFile, glossaryFile, STYLE_FILE } from './addresses.ts'

/** Whether a file of the site is of one prepared view: its page, a picture, its oEmbed answer. */
export const isOfView = (path: string): boolean =>
  LANGS.some(
    (lang) =>
      path.startsWith(`${FOLDERS[lang]}/`) &&
      ![galleryFile(lang), glossaryFile(lang), STYLE_FILE].includes(path),
  )
