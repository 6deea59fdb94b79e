import type { Lang } from '../../i18n/lang.ts'
import { layoutWords } from '../../i18n/words/layout.ts'
import { usePrinting } from '../frame/use-printing.ts'

/** On paper alone: where the view is to be found again, and the day it was printed. */
export function PrintLine({ lang }: { lang: Lang }) {
  const printing = usePrinting()
  if (!printing) return null
  const day = new Intl.DateTimeFormat(lang, { dateStyle: 'long' }).format(new Date())
  return (
    <p className="print-line">
      {window.location.href} — {layoutWords[lang].printed(day)}
    </p>
  )
}
