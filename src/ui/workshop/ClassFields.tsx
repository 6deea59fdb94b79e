import type { Lang } from '../../i18n/lang.ts'
import { workshopWords } from '../../i18n/words/workshop.ts'
import { CLASS_RANGE } from '../../methods/reader-method.ts'
import { TenthField } from '../choosing/TenthField.tsx'

interface Props {
  /** the least score of each class, from 0 */
  minimums: readonly number[]
  lang: Lang
  onMinimums: (minimums: number[]) => void
}

/** The classes, each from a score on; the first from 0. */
export function ClassFields({ minimums, lang, onMinimums }: Props) {
  const w = workshopWords[lang]
  return (
    <fieldset className="workshop-classes">
      <legend>{w.classes}</legend>
      {minimums.map((minimum, i) =>
        i === 0 ? null : (
          <TenthField
            // biome-ignore lint/suspicious/noArrayIndexKey: a class is its rank
            key={i}
            label={w.minimum(i + 1)}
            value={minimum}
            min={0.1}
            max={999}
            lang={lang}
            onValue={(value) => onMinimums(minimums.map((old, j) => (j === i ? value : old)))}
          />
        ),
      )}
      <div className="workshop-buttons">
        {minimums.length < CLASS_RANGE.max && (
          <button
            type="button"
            className="link"
            onClick={() => onMinimums([...minimums, (minimums.at(-1) ?? 0) + 1])}
          >
            {w.addClass}
          </button>
        )}
        {minimums.length > CLASS_RANGE.min && (
          <button type="button" className="link" onClick={() => onMinimums(minimums.slice(0, -1))}>
            {w.removeClass}
          </button>
        )}
      </div>
    </fieldset>
  )
}
