import type { Lang } from '../i18n/lang.ts'

/** Where the pages of the gallery are, from the root of the site. French is at its own address, English under `en/`. */
export const FOLDERS = { fr: 'vues', en: 'en/views' } as const satisfies Record<Lang, string>

/** The way from a page of the gallery back to the root of the site. */
export const toRoot = (lang: Lang): string => '../'.repeat(FOLDERS[lang].split('/').length)

export const galleryFile = (lang: Lang): string => `${FOLDERS[lang]}/index.html`
/** No view bears these names: `preparedView` refuses them. */
export const GLOSSARY_NAMES = { fr: 'glossaire', en: 'glossary' } as const satisfies Record<Lang, string>
export const glossaryFile = (lang: Lang): string => `${FOLDERS[lang]}/${GLOSSARY_NAMES[lang]}.html`
export const viewFile = (lang: Lang, id: string): string => `${FOLDERS[lang]}/${id}.html`
export const pictureFile = (lang: Lang, id: string, form: 'png' | 'svg' | 'dark.svg'): string =>
  `${FOLDERS[lang]}/${id}.${form}`
export const oembedFile = (lang: Lang, id: string): string => `${FOLDERS[lang]}/${id}.oembed.json`
export const STYLE_FILE = 'vues/gallery.css'
/** Size of the picture that social networks show beside a link. */
export const CARD = { width: 1200, height: 630 } as const
