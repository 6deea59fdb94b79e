import type { Opened } from '../../atlas/resolve-input.ts'
import type { Lang } from '../../i18n/lang.ts'
import { sheetWords } from '../../i18n/words/sheet.ts'
import { summaryWords } from '../../i18n/words/summary.ts'
import { comparableZones } from '../../report/comparable-zones.ts'
import { parseReference, type Reference, referenceText } from '../../report/reference.ts'
import type { SheetZone } from '../../report/sheet-zone.ts'
import { REFERENCE_LEVELS } from '../../territory/level.ts'
import { PrintButton } from './PrintButton.tsx'

/** What a reader does with a sheet: choose what it is compared with, print it, go to the map. Not on paper. */
export function SheetTools({
  opened,
  zone,
  reference,
  lang,
  ready,
  atlas,
  summary,
  onReference,
}: {
  opened: Opened
  zone: SheetZone
  reference: Reference | null
  lang: Lang
  /** whether the database has answered, or will not */
  ready: boolean
  /** address of the zone in the atlas */
  atlas: string
  /** address of the territory's summary */
  summary: string
  onReference: (reference: Reference | null) => void
}) {
  const w = sheetWords[lang]
  const chosen = reference ? referenceText(reference) : ''
  const { zones: others, areNearest } = comparableZones(opened, zone, chosen)
  const options = others.map(({ code, name }) => (
    <option key={code} value={code}>
      {name}
    </option>
  ))
  return (
    <div className="sheet-tools">
      <label>
        <span>{w.reference}</span>
        <select
          value={chosen}
          onChange={({ target }) => onReference(parseReference(opened, zone, target.value))}
        >
          <option value="">{w.referenceNone}</option>
          {REFERENCE_LEVELS.map((level) => (
            <option key={level} value={level}>
              {w[level]}
            </option>
          ))}
          {areNearest ? <optgroup label={w.nearest}>{options}</optgroup> : options}
        </select>
      </label>
      <PrintButton lang={lang} ready={ready} />
      <a href={atlas}>{w.atlas}</a>
      {zone.level === 'epci' && <a href={summary}>{summaryWords[lang].inFourPages}</a>}
    </div>
  )
}
