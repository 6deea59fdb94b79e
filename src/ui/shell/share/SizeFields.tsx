import { type FigureSize, UNITS } from '../../../figure/figure-settings.ts'
import type { Lang } from '../../../i18n/lang.ts'
import { figureDialogWords } from '../../../i18n/words/figure-dialog.ts'
import { Choices } from './Choices.tsx'

type FreeSize = Extract<FigureSize, { kind: 'free' }>

interface Props {
  lang: Lang
  size: FreeSize
  /** attributes of a field that is not understood */
  fault: { readonly 'aria-invalid': boolean; readonly 'aria-describedby': string | undefined }
  onChange: (size: FreeSize) => void
}

/** Width, height and unit of a size of the reader's own. */
export function SizeFields({ lang, size, fault, onChange }: Props) {
  const w = figureDialogWords[lang]
  return (
    <div className="size-fields">
      {(['width', 'height'] as const).map((side) => (
        <label key={side}>
          {w[side]}
          <input
            type="number"
            value={Number.isNaN(size[side]) ? '' : size[side]}
            {...fault}
            onChange={({ target }) => onChange({ ...size, [side]: target.valueAsNumber })}
          />
        </label>
      ))}
      <Choices
        label={w.unit}
        options={UNITS}
        word={(unit) => unit}
        value={size.unit}
        onChange={(unit) => onChange({ ...size, unit })}
      />
    </div>
  )
}
