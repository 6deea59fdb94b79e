import { useState } from 'react'
import type { Choice } from '../../../atlas/choice.ts'
import type { CompareChoice } from '../../../atlas/compare-choice.ts'
import type { Comparison } from '../../../atlas/comparison.ts'
import { levelsOf } from '../../../atlas/levels-of.ts'
import type { Opened } from '../../../atlas/resolve-input.ts'
import { sideName } from '../../../atlas/side-words.ts'
import { compareWords } from '../../../i18n/words/compare.ts'
import { focusOn, VIEW_TITLE } from '../../choosing/focus.ts'
import { SecondMethod } from './SecondMethod.tsx'
import { endCompare, showDifference, showSides } from './start-compare.ts'
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
  // the difference has turned the two years round: whoever comes back to two maps finds map A as it was
  const [turned, setTurned] = useState(false)
  const change = (part: Partial<CompareChoice>) => onChange({ compare: { ...compare, ...part } })
  const indicators = opened.catalogue.indicators.filter(({ id }) =>
    levelsOf(opened.territory, id).includes(level),
  )
  const show = (value: CompareChoice['show']) => {
    const next =
      value === 'difference' ? showDifference(compare, comparison) : showSides(compare, comparison, turned)
    setTurned(value === 'difference' && 'year' in next)
    onChange(next)
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
      {second.years.length > 1 && (
        <div className="field">
          <label className="field-label" htmlFor="compare-year">
            {w.year}
          </label>
          <select
            id="compare-year"
            value={second.year ?? ''}
            onChange={({ target }) => change({ year: Number(target.value) })}
          >
            {second.years.toReversed().map((year) => (
              <option key={year} value={year}>
                {year}
              </option>
            ))}
          </select>
        </div>
      )}
      {second.method && <SecondMethod compare={compare} second={second} onChange={change} />}
      {radios('show', ['sides', 'difference'], show)}
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
      <button
        type="button"
        className="button"
        onClick={() => {
          onChange(endCompare(choice))
          focusOn(VIEW_TITLE)
        }}
      >
        {w.close}
      </button>
    </section>
  )
}
