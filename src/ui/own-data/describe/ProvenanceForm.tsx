import { type FormEvent, useState } from 'react'
import type { Lang } from '../../../i18n/lang.ts'
import { ownContoursWords } from '../../../i18n/words/own-contours.ts'
import type { ContoursLook } from '../../../own/look-contours.ts'
import { type Provenance, unsaidProvenance } from '../../../publish/assemble/provenance.ts'
import { Choose } from '../Choose.tsx'

interface Props {
  look: ContoursLook
  file: string
  lang: Lang
  before: Provenance | null
  onSay: (provenance: Provenance) => void
}

const LICENCES = ['Licence Ouverte 2.0', 'ODbL 1.0'] as const

/** Who made the contours of a file, under which title, of which vintage, and whether they are the official ones. */
export function ProvenanceForm({ look, file, lang, before, onSay }: Props) {
  const w = ownContoursWords[lang]
  const { recognised } = look
  const [said, setSaid] = useState<Provenance>(before ?? unsaidProvenance(file))
  const [isKept, setKept] = useState(false)
  const set = (part: Partial<Provenance>) => {
    setSaid({ ...said, ...part })
    setKept(false)
  }
  const field = (label: string, value: string, onChange: (words: string) => void, isNeeded = true) => (
    <label className="own-field">
      <span>{label}</span>
      {/* a character that is no blank: what is blank would print as nothing */}
      <input
        type="text"
        required={isNeeded}
        pattern=".*\S.*"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  )
  const keep = (event: FormEvent) => {
    event.preventDefault()
    onSay(said)
    setKept(true)
  }
  return (
    <form className="own-table" onSubmit={keep} aria-label={w.titleOf(file)}>
      <p className="soft">
        {w.recognised(recognised.title[lang], recognised.producer)}{' '}
        <button
          type="button"
          className="link"
          onClick={() => set({ producer: recognised.producer, title: recognised.title })}
        >
          {w.take}
        </button>
      </p>
      <div className="own-fields">
        {field(w.producer, said.producer, (producer) => set({ producer }))}
        {field(
          w.name,
          said.title?.[lang] ?? '',
          (title) => set({ title: title === '' ? null : { fr: title, en: title } }),
          false,
        )}
        {field(w.vintage, said.vintage, (vintage) => set({ vintage }))}
        <Choose
          label={w.licence}
          value={said.licence ?? ''}
          options={[['', w.noLicence], ...LICENCES.map((one) => [one, one] as const)]}
          onChange={(licence) => set({ licence: licence === '' ? null : licence })}
        />
      </div>
      <label className="own-mask">
        <input
          type="checkbox"
          checked={said.official}
          onChange={({ target }) => set({ official: target.checked })}
        />
        <span>{w.isOfficial}</span>
      </label>
      <button type="submit" className="button">
        {w.save}
      </button>
      <p role="status" className="soft">
        {isKept ? w.again : ''}
      </p>
    </form>
  )
}
