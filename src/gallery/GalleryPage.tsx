import { methodsFile } from '../atlas/method-address.ts'
import type { Lang } from '../i18n/lang.ts'
import { galleryWords } from '../i18n/words/gallery.ts'
import { methodPageWords } from '../i18n/words/method-page.ts'
import { CARD, galleryFile, toRoot, viewFile } from './addresses.ts'
import { NoViews } from './NoViews.tsx'
import { Page } from './Page.tsx'
import { partMark } from './page-part.ts'
import type { GallerySite, Shown } from './shown.ts'
import { ThemedPicture } from './ThemedPicture.tsx'

/** All prepared views, each with its picture. */
export function GalleryPage({
  lang,
  shown,
  site,
  policy,
}: {
  lang: Lang
  shown: readonly Shown[]
  site: GallerySite
  policy: string
}) {
  const w = galleryWords[lang]
  const root = toRoot(lang)
  return (
    <Page lang={lang} site={site} policy={policy} title={w.gallery} description={w.intro} file={galleryFile}>
      <p>{w.intro}</p>
      <p>
        <a href={root + methodsFile(lang)}>{methodPageWords[lang].methods}</a>
      </p>
      <section {...partMark('views')}>
        {shown.length === 0 ? (
          <NoViews lang={lang} />
        ) : (
          <ul className="gallery">
            {shown.map(({ prepared, view }) => (
              <li key={prepared.id}>
                <a href={root + viewFile(lang, prepared.id)}>
                  <ThemedPicture lang={lang} id={prepared.id} form="png" size={CARD} alt="" lazy />
                  <strong>{prepared.title[lang]}</strong>
                </a>
                <p>{prepared.description[lang]}</p>
                <p className="soft">{[view.territory.name, ...view.warnings].join(' · ')}</p>
              </li>
            ))}
          </ul>
        )}
      </section>
    </Page>
  )
}
