import { referencesOf } from '../atlas/reference-line.ts'
import type { ResolvedView } from '../atlas/view.ts'
import { cardWords } from '../i18n/words/card.ts'

interface Props {
  view: ResolvedView
  onReference: (reference: string | null) => void
}

/** What the zones compared are set beside: a level that the producer gives, a group, a zone of the scale. */
export function ReferenceChoice({ view, onReference }: Props) {
  const w = cardWords[view.lang]
  const { levels, groups, zones } = referencesOf(view)
  const options = (list: typeof zones) =>
    list.map(({ id, label }) => (
      <option key={id} value={id}>
        {label}
      </option>
    ))
  return (
    <p className="reference">
      <label htmlFor="reference">{w.reference}</label>{' '}
      <select
        id="reference"
        value={view.choice.reference ?? ''}
        onChange={({ target }) => onReference(target.value === '' ? null : target.value)}
      >
        <option value="">{w.referenceNone}</option>
        {options(levels)}
        {groups.length > 0 && <optgroup label={w.groups}>{options(groups)}</optgroup>}
        {zones.length > 0 && <optgroup label={w.zones}>{options(zones)}</optgroup>}
      </select>
    </p>
  )
}
