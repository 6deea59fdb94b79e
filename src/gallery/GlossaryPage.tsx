import { GlossaryList } from '../gloss/GlossaryList.tsx'
import type { Lang } from '../i18n/lang.ts'
import { glossaryWords } from '../i18n/words/glossary.ts'
import { glossaryFile } from './addresses.ts'
import { Page } from './Page.tsx'
import type { GallerySite } from './shown.ts'

/** The acronyms of the atlas, on a page that needs no script. */
export function GlossaryPage({ lang, site, policy }: { lang: Lang; site: GallerySite; policy: string }) {
  const w = glossaryWords[lang]
  return (
    <Page lang={lang} site={site} policy={policy} title={w.title} description={w.intro} file={glossaryFile}>
      <p>{w.intro}</p>
      <GlossaryList lang={lang} />
    </Page>
  )
}
