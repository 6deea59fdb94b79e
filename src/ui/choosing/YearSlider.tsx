import type { Choice } from '../../atlas/choice.ts'
import type { ResolvedView } from '../../atlas/view.ts'
import { uiWords } from '../../i18n/words/ui.ts'
import type { ChangeMode } from './use-choice.ts'
import './year.css'

interface Props {
  view: ResolvedView
  onChange: (change: Partial<Choice>, mode?: ChangeMode) => void
}

/** The years of an indicator on a slider. Classes are those of every year, until the reader asks for those of the year shown. */
export function YearSlider({ view, onChange }: Props) {
  const w = uiWords[view.lang]
  const { years, choice, method } = view
  const latest = years.at(-1)
  if (latest === undefined || years.length < 2) return null
  const year = view.year ?? latest
  return (
    <div className="field year">
      <div className="year-head">
        <label className="field-label" htmlFor="year">
          {w.year}
        </label>
        <output htmlFor="year">{year === latest ? w.latest(year) : year}</output>
      </div>
      <input
        id="year"
        type="range"
        min={0}
        max={years.length - 1}
        step={1}
        value={years.indexOf(year)}
        aria-valuetext={w.yearShown(year)}
        onChange={({ target }) => {
          const next = years[Number(target.value)] ?? latest
          onChange({ year: next === latest ? null : next }, 'rest')
        }}
      />
      <p className="year-ends soft" aria-hidden="true">
        <span>{years[0]}</span>
        <span>{latest}</span>
      </p>
      {!method && choice.compare === null && (
        <label className="year-classes">
          <input
            type="checkbox"
            checked={choice.classYears === 'all'}
            onChange={({ target }) => onChange({ classYears: target.checked ? 'all' : 'shown' })}
          />
          {w.sameClasses}
        </label>
      )}
    </div>
  )
}
