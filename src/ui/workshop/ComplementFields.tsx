import { useId } from 'react'
import type { Lang } from '../../i18n/lang.ts'
import { workshopWords } from '../../i18n/words/workshop.ts'
import type { Indicator } from '../../indicators/catalogue.ts'
import { MAX_COMPLEMENTS, type MethodDocument } from '../../methods/method-document.ts'

interface Props {
  method: MethodDocument
  /** those that can be complements, at the level in view */
  indicators: readonly Pick<Indicator, 'id' | 'label'>[]
  lang: Lang
  onMethod: (method: MethodDocument) => void
}

/** No indicator bears it. */
const NONE = ''

/** What the card of a zone shows beside the criteria, and that does not change the class. */
export function ComplementFields({ method, indicators, lang, onMethod }: Props) {
  const w = workshopWords[lang]
  const id = useId()
  const { complements = [], ...rest } = method
  const give = (next: readonly string[]) =>
    onMethod(next.length > 0 ? { ...rest, complements: [...next] } : rest)
  const labelOf = (wanted: string) => indicators.find((one) => one.id === wanted)?.label[lang] ?? wanted
  const criteria = new Set(method.criteria.map(({ indicator }) => indicator))
  const offered = indicators.filter((one) => !criteria.has(one.id) && !complements.includes(one.id))
  // a frame around nothing would say that something is missing
  if (complements.length === 0 && offered.length === 0) return null
  return (
    <fieldset className="workshop-criterion">
      <legend>{w.complements}</legend>
      {complements.length > 0 && (
        <ul className="workshop-complements wide">
          {complements.map((one) => (
            <li key={one}>
              {labelOf(one)}{' '}
              <button
                type="button"
                className="link"
                onClick={() => give(complements.filter((other) => other !== one))}
              >
                {w.removeComplement(labelOf(one))}
              </button>
            </li>
          ))}
        </ul>
      )}
      {complements.length < MAX_COMPLEMENTS && offered.length > 0 && (
        <div className="tenth-field wide">
          <label htmlFor={id}>{w.addComplement}</label>
          <select id={id} value={NONE} onChange={({ target }) => give([...complements, target.value])}>
            <option value={NONE} disabled>
              {w.chooseComplement}
            </option>
            {offered.map((one) => (
              <option key={one.id} value={one.id}>
                {one.label[lang]}
              </option>
            ))}
          </select>
        </div>
      )}
    </fieldset>
  )
}
