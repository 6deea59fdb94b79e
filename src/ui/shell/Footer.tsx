import { useState } from 'react'
import { methodsFile } from '../../atlas/method-address.ts'
import type { SitePage } from '../../atlas/site.ts'
import { galleryFile, glossaryFile } from '../../gallery/addresses.ts'
import type { Lang } from '../../i18n/lang.ts'
import { glossaryWords } from '../../i18n/words/glossary.ts'
import { uiWords } from '../../i18n/words/ui.ts'
import { Dialog } from '../frame/Dialog.tsx'
import { useSite } from '../opening/use-site.ts'
import { ThemeChoice } from './ThemeChoice.tsx'

/** Legal notice, accessibility statement with its mention, sources and licence: all declared by the publisher. */
export function Footer({ lang }: { lang: Lang }) {
  const w = uiWords[lang]
  const found = useSite()
  const site = found === 'failed' ? null : found
  const [open, setOpen] = useState<SitePage | null>(null)
  return (
    <footer className="bottom">
      <a href={galleryFile(lang)}>{w.gallery}</a>
      <a href={glossaryFile(lang)}>{glossaryWords[lang].title}</a>
      <a href={methodsFile(lang)}>{w.methods}</a>
      <ThemeChoice lang={lang} />
      {found === 'failed' && <p role="alert">{w.siteFailed}</p>}
      {site?.pages.map((page) => (
        <button key={page.id} type="button" className="link" onClick={() => setOpen(page)}>
          {page.id === 'accessibility' ? site.accessibility.mention[lang] : page.title[lang]}
        </button>
      ))}
      {site && open && (
        <Dialog id="legal-title" title={open.title[lang]} close={w.close} onClose={() => setOpen(null)}>
          {open.sections.map((section) => (
            <section key={section.heading.fr}>
              <h3>{section.heading[lang]}</h3>
              {section.paragraphs.map((paragraph) => (
                <p key={paragraph.fr}>{paragraph[lang]}</p>
              ))}
              {section.fields.length > 0 && (
                <dl className="pairs wide">
                  {section.fields.map((field) => (
                    <div key={field.label.fr}>
                      <dt>{field.label[lang]}</dt>
                      <dd>{(field.value ?? site.undeclared)[lang]}</dd>
                    </div>
                  ))}
                </dl>
              )}
              {section.links.map((link) => (
                <p key={link.href}>
                  <a href={link.href} rel="noreferrer">
                    {link.label[lang]}
                  </a>
                </p>
              ))}
            </section>
          ))}
        </Dialog>
      )}
    </footer>
  )
}
