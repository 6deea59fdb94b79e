import type { Choice } from '../../atlas/choice.ts'
import type { Lang } from '../../i18n/lang.ts'
import { sentence } from '../../i18n/typeset.ts'
import { zonesOf } from '../../i18n/words/finding.ts'
import { methodWords } from '../../i18n/words/method.ts'
import type { MapLevel } from '../../territory/level.ts'

interface Props {
  overlap: Choice['overlap']
  /** of the zones that may lie across */
  level: MapLevel
  lang: Lang
  onOverlap: (overlap: Choice['overlap']) => void
}

/** How a zone partly in a QPV counts. */
export function OverlapChoice({ overlap, level, lang, onOverlap }: Props) {
  const w = methodWords[lang]
  return (
    <fieldset className="inline-choice">
      <legend>{w.overlap(sentence(zonesOf(lang, level)))}</legend>
      {(['split', 'straddling'] as const).map((way) => (
        <label key={way}>
          <input type="radio" name="overlap" checked={way === overlap} onChange={() => onOverlap(way)} />
          {way === 'split' ? w.split : w.straddlingChoice}
        </label>
      ))}
    </fieldset>
  )
}
