import { MOST_PANELS, type PanelsChoice } from '../../../atlas/panels-choice.ts'
import { panelIndicators, panelTerritories } from '../../../atlas/panels-offered.ts'
import type { Opened } from '../../../atlas/resolve-input.ts'
import type { ResolvedView } from '../../../atlas/view.ts'
import { panelsWords } from '../../../i18n/words/panels.ts'

interface Props {
  opened: Opened
  view: ResolvedView
  /** the first of each kind of part */
  offered: readonly PanelsChoice[]
  panels: PanelsChoice | null
  onPanels: (panels: PanelsChoice | null) => void
}

/** What small multiples differ by, and which of them are shown; nothing where there are none to make. */
export function SmallMapsChoice({ opened, view, offered, panels, onPanels }: Props) {
  const { choice, lang } = view
  const w = panelsWords[lang]
  const indicators = panelIndicators(opened, choice)
  const territories = panelTerritories(opened, choice.level)
  if (offered.length === 0) return <p className="notice">{w.nothing}</p>
  return (
    <>
      <label className="small-maps-by">
        {w.by}{' '}
        <select
          value={panels?.by}
          onChange={({ target }) => onPanels(offered.find(({ by }) => by === target.value) ?? null)}
        >
          {offered.map(({ by }) => (
            <option key={by} value={by}>
              {by === 'indicators' && view.method ? w.by_criteria : w[`by_${by}`]}
            </option>
          ))}
        </select>
      </label>
      {panels?.by === 'indicators' && (
        <Boxes
          legend={view.method ? w.criteria : w.indicators}
          most={{ count: MOST_PANELS - 1, words: w.most(MOST_PANELS), fewest: w.fewest }}
          options={indicators.map(({ id, label }) => ({ key: id, label: label[lang] }))}
          checked={panels.ids}
          onChange={(ids) => onPanels({ by: 'indicators', ids })}
        />
      )}
      {panels?.by === 'territories' && (
        <Boxes
          legend={w.territories}
          most={{ count: MOST_PANELS, words: w.most(MOST_PANELS), fewest: w.fewest }}
          options={territories.map(({ code, name }) => ({ key: code, label: name }))}
          checked={panels.codes}
          onChange={(codes) => onPanels({ by: 'territories', codes })}
        />
      )}
    </>
  )
}

interface BoxesProps {
  legend: string
  most: { readonly count: number; readonly words: string; readonly fewest: string }
  options: readonly { readonly key: string; readonly label: string }[]
  checked: readonly string[]
  onChange: (checked: readonly string[]) => void
}

/** Boxes to be checked: at least one, at most so many. */
function Boxes({ legend, most, options, checked, onChange }: BoxesProps) {
  const isFull = checked.length >= most.count
  return (
    <fieldset className="small-maps-boxes">
      <legend>{legend}</legend>
      {options.map(({ key, label }) => {
        const on = checked.includes(key)
        return (
          <label key={key}>
            <input
              type="checkbox"
              checked={on}
              disabled={on ? checked.length === 1 : isFull}
              onChange={() => onChange(on ? checked.filter((one) => one !== key) : [...checked, key])}
            />{' '}
            {label}
          </label>
        )
      })}
      <p className="soft" role="status">
        {isFull ? most.words : checked.length === 1 ? most.fewest : ''}
      </p>
    </fieldset>
  )
}
