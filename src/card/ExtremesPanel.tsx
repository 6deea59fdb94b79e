import { useId } from 'react'
import { caveatNotes } from '../atlas/caveat-marks.ts'
import type { Extremes } from '../atlas/extremes.ts'
import { sideTitle } from '../atlas/side-title.ts'
import type { ResolvedView, ViewZone } from '../atlas/view.ts'
import { zoneName } from '../atlas/zone-name.ts'
import { formatNumber } from '../i18n/format.ts'
import { sentence } from '../i18n/typeset.ts'
import { counted, zonesOf } from '../i18n/words/finding.ts'
import { uiWords } from '../i18n/words/ui.ts'

interface Props {
  extremes: Extremes
  view: ResolvedView
  onPick: (code: string) => void
}

/** Where no zone is chosen: those of the highest and of the lowest values, each a way to its card. */
export function ExtremesPanel({ extremes, view, onPick }: Props) {
  const { lang, zones: all } = view
  const w = uiWords[lang]
  const id = useId()
  const { notes, noteOf } = caveatNotes([...extremes.highest, ...extremes.lowest], lang)
  const idOf = (text: string) => `${id}${notes.findIndex((note) => note.text === text)}`
  const row = (zone: ViewZone) => {
    const note = noteOf(zone)
    return (
      <li key={zone.code}>
        <button
          type="button"
          className="link"
          aria-describedby={note ? idOf(note.text) : undefined}
          onClick={() => onPick(zone.code)}
        >
          {zoneName(zone, all)}
        </button>
        <span>
          {zone.text}
          {note && note.mark !== '' && <span aria-hidden="true">&#8239;{note.mark}</span>}
        </span>
      </li>
    )
  }
  const list = (title: string, zones: readonly ViewZone[], tied: number) => (
    <>
      <h3>{sideTitle(title, view)}</h3>
      <ul className="extremes">
        {zones.map(row)}
        {tied > 0 && (
          <li className="soft">
            {w.tiedWith(counted(lang, formatNumber(tied, lang), view.choice.level, tied > 1))}
          </li>
        )}
      </ul>
    </>
  )
  const zones = sentence(zonesOf(lang, view.choice.level))
  return (
    <section className="panel" aria-label={w.extremes}>
      {list(w.highest(zones), extremes.highest, extremes.tied.highest)}
      {list(w.lowest(zones), extremes.lowest, extremes.tied.lowest)}
      {notes.map(({ mark, text }) => (
        <p key={text} id={idOf(text)} className="soft">
          {mark === '' ? w.allOfList(text) : `${mark} ${text}`}
        </p>
      ))}
    </section>
  )
}
