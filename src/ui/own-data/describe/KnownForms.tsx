import type { Lang } from '../../../i18n/lang.ts'
import { ownDataWords } from '../../../i18n/words/own-data.ts'
import type { OwnDesk } from '../../../imports/own-desk.ts'
import type { Look } from '../../../own/guess/look.ts'
import type { OwnUse } from '../../../own/own-use.ts'

interface Props {
  desk: OwnDesk
  id: number
  look: Extract<Look, { kind: 'table' }>
  lang: Lang
  /** what the file is taken for now */
  taken: OwnUse | null
}

/** The forms of the atlas that a file may have; a press on one reads the file in that form. */
export function KnownForms({ desk, id, look, lang, taken }: Props) {
  const w = ownDataWords[lang]
  if (look.recognised.length === 0) return null
  return (
    <div className="own-known">
      <p className="field-label">{w.takenFor}</p>
      {look.recognised.map(({ source, title }) => (
        <button
          key={source}
          type="button"
          className="button"
          aria-pressed={taken?.kind === 'source' && taken.source === source}
          onClick={() => void desk.use(id, { kind: 'source', source })}
        >
          {title[lang]}
        </button>
      ))}
    </div>
  )
}
