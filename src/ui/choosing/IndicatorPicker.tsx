import type { Catalogue } from '../../atlas/catalogue.ts'
import { levelsOf } from '../../atlas/levels-of.ts'
import type { Lang } from '../../i18n/lang.ts'
import { SECTION_WORDS, uiWords } from '../../i18n/words/ui.ts'
import { OWN_SECTION, SECTIONS } from '../../indicators/catalogue.ts'
import type { Territory } from '../../indicators/territory.ts'

interface Props {
  catalogue: Catalogue
  territory: Territory
  indicator: string
  lang: Lang
  onPick: (indicator: string) => void
  /** chosen with the pointer: arrows pass by others on their way */
  onPressed: () => void
}

/**
 * Indicators by section; a section appears when the catalogue holds one. An indicator that the territory lacks has its
 * reason beside it.
 */
export function IndicatorPicker({ catalogue, territory, indicator, lang, onPick, onPressed }: Props) {
  const w = uiWords[lang]
  const unavailable = territory.unavailable.flatMap(({ indicator: id, reason }) => {
    const found = catalogue.indicators.find((i) => i.id === id)
    return found ? [{ id, label: found.label[lang], reason: reason[lang] }] : []
  })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset of its own in each section
    <div className="field" role="group" aria-labelledby="indicator-label">
      <p className="field-label" id="indicator-label">
        {w.indicator}
      </p>
      {[OWN_SECTION, ...SECTIONS].map((section) => {
        const here = catalogue.indicators.filter(
          (i) => i.section === section && levelsOf(territory, i.id).length > 0,
        )
        if (here.length === 0) return null
        return (
          <details key={section} className="indicator-section" open={here.some((i) => i.id === indicator)}>
            <summary>
              {SECTION_WORDS[lang][section]} <span className="soft">{here.length}</span>
            </summary>
            <fieldset>
              <legend className="visually-hidden">{SECTION_WORDS[lang][section]}</legend>
              {here.map((i) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: keys choose as well, and go on choosing
                <label
                  key={i.id}
                  className="indicator"
                  onClick={({ detail }) => {
                    if (detail > 0) onPressed()
                  }}
                >
                  <input
                    type="radio"
                    // a name a section: Tab enters each one that is open, arrows stay in it
                    name={`indicator-${section}`}
                    checked={i.id === indicator}
                    onChange={() => onPick(i.id)}
                  />
                  <span>{i.label[lang]}</span>
                </label>
              ))}
            </fieldset>
          </details>
        )
      })}
      {unavailable.length > 0 && (
        <details className="more">
          <summary>{w.unavailableHere(unavailable.length)}</summary>
          <dl className="unavailable">
            {unavailable.map(({ id, label, reason }) => (
              <div key={id}>
                <dt>{label}</dt>
                <dd>{reason}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  )
}
