import type { Choice } from '../../atlas/choice.ts'
import type { Lang } from '../../i18n/lang.ts'
import { methodWords } from '../../i18n/words/method.ts'

interface Props {
  overlap: Choice['overlap']
  lang: Lang
  onOverlap: (overlap: Choice['overlap']) => void
}

/** How an IRIS partly in a QPV counts. */
export function OverlapChoice({ overlap, lang, onOverlap }: Props) {
  const w = methodWords[lang]
  return (
    <fieldset className="inline-choice">
      <legend>{w.overlap}</legend>
      {(['split', 'straddling'] as const).map((way) => (
        <label key={way}>
          <input type="radio" name="overlap" checked={way === overlap} onChange={() => onOverlap(way)} />
          {way === 'split' ? w.split : w.straddlingChoice}
        </label>
      ))}
    </fieldset>
  )
}
