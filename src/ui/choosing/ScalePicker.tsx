import { useState } from 'react'
import type { Choice } from '../../atlas/choice.ts'
import { levelsOf } from '../../atlas/levels-of.ts'
import type { ResolvedView } from '../../atlas/view.ts'
import { Glossed } from '../../gloss/Glossed.tsx'
import { glossaryWords } from '../../i18n/words/glossary.ts'
import { uiWords } from '../../i18n/words/ui.ts'
import { LEVEL_WORDS } from '../../i18n/words/view.ts'
import type { Territory } from '../../indicators/territory.ts'
import { arePoints, type MapLevel } from '../../territory/level.ts'
import { atLevel, levelsAcross } from './change.ts'
import type { ChangeMode } from './use-choice.ts'
import { YearSlider } from './YearSlider.tsx'

interface Props {
  view: ResolvedView
  territory: Territory
  onScale: (level: MapLevel, left: string | null) => void
  onChange: (change: Partial<Choice>, mode?: ChangeMode) => void
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The level and the year, each offered only where there are several. */
export function ScalePicker({ view, territory, onScale, onChange }: Props) {
  const w = uiWords[view.lang]
  const levels = levelsOf(territory, view.indicator.id)
  // a label takes no button inside: what the acronyms of the scales are stands under them
  const acronyms = ['iris', 'qpv']
    .flatMap((level) => territory.levels.find((one) => one === level) ?? [])
    .map((level) => LEVEL_WORDS[view.lang][level].one)
    .join(', ')
  const across = levelsAcross(view.choice, territory)
  const absent = territory.levels.filter((level) => !levels.includes(level) && !across.includes(level))
  const named = (some: readonly MapLevel[]) =>
    some.map((level) => LEVEL_WORDS[view.lang][level].one).join(', ')
  /** what a scale took away with it, said while the one that it brought is shown */
  const [left, leave] = useState<{ readonly title: string; readonly shown: string } | null>(null)
  /** the indicator of zones that points took the place of: zones come back with it */
  const [zoned, keep] = useState<string | null>(null)
  const shown = (choice: Choice) => `${choice.indicator} ${choice.level}`
  const isTold = left?.shown === shown(view.choice)
  // said before it happens
  const opening = isTold ? [] : across
  const opens = opening.length === 0 ? '' : opening.length > 2 ? w.otherScales : w.byScales(named(opening))
  const goTo = (level: MapLevel) => {
    const before = arePoints(view.choice.level) ? zoned : view.choice.indicator
    keep(before)
    if (across.includes(level))
      leave({ title: view.title, shown: shown(atLevel(view.choice, level, territory, before)) })
    onScale(level, before)
  }
  return (
    <>
      <fieldset className="field segmented">
        <legend className="field-label">{w.level}</legend>
        <div className="segments">
          {territory.levels.map((level) => (
            <label key={level} className="segment">
              <input
                type="radio"
                name="level"
                checked={level === view.choice.level}
                disabled={absent.includes(level)}
                onChange={() => goTo(level)}
              />
              <span>{capital(LEVEL_WORDS[view.lang][level].one)}</span>
            </label>
          ))}
        </div>
        {acronyms !== '' && (
          <p className="soft acronyms">
            {glossaryWords[view.lang].inWords} <Glossed text={acronyms} lang={view.lang} />
          </p>
        )}
        {(absent.length > 0 || opening.length > 0) && (
          <p className="soft absent-levels">{w.scalesOf(named(absent), opens)}</p>
        )}
        <p className="soft left-indicator" role="status">
          {isTold && w.leftIndicator(left.title, LEVEL_WORDS[view.lang][view.choice.level].one, view.title)}
        </p>
      </fieldset>
      <YearSlider view={view} onChange={onChange} />
    </>
  )
}
