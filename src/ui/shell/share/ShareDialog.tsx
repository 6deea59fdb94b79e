import { useState } from 'react'
import type { ResolvedView } from '../../../atlas/view.ts'
import { isLocal } from '../../../atlas/view-texts.ts'
import { CITATION_FORMS, citation } from '../../../exports/citation.ts'
import { quotedNames } from '../../../i18n/quoted.ts'
import { ownEntryWords } from '../../../i18n/words/own-entry.ts'
import { shareWords } from '../../../i18n/words/share.ts'
import { uiWords } from '../../../i18n/words/ui.ts'
import { READER_METHOD } from '../../../methods/reader-method.ts'
import { filesOfForm } from '../../../own/overlay/derived-form.ts'
import { readCalculation } from '../../../own/project/calculation-link.ts'
import { filesOfIndicators } from '../../../own/project/link-file.ts'
import { Dialog } from '../../frame/Dialog.tsx'
import { FramedNotice } from './FramedNotice.tsx'
import { today } from './today.ts'

interface Props {
  view: ResolvedView
  onClose: () => void
}

type Copied =
  | { readonly kind: 'done'; readonly words: string }
  | { readonly kind: 'refused'; readonly text: string }

/** The link of the view and its citation, each copied by one button, or shown to be copied by hand. */
export default function ShareDialog({ view, onClose }: Props) {
  const w = shareWords[view.lang]
  const [copied, setCopied] = useState<Copied | null>(null)
  const link = window.location.href
  const cited = citation(view, { site: uiWords[view.lang].title, link, accessed: today() })
  const copy = (text: string, done: string) => async () => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied({ kind: 'done', words: done })
    } catch {
      setCopied({ kind: 'refused', text })
    }
  }
  return (
    <Dialog id="share-title" title={w.shareTitle} close={w.close} onClose={onClose}>
      <FramedNotice lang={view.lang} />
      <section>
        <label className="field-label" htmlFor="share-link">
          {w.link}
        </label>
        <input id="share-link" type="text" readOnly value={link} onFocus={(e) => e.target.select()} />
        <p className="soft">{w.linkHelp}</p>
        {isLocal(view.credits) && <p className="notice">{localWords(view)}</p>}
        <div className="files">
          <button type="button" className="button primary" onClick={copy(link, w.copied_link)}>
            {w.copyLink}
          </button>
        </div>
      </section>
      <p className="soft" role="status">
        {copied?.kind === 'done' ? copied.words : copied ? w.byHand : ''}
      </p>
      {copied?.kind === 'refused' && (
        <textarea className="by-hand" readOnly rows={6} value={copied.text} aria-label={w.byHand} />
      )}
      <section>
        <h3>{w.cite}</h3>
        <p className="citation">{cited.text}</p>
        <div className="files">
          {CITATION_FORMS.map((form) => (
            <button
              key={form}
              type="button"
              className="button"
              onClick={copy(cited[form], w[`copied_${form}`])}
            >
              {w[`copy_${form}`]}
            </button>
          ))}
        </div>
      </section>
    </Dialog>
  )
}

/** What a link to a view of the reader's own files leaves out, and which file it needs. */
function localWords({ indicator, choice, lang }: ResolvedView): string {
  const w = ownEntryWords[lang]
  const form = choice.calculation && readCalculation(choice.calculation)
  if (form) return w.linkCalculates(quotedNames(filesOfForm(form), lang))
  const { criteria = [], complements = [] } =
    indicator.id === READER_METHOD ? (choice.readerMethod ?? {}) : {}
  const used = [indicator.id, ...criteria.map((one) => one.indicator), ...complements]
  const files = filesOfIndicators(used)
  return files.length === 0 ? w.linkLocal : w.linkNeeds(files.join(', '))
}
