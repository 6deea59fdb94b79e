import type { Choice } from '../../atlas/choice.ts'
import { uiWords } from '../../i18n/words/ui.ts'
import { parseRendererSetting, RENDERER_SETTINGS } from '../../map/renderer.ts'
import { useRendererSetting } from '../frame/use-renderer-setting.ts'

const WHY_NO_OUTLINES = 'no-outlines'

interface Props {
  choice: Choice
  /** there are several levels to go through */
  canFollow: boolean
  /** there are contours of QPV to draw */
  hasOutlines: boolean
  /** neighbours, rivers, roads or town halls are published with the territory */
  hasLandmarks: boolean
  onFollow: (follow: boolean) => void
  onChange: (change: Partial<Choice>) => void
}

/** What is drawn over the map, contours of QPV and QVA and names of zones, and what draws it on this machine. */
export function DisplayChoice({ choice, canFollow, hasOutlines, hasLandmarks, onFollow, onChange }: Props) {
  const w = uiWords[choice.lang]
  const [renderer, setRenderer] = useRendererSetting()
  const check = (key: 'outlines' | 'names' | 'landmarks' | 'follow', label: string, disabled = false) => (
    <label>
      <input
        type="checkbox"
        checked={choice[key] && !disabled}
        disabled={disabled}
        aria-describedby={key === 'outlines' && disabled ? WHY_NO_OUTLINES : undefined}
        onChange={({ target: { checked } }) =>
          key === 'follow' ? onFollow(checked) : onChange({ [key]: checked })
        }
      />
      {label}
    </label>
  )
  return (
    <fieldset className="field display">
      <legend className="field-label">{w.display}</legend>
      {check('outlines', w.outlines, !hasOutlines)}
      {!hasOutlines && (
        <p id={WHY_NO_OUTLINES} className="soft">
          {w.noOutlines}
        </p>
      )}
      {check('names', w.names)}
      {hasLandmarks && check('landmarks', w.landmarks)}
      {canFollow && check('follow', w.follow)}
      <label className="display-renderer">
        {w.renderer}
        <select value={renderer} onChange={(event) => setRenderer(parseRendererSetting(event.target.value))}>
          {RENDERER_SETTINGS.map((setting) => (
            <option key={setting} value={setting}>
              {w[`renderer_${setting}`]}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  )
}
