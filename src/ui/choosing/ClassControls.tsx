import { useState } from 'react'
import type { Choice } from '../../atlas/choice.ts'
import type { ResolvedView } from '../../atlas/view.ts'
import { classColors, DIVERGING_PALETTES, SEQUENTIAL_PALETTES } from '../../classify/palettes.ts'
import type { Lang } from '../../i18n/lang.ts'
import { CLASS_METHOD_WORDS, uiWords } from '../../i18n/words/ui.ts'
import { CLASS_COUNTS, CLASS_METHODS, type ClassMethod } from '../../indicators/catalogue.ts'
import { CLASSES_BUTTON, focusOn } from './focus.ts'
import './class-controls.css'

interface Props {
  /** gives the bounds */
  view: ResolvedView
  /** what is chosen now, which the controls show at once */
  choice: Choice
  onChange: (change: Partial<Choice>) => void
}

/** Element that the button at the legend opens. */
export const CLASSES_PANEL = 'classes-panel'

const SAMPLE_BOUNDS = [0, 1, 2, 3, 4, 5]

/** Classification, number of classes, bounds and palette of a choropleth of numbers. */
export function ClassControls({ view, choice, onChange }: Props) {
  const w = uiWords[view.lang]
  const { indicator } = view
  const current = choice.classification ?? { ...indicator.classes, bounds: [] as readonly number[] }
  const palette = choice.palette ?? indicator.classes.palette
  const palettes = indicator.classes.pivot === undefined ? SEQUENTIAL_PALETTES : DIVERGING_PALETTES
  const inner = view.classes.slice(1).flatMap((c) => (c.min === null ? [] : [c.min]))
  const methods = CLASS_METHODS.filter((m) => m !== 'policy' || (indicator.classes.policy?.length ?? 0) > 0)
  const classify = (method: ClassMethod, count: number, bounds: readonly number[] = []) =>
    onChange({ classification: { method, count, bounds } })
  return (
    <section id={CLASSES_PANEL} className="class-controls" aria-label={w.classification}>
      <div className="field">
        <label className="field-label" htmlFor="class-method">
          {w.classMethod}
        </label>
        <select
          id="class-method"
          value={current.method}
          onChange={(event) => {
            const method = event.target.value as ClassMethod
            classify(
              method,
              method === 'manual' ? inner.length + 1 : current.count,
              method === 'manual' ? inner : [],
            )
          }}
        >
          {methods.map((method) => (
            <option key={method} value={method}>
              {CLASS_METHOD_WORDS[view.lang][method]}
            </option>
          ))}
        </select>
      </div>
      {current.method === 'manual' ? (
        <ManualBounds view={view} bounds={inner} onBounds={(b) => classify('manual', b.length + 1, b)} />
      ) : (
        !['q6', 'policy', 'headtail'].includes(current.method) && (
          <div className="field">
            <label className="field-label" htmlFor="class-count">
              {w.classCount}
            </label>
            <input
              id="class-count"
              type="number"
              min={CLASS_COUNTS.min}
              max={CLASS_COUNTS.max}
              value={current.count}
              onChange={(event) => {
                const count = Number(event.target.value)
                if (Number.isInteger(count) && count >= CLASS_COUNTS.min && count <= CLASS_COUNTS.max)
                  classify(current.method, count)
              }}
            />
          </div>
        )
      )}
      <fieldset className="field palettes">
        <legend className="field-label">{w.palette}</legend>
        <div>
          {palettes.map((id) => (
            <label key={id} className="palette" title={id}>
              <input
                type="radio"
                name="palette"
                checked={id === palette}
                onChange={() => onChange({ palette: id === indicator.classes.palette ? null : id })}
              />
              <svg viewBox="0 0 50 10" preserveAspectRatio="none" aria-hidden="true">
                {classColors(id, SAMPLE_BOUNDS, indicator.classes.pivot === undefined ? undefined : 2.5).map(
                  (color, i) => (
                    <rect key={color} x={i * 10} width="10" height="10" fill={color} />
                  ),
                )}
              </svg>
              <span className="visually-hidden">{id}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {(choice.classification !== null || choice.palette !== null) && (
        <button
          type="button"
          className="link class-default"
          onClick={() => {
            onChange({ classification: null, palette: null })
            focusOn(CLASSES_BUTTON)
          }}
        >
          {w.classDefault}
        </button>
      )}
    </section>
  )
}

/** Bounds with all their digits, as `readBounds` reads them. */
const writeBounds = (bounds: readonly number[], lang: Lang): string =>
  bounds.map((bound) => (lang === 'fr' ? String(bound).replace('.', ',') : String(bound))).join('; ')

/** Increasing bounds as typed, of the form that a link can hold; null for anything else. */
export function readBounds(text: string): number[] | null {
  const parts = text.split(';').map((part) =>
    part
      .replace(/[\s\u00a0\u202f]/g, '')
      .replace(',', '.')
      .replace('\u2212', '-'),
  )
  if (parts.length >= CLASS_COUNTS.max || !parts.every((part) => /^-?\d{1,9}(\.\d{1,9})?$/.test(part)))
    return null
  const numbers = parts.map(Number)
  return numbers.every((n, i) => i === 0 || n > (numbers[i - 1] ?? n)) ? numbers : null
}

function ManualBounds({
  view,
  bounds,
  onBounds,
}: {
  view: ResolvedView
  bounds: readonly number[]
  onBounds: (bounds: number[]) => void
}) {
  const w = uiWords[view.lang]
  /** what is being typed; null: the bounds as they are */
  const [draft, setDraft] = useState<string | null>(null)
  const [wrong, setWrong] = useState(false)
  const commit = () => {
    if (draft === null) return
    const numbers = readBounds(draft)
    setWrong(numbers === null)
    if (numbers === null) return
    setDraft(null)
    onBounds(numbers)
  }
  return (
    <div className="field">
      <label className="field-label" htmlFor="class-bounds">
        {w.classBounds}
      </label>
      <input
        id="class-bounds"
        type="text"
        value={draft ?? writeBounds(bounds, view.lang)}
        aria-invalid={wrong}
        aria-describedby={wrong ? 'class-bounds-error' : undefined}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
      />
      {wrong && (
        <p id="class-bounds-error" className="error" role="alert">
          {w.classBoundsError}
        </p>
      )}
    </div>
  )
}
