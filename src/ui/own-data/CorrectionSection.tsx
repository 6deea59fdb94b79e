import { useId, useState } from 'react'
import type { Lang } from '../../i18n/lang.ts'
import { sentence } from '../../i18n/typeset.ts'
import { ownCorrectionWords } from '../../i18n/words/own-corrections.ts'
import type { OwnDesk } from '../../imports/own-desk.ts'
import type { OwnFile } from '../../imports/own-file.ts'
import type { Correction } from '../../indicators/correction.ts'
import { hasOwnZones } from '../../territory/level.ts'
import type { Loaded } from '../opening/load.ts'
import { correctionTable } from './correction-table.ts'
import type { Picked } from './own-data-props.ts'

interface Props {
  desk: OwnDesk
  files: readonly OwnFile[]
  loaded: Loaded
  /** what is chosen on the map, and the method that it shows */
  picked: Picked
  /** the dialog was opened for this */
  isGiving: boolean
  lang: Lang
}

const toSight = (part: HTMLElement | null) => part?.scrollIntoView({ block: 'nearest' })

/** What a workshop says of the zones: nothing of it has a usual value. */
const NOTHING = { class: '', author: '', date: '', reason: '' }

/** The class that a workshop gives the zones chosen on the map, beside the computed one. It is a file like any other. */
export function CorrectionSection({ desk, files, loaded, picked, isGiving, lang }: Props) {
  const w = ownCorrectionWords[lang]
  const id = useId()
  const [said, say] = useState(NOTHING)
  const [isOpen, setOpen] = useState(isGiving)
  const { level, codes, indicator, year } = picked
  const formula = loaded.catalogue.indicators.find((one) => one.id === indicator)?.formula
  // a method of the reader's own is none of the catalogue: no list of classes would be of it on another machine
  const method =
    formula?.kind === 'method' ? loaded.catalogue.methods.find((one) => one.id === formula.method) : undefined
  const zones = hasOwnZones(level) ? codes.flatMap((code) => loaded.store.zone(level, code) ?? []) : []
  const field = (name: keyof typeof NOTHING) => ({
    id: `${id}-${name}`,
    value: said[name],
    required: true,
    onChange: ({ target }: { target: { value: string } }) => say((now) => ({ ...now, [name]: target.value })),
  })
  // there is nothing to fill in before zones are chosen on the map of a method
  const isReady = method !== undefined && year !== null && zones.length > 0
  const isWhole = Object.values(said).every((text) => text.trim() !== '')
  const give = () => {
    if (!method || year === null || !hasOwnZones(level)) return
    const before = files.flatMap(({ name, state }) =>
      name === w.file && state.kind === 'read' ? state.reading.corrections : [],
    )
    const given = zones.map(({ code }): Correction => ({ method: method.id, level, code, year, ...said }))
    void desk.add([
      {
        name: w.file,
        file: new Blob([correctionTable(before, given)], { type: 'text/csv' }),
        use: { kind: 'source', source: 'corrections' },
      },
    ])
    say((now) => ({ ...now, class: '', reason: '' }))
  }
  return (
    <details
      className="more"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      ref={isGiving ? toSight : null}
    >
      <summary>{w.title}</summary>
      {!isReady ? (
        <p className="soft">{w.none}</p>
      ) : (
        <>
          <p className="soft">
            {w.chosen(zones.map(({ name }) => name).join(', '), method.label[lang], year)}
          </p>
          <form
            className="own-group"
            onSubmit={(event) => {
              event.preventDefault()
              give()
            }}
          >
            <label htmlFor={`${id}-class`}>{w.class}</label>
            <select {...field('class')}>
              <option value="" disabled>
                {w.chooseClass}
              </option>
              {method.classes.map((one) => (
                <option key={one.id} value={one.id}>
                  {sentence(one.label[lang])}
                </option>
              ))}
            </select>
            <label htmlFor={`${id}-author`}>{w.author}</label>
            <input type="text" maxLength={80} {...field('author')} />
            <label htmlFor={`${id}-date`}>{w.date}</label>
            <input type="date" {...field('date')} />
            <label htmlFor={`${id}-reason`}>{w.reason}</label>
            <input type="text" maxLength={200} {...field('reason')} />
            <button type="submit" className="button" disabled={!isWhole}>
              {w.give(zones.length)}
            </button>
          </form>
          <p className="soft">{w.beside}</p>
        </>
      )}
    </details>
  )
}
