import { useId } from 'react'
import {
  DPI,
  type FigureSettings,
  LEGEND_PLACES,
  PAGE_SIZES,
  type PageSize,
} from '../../../figure/figure-settings.ts'
import { TONES } from '../../../figure/figure-tones.ts'
import type { Lang } from '../../../i18n/lang.ts'
import { figureDialogWords } from '../../../i18n/words/figure-dialog.ts'
import { Choices } from './Choices.tsx'
import { SizeFields } from './SizeFields.tsx'

export type Wrong = 'size' | 'title' | 'subtitle' | 'author' | 'date' | 'dpi' | 'pixels' | 'other'

const TEXTS = [
  ['title', 'figureTitle'],
  ['subtitle', 'subtitle'],
  ['author', 'author'],
] as const
const SHOWN = ['histogram', 'names', 'scale', 'north', 'source', 'caveats', 'link'] as const

interface Props {
  lang: Lang
  draft: FigureSettings
  /** the field that is not understood as it stands */
  wrong: Wrong | null
  onChange: (draft: FigureSettings) => void
}

/** What is asked of the figure. */
export function FigureForm({ lang, draft, wrong, onChange }: Props) {
  const w = figureDialogWords[lang]
  const id = useId()
  const fault = (field: Wrong) => ({
    'aria-invalid': wrong === field,
    'aria-describedby': wrong === field ? `${id}-wrong` : undefined,
  })
  const page = draft.size.kind === 'page' ? draft.size.page : 'free'
  return (
    <div className="figure-form">
      <Choices
        label={w.size}
        options={[...(Object.keys(PAGE_SIZES) as PageSize[]), 'free' as const]}
        word={(one) => w[`size_${one}`]}
        value={page}
        onChange={(one) =>
          onChange({
            ...draft,
            size:
              one === 'free'
                ? { kind: 'free', unit: 'mm', width: 200, height: 150 }
                : { kind: 'page', page: one },
          })
        }
      />
      {draft.size.kind === 'free' && (
        <SizeFields
          lang={lang}
          size={draft.size}
          fault={fault('size')}
          onChange={(size) => onChange({ ...draft, size })}
        />
      )}
      {TEXTS.map(([field, word]) => (
        <label key={field}>
          {w[word]}
          <input
            type="text"
            value={draft[field]}
            {...fault(field)}
            onChange={({ target }) => onChange({ ...draft, [field]: target.value })}
          />
        </label>
      ))}
      <label>
        {w.date}
        <input
          type="date"
          value={draft.date}
          {...fault('date')}
          onChange={({ target }) => onChange({ ...draft, date: target.value })}
        />
      </label>
      <Choices
        label={w.legend}
        options={LEGEND_PLACES}
        word={(one) => w[`legend_${one}`]}
        value={draft.legend}
        onChange={(legend) => onChange({ ...draft, legend })}
      />
      <Choices
        label={w.tone}
        options={TONES}
        word={(one) => w[`tone_${one}`]}
        value={draft.tone}
        onChange={(tone) => onChange({ ...draft, tone })}
      />
      <fieldset>
        <legend>{w.show}</legend>
        {SHOWN.map((one) => (
          <label key={one}>
            <input
              type="checkbox"
              checked={draft[one]}
              onChange={({ target }) => onChange({ ...draft, [one]: target.checked })}
            />{' '}
            {w[one]}
          </label>
        ))}
      </fieldset>
      <p className="soft">{draft.source ? w.warningsHelp : w.sourceHelp}</p>
      <label>
        {w.dpi}
        <input
          type="number"
          min={DPI.min}
          max={DPI.max}
          value={Number.isNaN(draft.dpi) ? '' : draft.dpi}
          {...fault('dpi')}
          onChange={({ target }) => onChange({ ...draft, dpi: target.valueAsNumber })}
        />
      </label>
      <p id={`${id}-wrong`} className="error" role="alert">
        {wrong && w[`wrong_${wrong}`]}
      </p>
    </div>
  )
}
