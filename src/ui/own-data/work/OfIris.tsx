import { useState } from 'react'
import { communeOf } from '../../../atlas/parents.ts'
import { ownWorkWords } from '../../../i18n/words/own-work.ts'
import { canonical } from '../../../sources/column.ts'
import { FINEST_TILES } from '../../../territory/level.ts'
import { addPerimeter } from './drawn-perimeters.ts'
import type { WorkProps } from './work-props.ts'

/** IRIS that are listed at a time, beside those that are chosen. */
const SHOWN = 60

/** A perimeter made of whole IRIS, chosen in a list: those chosen on the map are chosen in it already. */
export function OfIris({ desk, loaded, iris, lang, busy }: WorkProps & { busy: boolean }) {
  const w = ownWorkWords[lang]
  const [name, setName] = useState('')
  const [filter, setFilter] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(iris))
  const { store, geometry } = loaded
  const wanted = canonical(filter)
  const all = store.zones(FINEST_TILES).map((zone) => {
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
  const pieces = (geometry.levels[FINEST_TILES]?.features ?? [])
    .filter(({ properties }) => chosen.has(properties.code))
    .map((one) => one.geometry)
  const toggle = (code: string, isChosen: boolean) =>
    setChosen(new Set(isChosen ? [...chosen, code] : [...chosen].filter((one) => one !== code)))
  if (all.length === 0) return null
  return (
    <details className="more">
      <summary>{w.byIris}</summary>
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
          {w.irisFilter}
          <input type="search" value={filter} onChange={(event) => setFilter(event.target.value)} />
        </label>
        <fieldset className="own-scroll">
          <legend className="visually-hidden">{w.byIris}</legend>
          {listed.slice(0, chosen.size + SHOWN).map(({ code, words }) => (
            <label key={code} className="own-iris">
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
          <p className="soft">{w.irisMore(listed.length - chosen.size - SHOWN)}</p>
        )}
        <button type="submit" className="button" disabled={busy || pieces.length === 0 || name.trim() === ''}>
          {w.makeOfIris(pieces.length)}
        </button>
      </form>
    </details>
  )
}
