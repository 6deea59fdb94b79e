import type { Lang } from '../i18n/lang.ts'

/** Folders of the pages of methods, from the root of the site. */
const FOLDERS = { fr: 'methodes', en: 'en/methods' } as const satisfies Record<Lang, string>

/** The page of a declared method, from the root of the site. */
export const methodFile = (lang: Lang, id: string): string => `${FOLDERS[lang]}/${id}.html`
/** The list of these pages. */
export const methodsFile = (lang: Lang): string => `${FOLDERS[lang]}/index.html`
