import type { Choice } from '../../../atlas/choice.ts'
import type { CompareChoice } from '../../../atlas/compare-choice.ts'
import type { Comparison } from '../../../atlas/comparison.ts'
import { levelsOf } from '../../../atlas/levels-of.ts'
import type { Drawn } from '../../../atlas/resolve.ts'
import type { Opened } from '../../../atlas/resolve-input.ts'
import { sideName } from '../../../atlas/side-words.ts'
import { compareWords } from '../../../i18n/words/compare.ts'
import { SecondMethod } from './SecondMethod.tsx'
import { inOrder } from './start-compare.ts'
import './compare.css'

interface Props {
  choice: Choice
  compare: CompareChoice
  comparison: Comparison
  opened: Opened
  onChange: (change: Partial<Choice>) => void
}

/** What is compared and how: two maps or their difference, classes, and what map B shows otherwise than map A. */
export default function ComparePanel({ choice, compare, comparison, opened, onChange }: Props) {
  const { lang, level } = choice
  const { first, second, isShared, difference } = comparison
  const w = compareWords[lang]
  const change = (part: Partial<CompareChoice>) => onChange({ compare: { ...compare, ...part } })
  const indicators = opened.catalogue.indicators.filter(({ id }) =>
    levelsOf(opened.territory, id).includes(level),
  )
  /** of one indicator in two years, the earlier stays map A */
  const pick = (side: 'A' | 'B', year: number) => {
    const other = side === 'A' ? second.year : first.year
    if (first.indicator.id === second.indicator.id && other !== null) onChange(inOrder(compare, year, other))
    else if (side === 'A') onChange({ year })
    else change({ year })
  }
  const radios = <K extends 'show' | 'classes'>(
    key: K,
    values: readonly CompareChoice[K][],
    choose: (value: CompareChoice[K]) => void,
  ) => (
    <fieldset className="field compare-radios">
      <legend className="field-label">{w[key]}</legend>
      {values.map((value) => (
        <label key={value}>
          <input
            type="radio"
            name={`compare-${key}`}
            checked={compare[key] === value}
            onChange={() => choose(value)}
          />
          {w[value]}
        </label>
      ))}
    </fieldset>
  )
  return (
    <section className="panel compare-panel" aria-labelledby="compare-title">
      <h2 id="compare-title" tabIndex={-1}>
        {w.title}
      </h2>
      <p className="soft">{w.sidesAre(sideName('A', first, second))}</p>
      <div className="field">
        <label className="field-label" htmlFor="compare-indicator">
          {w.indicator}
        </label>
        <select
          id="compare-indicator"
          value={second.indicator.id}
          onChange={({ target }) =>
            change({ indicator: target.value === choice.indicator ? null : target.value, year: null })
          }
        >
          {indicators.map(({ id, label }) => (
            <option key={id} value={id}>
              {label[lang]}
            </option>
          ))}
        </select>
      </div>
      <YearOf id="compare-year-a" label={w.yearA} view={first} onPick={(year) => pick('A', year)} />
      <YearOf id="compare-year" label={w.year} view={second} onPick={(year) => pick('B', year)} />
      {second.method && <SecondMethod compare={compare} second={second} onChange={change} />}
      {radios('show', ['sides', 'difference'], (show) => change({ show }))}
      {compare.show === 'sides' &&
        first.method === null &&
        radios('classes', ['same', 'own'], (classes) => change({ classes }))}
      {compare.show === 'sides' && compare.classes === 'same' && !isShared && first.method === null && (
        <p className="soft">{w.notShared}</p>
      )}
      {compare.show === 'difference' && (
        <p className="soft">
          {difference === null
            ? w.noDifference
            : difference.caveats
                .filter((one) => !first.caveats.includes(one) && !second.caveats.includes(one))
                .join(' ')}
        </p>
      )}
    </section>
  )
}

/** The year of one map, where there are several. */
function YearOf({
  id,
  label,
  view: { year, years },
  onPick,
}: {
  id: string
  label: string
  view: Pick<Drawn, 'year' | 'years'>
  onPick: (year: number) => void
}) {
  if (years.length < 2) return null
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <select id={id} value={year ?? ''} onChange={({ target }) => onPick(Number(target.value))}>
        {years.toReversed().map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </div>
  )
}
