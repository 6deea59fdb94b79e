import type { Lang } from '../i18n/lang.ts'
import { galleryWords } from '../i18n/words/gallery.ts'
import { toRoot } from './addresses.ts'

/** In place of the prepared views of a site that has none: the way to the atlas. */
export function NoViews({ lang }: { lang: Lang }) {
  const w = galleryWords[lang]
  return (
    <p>
      {w.none} <a href={toRoot(lang) + (lang === 'en' ? '?lang=en' : '')}>{w.openAtlas}</a>
    </p>
  )
}
