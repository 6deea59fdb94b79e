import type { Lang } from '../../../i18n/lang.ts'
import { ownTableWords } from '../../../i18n/words/own-table.ts'
import type { OwnDesk } from '../../../imports/own-desk.ts'
import type { OwnFile } from '../../../imports/own-file.ts'
import type { ContoursLook } from '../../../own/guess/look-contours.ts'
import { worksheetFile } from '../../../own/tables/own-worksheet.ts'
import { Choose } from '../Choose.tsx'

interface Props {
  /** what the file is made of */
  are: 'sheets' | 'layers'
  file: OwnFile
  look: Pick<ContoursLook, 'worksheets' | 'worksheet'>
  desk: OwnDesk
  lang: Lang
}

/** Which sheet of a workbook, or layer of contours, is read, and those that can be opened beside it. */
export function Worksheets({ are, file, look: { worksheets, worksheet }, desk, lang }: Props) {
  const w = ownTableWords[lang]
  const isTable = are === 'sheets'
  if (worksheets.length === 0) return null
  const workbook = file.worksheet?.workbook ?? file.name
  const { files } = desk.state()
  const isOpen = (name: string) =>
    name === worksheet || files.some((one) => one.name === worksheetFile({ workbook, name }))
  const others = worksheets.filter((name) => !isOpen(name))
  return (
    <div className="own-fields">
      <Choose
        label={isTable ? w.worksheet : w.layer}
        value={worksheet ?? ''}
        options={worksheets.map((name) => [name, name])}
        onChange={(name) => void desk.takeWorksheet(file.id, name)}
      />
      {others.length > 0 && (
        <div className="own-known">
          <p className="field-label">{isTable ? w.otherWorksheets : w.otherLayers}</p>
          {others.map((name) => (
            <button
              key={name}
              type="button"
              className="button"
              onClick={() => void desk.addWorksheet(file.id, name)}
            >
              {isTable ? w.addWorksheet(name) : w.addLayer(name)}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
