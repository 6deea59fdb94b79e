import type { Lang } from '../../../i18n/lang.ts'
import { ownTableWords } from '../../../i18n/words/own-table.ts'
import type { Look } from '../../../own/guess/look.ts'

interface Props {
  look: Extract<Look, { kind: 'table' }>
  /** whether the table is read in a column a measure */
  isWide: boolean
  lang: Lang
  onChange: (isWide: boolean) => void
}

/** Measures that are named. */
const FEW = 4

/** A table of a row a measure: said, and read in a column a measure where its reader wants it. */
export function LongNotice({ look: { guess, wide }, isWide, lang, onChange }: Props) {
  const w = ownTableWords[lang]
  if (!guess.long) return null
  const { column, values } = guess.long
  const measures = values.slice(0, FEW).join(', ')
  if (!wide) return <p className="notice">{w.longByHand(column, measures)}</p>
  return (
    <p className="notice">
      {isWide ? w.wide(column, measures) : w.long(column, measures)}{' '}
      <button type="button" className="link" onClick={() => onChange(!isWide)}>
        {isWide ? w.asWritten : w.toWide}
      </button>
    </p>
  )
}
