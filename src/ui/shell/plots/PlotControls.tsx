import { ENDS, type PlotChoice } from '../../../atlas/plot-choice.ts'
import { plotWords } from '../../../i18n/words/plots.ts'
import { acrossChoices } from './across-choices.ts'
import type { PlotProps } from './plot-props.ts'

/** Choices of the plot that is open: zones in a ranking, the second indicator of a scatter, its regression line. */
export function PlotControls({
  choice,
  view,
  opened,
  onChange,
}: Pick<PlotProps, 'view' | 'opened' | 'onChange'> & { choice: PlotChoice }) {
  const w = plotWords[view.lang]
  if (choice.kind === 'ranking')
    return (
      <div className="plot-controls">
        <label>
          <span>{w.ends}</span>
          <input
            type="number"
            min={ENDS.min}
            max={ENDS.max}
            value={choice.ends}
            onChange={({ target }) => {
              const ends = Number(target.value)
              if (Number.isInteger(ends) && ends >= ENDS.min && ends <= ENDS.max)
                onChange({ plot: { ...choice, ends } })
            }}
          />
        </label>
      </div>
    )
  if (choice.kind === 'scatter')
    return (
      <div className="plot-controls">
        <label>
          <span>{w.across}</span>
          <select
            value={choice.across}
            onChange={({ target }) => onChange({ plot: { ...choice, across: target.value } })}
          >
            {acrossChoices(view, opened).map(({ id, label }) => (
              <option key={id} value={id}>
                {label[view.lang]}
              </option>
            ))}
          </select>
        </label>
        <label className="plot-check">
          <input
            type="checkbox"
            checked={choice.line}
            onChange={({ target }) => onChange({ plot: { ...choice, line: target.checked } })}
          />
          {w.line}
        </label>
      </div>
    )
  return null
}
