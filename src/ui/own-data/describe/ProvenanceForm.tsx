import { type FormEvent, useState } from 'react'
import type { Lang } from '../../../i18n/lang.ts'
import { ownContoursWords } from '../../../i18n/words/own-contours.ts'
import type { ContoursLook } from '../../../own/guess/look-contours.ts'
import { officialLacks, type Provenance, unsaidProvenance } from '../../../publish/assemble/provenance.ts'
import { Choose } from '../Choose.tsx'
import { SaidField } from './SaidField.tsx'

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
  const [said, setSaid] = useState<Provenance>(before ?? { ...unsaidProvenance(file), producer: '' })
  const [isKept, setKept] = useState(false)
  const set = (part: Partial<Provenance>) => {
    setSaid({ ...said, ...part })
    setKept(false)
  }
  const lacks = officialLacks(said, file)
  const fault = (part: (typeof lacks)[number]) => (lacks.includes(part) ? w[`needed_${part}`] : null)
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
        <SaidField
          label={w.producer}
          value={said.producer}
          isNeeded
          fault={fault('producer')}
          onChange={(producer) => set({ producer })}
        />
        <SaidField
          label={w.name}
          value={said.title?.[lang] ?? ''}
          isNeeded={false}
          fault={null}
          onChange={(title) => set({ title: title === '' ? null : { fr: title, en: title } })}
        />
        <SaidField
          label={w.vintage}
          value={said.vintage}
          isNeeded
          fault={fault('vintage')}
          onChange={(vintage) => set({ vintage })}
        />
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
