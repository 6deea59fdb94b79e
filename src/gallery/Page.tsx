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
  /** the page's file in a language, from the root of the site */
  file: (lang: Lang) => string
  /** file of its picture, and what it shows in words */
  card?: { readonly file: string; readonly alt: string } | undefined
  /** what search engines are told, as JSON-LD */
  data?: object
  /** file of its oEmbed answer */
  oembed?: string
  /** a page above this one, which a link leads to */
  up?: { readonly file: string; readonly label: string }
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
  card,
  data,
  oembed,
  up,
  children,
}: Props) {
  const w = galleryWords[lang]
  const other = lang === 'fr' ? 'en' : 'fr'
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
        <link rel="alternate" hrefLang={other} href={(address ?? root) + file(other)} />
        {address !== null && (
          <Networks {...{ lang, address, title, description, card }} file={file(lang)} site={site.title} />
        )}
        {address !== null && oembed !== undefined && (
          <link rel="alternate" type="application/json+oembed" href={address + oembed} title={title} />
        )}
        {data && (
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
          <a href={root + file(other)} lang={other}>
            {w.otherLang}
          </a>
        </header>
        <main id="content">
          {up && (
            <p>
              <a href={root + up.file}>{up.label}</a>
            </p>
          )}
          <h1>{title}</h1>
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
}: Pick<Props, 'lang' | 'title' | 'description' | 'card'> & { address: string; file: string; site: string }) {
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
