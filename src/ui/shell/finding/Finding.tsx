import { useEffect, useRef, useState } from 'react'
import { findingOf } from '../../../atlas/finding.ts'
import { findingText } from '../../../atlas/finding-text.ts'
import type { ResolvedView } from '../../../atlas/view.ts'
import { Glossed } from '../../../gloss/Glossed.tsx'
import { listed } from '../../../i18n/lang.ts'
import { printWords } from '../../../i18n/words/print.ts'
import { uiWords } from '../../../i18n/words/ui.ts'
import { LEVEL_WORDS } from '../../../i18n/words/view.ts'
import { wayWords } from '../../../i18n/words/ways.ts'
import { Headline } from '../../../table/method/Headline.tsx'
import './finding.css'

/** The finding of the view, in one sentence under its title. It is announced once the database has answered. */
export function Finding({ view }: { view: ResolvedView }) {
  const box = useRef<HTMLDivElement>(null)
  const [said, say] = useState('')
  const isAwaited = view.answering === 'awaited'
  // as one text, which a screen reader says in one piece
  useEffect(() => {
    const sentence = box.current?.cloneNode(true) as HTMLElement | undefined
    // the text that explains an acronym is no part of the finding
    for (const gloss of sentence?.querySelectorAll('[popover]') ?? []) gloss.remove()
    say((!isAwaited && sentence?.textContent) || '')
  })
  return (
    <>
      <div ref={box}>
        <Sentence view={view} />
      </div>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  )
}

function Sentence({ view }: { view: ResolvedView }) {
  const write = (text: string) => <Glossed text={text} lang={view.lang} />
  const finding = findingOf(view)
  // a zoom may have changed the level: what is found by another one is another figure
  const by = finding.kind === 'concern' ? finding.counted : view.choice.level
  const lead = view.choice.follow ? wayWords[view.lang].foundBy(LEVEL_WORDS[view.lang][by].by) : ''
  if (finding.kind === 'awaited')
    return (
      <p className="finding skeleton" aria-busy="true">
        <span className="visually-hidden">{uiWords[view.lang].databaseStarting}</span>
        <span className="paper-only">{printWords[view.lang].early}</span>
      </p>
    )
  if (finding.kind === 'concern')
    return (
      <div className="finding" aria-busy={view.answering === 'awaited'}>
        <Headline finding={finding} lang={view.lang} lead={lead} write={write} />
      </div>
    )
  const { main, more } = findingText(finding, view)
  return (
    <p className="finding" aria-busy={view.answering === 'awaited'}>
      <strong>
        {write(`${finding.kind === 'total' || finding.kind === 'attainment' ? lead : ''}${main}`)}
      </strong>
      {write(`${listed(['', ...more], view.lang)}.`)}
    </p>
  )
}
