import type { ReactNode } from 'react'
import { InkContext } from '../figure/inks.ts'
import { PAGE_INKS } from '../figure/palette.ts'
import type { Lang } from '../i18n/lang.ts'
import { galleryWords } from '../i18n/words/gallery.ts'
import { CARD, STYLE_FILE, toRoot } from './addresses.ts'
import type { GallerySite } from './shown.ts'

interface Props {
  lang: Lang
  site: GallerySite
  policy: string
  title: string
  description: string
  /** files from the root of the site: this page, and the same in the other language */
  file: string
  otherFile: string
  /** file of its picture, what it shows in words, and what search engines are told; null where the page has none */
  card: { readonly file: string; readonly alt: string } | null
  data: object | null
  /** file of its oEmbed answer; null where it has none */
  oembed: string | null
  children: ReactNode
}

/** A page of the gallery, whole: no script, one stylesheet, and what it says of itself to search engines and networks. */
export function Page({
  lang,
  site,
  policy,
  title,
  description,
  file,
  otherFile,
  card,
  data,
  oembed,
  children,
}: Props) {
  const w = galleryWords[lang]
  const root = toRoot(lang)
  const { address } = site
  const fullTitle = `${title} — ${site.title}`
  return (
    <html lang={lang}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{fullTitle}</title>
        <meta name="description" content={description} />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href={`${root}icon.svg`} type="image/svg+xml" />
        <link rel="stylesheet" href={root + STYLE_FILE} />
        <link rel="alternate" hrefLang={lang === 'fr' ? 'en' : 'fr'} href={(address ?? root) + otherFile} />
        {address !== null && (
          <Networks {...{ lang, address, title, description, file, card }} site={site.title} />
        )}
        {address !== null && oembed !== null && (
          <link rel="alternate" type="application/json+oembed" href={address + oembed} title={title} />
        )}
        {data !== null && (
          <script
            type="application/ld+json"
            // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON whose every "<" is escaped
            dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
          />
        )}
      </head>
      <body>
        <a className="skip" href="#content">
          {w.skip}
        </a>
        <header className="top">
          <a className="brand" href={root}>
            {site.title}
          </a>
          <a href={`${root}${otherFile}`} lang={lang === 'fr' ? 'en' : 'fr'}>
            {w.otherLang}
          </a>
        </header>
        <main id="content">
          <InkContext value={PAGE_INKS}>{children}</InkContext>
        </main>
      </body>
    </html>
  )
}

/** Address of record, and the card that networks show (https://ogp.me); only a site that knows its own address has them. */
function Networks({
  lang,
  address,
  site,
  title,
  description,
  file,
  card,
}: Pick<Props, 'lang' | 'title' | 'description' | 'file' | 'card'> & { address: string; site: string }) {
  return (
    <>
      <link rel="canonical" href={address + file} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={site} />
      <meta property="og:locale" content={lang === 'fr' ? 'fr_FR' : 'en_GB'} />
      <meta property="og:url" content={address + file} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta name="twitter:card" content={card ? 'summary_large_image' : 'summary'} />
      {card && (
        <>
          <meta property="og:image" content={address + card.file} />
          <meta property="og:image:type" content="image/png" />
          <meta property="og:image:width" content={String(CARD.width)} />
          <meta property="og:image:height" content={String(CARD.height)} />
          <meta property="og:image:alt" content={card.alt} />
        </>
      )}
    </>
  )
}
