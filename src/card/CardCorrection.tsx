import { correctedBy, correctionText } from '../atlas/correction-text.ts'
import type { ResolvedView, ViewZone } from '../atlas/view.ts'
import { correctionWords } from '../i18n/words/correction.ts'
import { ClassSwatch } from './ClassSwatch.tsx'

/** The class that a workshop gives a zone beside the computed one, who gave it, when and why. */
export function CardCorrection({ view, zone }: { view: ResolvedView; zone: ViewZone }) {
  const { lang, classes } = view
  const text = correctionText(zone, view)
  if (text === null || zone.correction === null) return null
  const w = correctionWords[lang]
  return (
    <>
      <h3>{w.title}</h3>
      <p>
        <ClassSwatch color={classes[zone.correction.classIndex]?.color} />
        {text}
      </p>
      <p className="soft">
        {w.reason(zone.correction.reason)} {correctedBy(zone, view)}
      </p>
    </>
  )
}
