import { parseThemeSetting, THEME_SETTINGS } from '../../../figure/theme.ts'
import type { Lang } from '../../../i18n/lang.ts'
import { embedDialogWords } from '../../../i18n/words/embed-dialog.ts'
import type { EmbedOptions } from '../../../sketch/embed-options.ts'

/** Widths of the preview, as the attribute of a frame. */
export const WIDTHS = { phone: '360', column: '640', full: '100%' } as const
export type Width = keyof typeof WIDTHS

const SHOWN = [
  ['title', 'optionTitle'],
  ['legend', 'optionLegend'],
  ['table', 'optionTable'],
  ['controls', 'optionControls'],
] as const
const INTERACTIONS = ['tooltips', 'full', 'none'] as const

interface Props {
  lang: Lang
  options: EmbedOptions
  width: Width
  onOptions: (options: EmbedOptions) => void
  onWidth: (width: Width) => void
}

/** What the embed shows, and how wide its preview is. */
export function EmbedOptionsForm({ lang, options, width, onOptions, onWidth }: Props) {
  const w = embedDialogWords[lang]
  return (
    <div className="embed-options">
      <fieldset>
        <legend>{w.width}</legend>
        {(Object.keys(WIDTHS) as Width[]).map((one) => (
          <label key={one}>
            <input type="radio" name="embed-width" checked={one === width} onChange={() => onWidth(one)} />{' '}
            {w[one]}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{w.show}</legend>
        {SHOWN.map(([option, word]) => (
          <label key={option}>
            <input
              type="checkbox"
              checked={options[option]}
              onChange={({ target }) => onOptions({ ...options, [option]: target.checked })}
            />{' '}
            {w[word]}
          </label>
        ))}
      </fieldset>
      <label>
        {w.theme}{' '}
        <select
          value={options.theme}
          onChange={({ target }) => onOptions({ ...options, theme: parseThemeSetting(target.value) })}
        >
          {THEME_SETTINGS.map((one) => (
            <option key={one} value={one}>
              {w[`theme_${one}`]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {w.interaction}{' '}
        <select
          value={options.interaction}
          onChange={({ target }) =>
            onOptions({
              ...options,
              interaction: INTERACTIONS.find((one) => one === target.value) ?? 'tooltips',
            })
          }
        >
          {INTERACTIONS.map((one) => (
            <option key={one} value={one}>
              {w[`interaction_${one}`]}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
