import { useState } from 'react'
import { communeOf } from '../../../atlas/parents.ts'
import { type MadeOf, ownWorkWords } from '../../../i18n/words/own-work.ts'
import { canonical } from '../../../sources/column.ts'
import { addPerimeter } from './drawn-perimeters.ts'
import { groundOf } from './ground-of.ts'
import type { WorkProps } from './work-props.ts'

/** Zones that are listed at a time, beside those that are chosen. */
const SHOWN = 60

interface Props extends WorkProps {
  /** the level of what the perimeter is made of */
  of: MadeOf
  busy: boolean
}

/** A perimeter made of whole IRIS, of residences or of condominiums, chosen in a list: those chosen on the map are chosen in it already. */
export function OfZones({ desk, loaded, picked, of, lang, busy }: Props) {
  const w = ownWorkWords[lang]
  const [name, setName] = useState('')
  const [filter, setFilter] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(picked.level === of ? picked.codes : []),
  )
  const { store } = loaded
  const wanted = canonical(filter)
  const all = store.zones(of).map((zone) => {
    const commune = communeOf(store, zone)?.name ?? ''
    return { code: zone.code, words: `${zone.name}, ${commune}` }
  })
  const found = all.filter(
    ({ code, words }) => chosen.has(code) || code.startsWith(filter) || canonical(words).includes(wanted),
  )
  const listed = [
    ...found.filter(({ code }) => chosen.has(code)),
    ...found.filter(({ code }) => !chosen.has(code)),
  ]
  const { pieces, shared } = groundOf(loaded, of, chosen)
  const toggle = (code: string, isChosen: boolean) =>
    setChosen(new Set(isChosen ? [...chosen, code] : [...chosen].filter((one) => one !== code)))
  if (all.length === 0) return null
  return (
    <details className="more">
      <summary>{w.madeOf(of)}</summary>
      <form
        className="own-work"
        onSubmit={(event) => {
          event.preventDefault()
          addPerimeter(desk, loaded, w.file, { code: null, name, pieces })
          setName('')
          setChosen(new Set())
        }}
      >
        <label>
          {w.name}
          <input type="text" value={name} required onChange={(event) => setName(event.target.value)} />
        </label>
        <label>
          {w.zoneFilter(of)}
          <input type="search" value={filter} onChange={(event) => setFilter(event.target.value)} />
        </label>
        <fieldset className="own-scroll">
          <legend className="visually-hidden">{w.madeOf(of)}</legend>
          {listed.slice(0, chosen.size + SHOWN).map(({ code, words }) => (
            <label key={code} className="own-zone">
              <input
                type="checkbox"
                checked={chosen.has(code)}
                onChange={(event) => toggle(code, event.target.checked)}
              />
              <span>
                {words} <span className="soft">{code}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {listed.length > chosen.size + SHOWN && (
          <p className="soft">{w.zonesMore(of, listed.length - chosen.size - SHOWN)}</p>
        )}
        {shared.length > 0 && (
          <p role="alert" className="notice">
            {w.shared(shared.join(', '))}
          </p>
        )}
        <button
          type="submit"
          className="button"
          disabled={busy || pieces.length === 0 || shared.length > 0 || name.trim() === ''}
        >
          {w.makeOf(of, pieces.length)}
        </button>
      </form>
    </details>
  )
}
