import { useId } from 'react'
import type { Lang } from '../../../i18n/lang.ts'
import { ownDataWords } from '../../../i18n/words/own-data.ts'
import { ownTableWords } from '../../../i18n/words/own-table.ts'

interface Props {
  year: number | null
  lang: Lang
  onChange: (year: number | null) => void
}

/** The year that all the rows of a file describe: asked for where the file does not say it. */
export function YearField({ year, lang, onChange }: Props) {
  const needed = useId()
  return (
    <label className="own-field">
      <span>{ownDataWords[lang].yearAll}</span>
      <input
        type="number"
        min={1968}
        max={2100}
        required
        aria-invalid={year === null}
        aria-describedby={year === null ? needed : undefined}
        value={year ?? ''}
        onChange={({ target: { valueAsNumber: said } }) => onChange(Number.isNaN(said) ? null : said)}
      />
      {year === null && (
        <span id={needed} className="own-needed">
          {ownTableWords[lang].yearNeeded}
        </span>
      )}
    </label>
  )
}
