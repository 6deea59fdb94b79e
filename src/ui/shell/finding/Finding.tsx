import { useEffect, useRef, useState } from 'react'
import { findingOf } from '../../../atlas/finding.ts'
import { type FindingText, findingText } from '../../../atlas/finding-text.ts'
import type { ResolvedView } from '../../../atlas/view.ts'
import { decapitalised } from '../../../atlas/view-texts.ts'
import { Glossed } from '../../../gloss/Glossed.tsx'
import { listed } from '../../../i18n/lang.ts'
import { uiWords } from '../../../i18n/words/ui.ts'
import { LEVEL_WORDS } from '../../../i18n/words/view.ts'
import { wayWords } from '../../../i18n/words/ways.ts'
import { Headline } from '../../../table/method/Headline.tsx'
import './finding.css'

interface Props {
  view: ResolvedView
  /** name of the map that the view is, where it is one of two */
  side?: string | undefined
  /** what is found of two maps together, in the place of what one of them finds */
  said?: FindingText | null
}

/** The finding of the view, in one sentence under its title. It is announced once it is complete. */
export function Finding({ view, side, said: given = null }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [said, say] = useState('')
  const isAwaited = given === null && isBusy(view)
  // as one text, which a screen reader says in one piece
  useEffect(() => {
    const sentence = box.current?.cloneNode(true) as HTMLElement | undefined
    // the text that explains an acronym is no part of the finding
    for (const gloss of sentence?.querySelectorAll('[popover]') ?? []) gloss.remove()
    say((!isAwaited && sentence?.textContent) || '')
  })
  return (
    <>
      <div ref={box} className="finding-said">
        {given ? <Told text={given} view={view} /> : <Sentence view={view} side={side} />}
      </div>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  )
}

/** Whether the finding is to be completed by the database: that of a method whose zones the page does not count itself. */
const isBusy = ({ answering, cross, method }: ResolvedView): boolean =>
  method !== null && answering === 'awaited' && cross === null

/** A finding that is complete in words. */
function Told({ text: { main, more }, view }: { text: FindingText; view: ResolvedView }) {
  return (
    <p className="finding">
      <strong>
        <Glossed text={main} lang={view.lang} />
      </strong>
      <Glossed text={`${listed(['', ...more], view.lang)}.`} lang={view.lang} />
    </p>
  )
}

function Sentence({ view, side }: Props) {
  const write = (text: string) => <Glossed text={text} lang={view.lang} />
  const finding = findingOf(view)
  // a zoom may have changed the level: what is found by another one is another figure
  const by = finding.kind === 'concern' ? finding.counted : view.choice.level
  // zones are named by a median, and not by a count or a total
  const counts = finding.kind === 'concern' || finding.kind === 'total' || finding.kind === 'attainment'
  const level = view.choice.follow && counts ? LEVEL_WORDS[view.lang][by].by : null
  const leads = [side ?? null, level && (side === undefined ? level : decapitalised(level))].filter(
    (one) => one !== null,
  )
  const lead = leads.length === 0 ? '' : wayWords[view.lang].foundBy(leads.join(', '))
  if (finding.kind === 'awaited')
    return (
      <p className="finding skeleton" aria-busy="true">
        <span className="visually-hidden">{uiWords[view.lang].databaseStarting}</span>
      </p>
    )
  if (finding.kind === 'concern')
    return (
      <div className="finding" aria-busy={isBusy(view)}>
        <Headline finding={finding} lang={view.lang} lead={lead} write={write} />
      </div>
    )
  const { main, more } = findingText(finding, view)
  return (
    <p className="finding" aria-busy={isBusy(view)}>
      <strong>{write(lead === '' ? main : `${lead}${decapitalised(main)}`)}</strong>
      {write(`${listed(['', ...more], view.lang)}.`)}
    </p>
  )
}
