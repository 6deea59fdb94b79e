import type { Catalogue } from '../atlas/catalogue.ts'
import { methodFile, methodsFile } from '../atlas/method-address.ts'
import type { Lang } from '../i18n/lang.ts'
import { galleryWords } from '../i18n/words/gallery.ts'
import { methodPageWords } from '../i18n/words/method-page.ts'
import { galleryFile, toRoot } from './addresses.ts'
import { Page } from './Page.tsx'
import type { GallerySite } from './shown.ts'

interface Props {
  catalogue: Catalogue
  lang: Lang
  site: GallerySite
  policy: string
}

/** All the methods that the catalogue declares, each with what it says. */
export function MethodsPage({ catalogue, lang, site, policy }: Props) {
  const w = methodPageWords[lang]
  const root = toRoot(lang)
  const definition = (id: string) =>
    catalogue.indicators.find(({ formula }) => formula.kind === 'method' && formula.method === id)?.definition
  return (
    <Page
      lang={lang}
      site={site}
      policy={policy}
      title={w.methods}
      description={w.intro}
      file={methodsFile}
      up={{ file: galleryFile(lang), label: galleryWords[lang].gallery }}
    >
      <p>{w.intro}</p>
      <ul>
        {catalogue.methods.map(({ id, label }) => (
          <li key={id}>
            <a href={root + methodFile(lang, id)}>{label[lang]}</a>
            <p>{definition(id)?.[lang]}</p>
          </li>
        ))}
      </ul>
    </Page>
  )
}
