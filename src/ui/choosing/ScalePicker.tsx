import { levelsOf } from '../../atlas/levels-of.ts'
import type { ResolvedView } from '../../atlas/view.ts'
import { uiWords } from '../../i18n/words/ui.ts'
import { LEVEL_WORDS } from '../../i18n/words/view.ts'
import type { Territory } from '../../indicators/territory.ts'
import type { MapLevel } from '../../territory/level.ts'

interface Props {
  view: ResolvedView
  territory: Territory
  onLevel: (level: MapLevel) => void
  onYear: (year: number | null) => void
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The level and the year, each offered only where there are several. */
export function ScalePicker({ view, territory, onLevel, onYear }: Props) {
  const w = uiWords[view.lang]
  const levels = levelsOf(territory, view.indicator.id)
  const absent = territory.levels.filter((level) => !levels.includes(level))
  const latest = view.years.at(-1)
  return (
    <>
      <fieldset className="field segmented">
        <legend className="field-label">{w.level}</legend>
        <div className="segments">
          {levels.map((level) => (
            <label key={level} className="segment">
              <input
                type="radio"
                name="level"
                checked={level === view.choice.level}
                onChange={() => onLevel(level)}
              />
              <span>{capital(LEVEL_WORDS[view.lang][level].one)}</span>
            </label>
          ))}
        </div>
        {absent.length > 0 && (
          <p className="soft absent-levels">
            {w.absentLevels(absent.map((level) => LEVEL_WORDS[view.lang][level].one).join(', '))}
          </p>
        )}
      </fieldset>
      {view.years.length > 1 && latest !== undefined && (
        <div className="field">
          <label className="field-label" htmlFor="year">
            {w.year}
          </label>
          <select
            id="year"
            value={view.year ?? latest}
            onChange={(event) => {
              const year = Number(event.target.value)
              onYear(year === latest ? null : year)
            }}
          >
            {view.years.toReversed().map((year) => (
              <option key={year} value={year}>
                {year === latest ? w.latest(year) : year}
              </option>
            ))}
          </select>
        </div>
      )}
    </>
  )
}
