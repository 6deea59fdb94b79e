import { methodFile, methodsFile } from '../atlas/method-address.ts'
import { LANGS } from '../i18n/lang.ts'
import { escapeMarkup } from '../lib/escape-markup.ts'
import { galleryFile, glossaryFile, viewFile } from './addresses.ts'

/** sitemap.xml: the atlas, the gallery and each of its views, the methods, in both languages (https://www.sitemaps.org/protocol.html). */
export function sitemap(address: string, ids: readonly string[], methods: readonly string[]): string {
  const pages = [
    '',
    ...LANGS.flatMap((lang) => [
      galleryFile(lang),
      glossaryFile(lang),
      ...ids.map((id) => viewFile(lang, id)),
      methodsFile(lang),
      ...methods.map((id) => methodFile(lang, id)),
    ]),
  ]
  const urls = pages.map((page) => `  <url><loc>${escapeMarkup(address + page)}</loc></url>\n`).join('')
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}</urlset>\n`
}
