import type { Choice } from '../../atlas/choice.ts'
import { uiWords } from '../../i18n/words/ui.ts'
import { parseRendererSetting, RENDERER_SETTINGS } from '../../map/renderer.ts'
import { useRendererSetting } from '../frame/use-renderer-setting.ts'

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
  return (
    <fieldset className="field display">
      <legend className="field-label">{w.display}</legend>
      <label>
        <input
          type="checkbox"
          checked={choice.outlines}
          disabled={!hasOutlines}
          onChange={(event) => onChange({ outlines: event.target.checked })}
        />
        {w.outlines}
      </label>
      <label>
        <input
          type="checkbox"
          checked={choice.names}
          onChange={(event) => onChange({ names: event.target.checked })}
        />
        {w.names}
      </label>
      {hasLandmarks && (
        <label>
          <input
            type="checkbox"
            checked={choice.landmarks}
            onChange={(event) => onChange({ landmarks: event.target.checked })}
          />
          {w.landmarks}
        </label>
      )}
      {canFollow && (
        <label>
          <input
            type="checkbox"
            checked={choice.follow}
            onChange={(event) => onFollow(event.target.checked)}
          />
          {w.follow}
        </label>
      )}
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
