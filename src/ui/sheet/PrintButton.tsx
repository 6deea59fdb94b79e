import type { Lang } from '../../i18n/lang.ts'
import { printWords } from '../../i18n/words/print.ts'
import { usePrintWhenReady } from '../frame/use-print-when-ready.ts'

/** Prints a sheet once its figures are there. */
export function PrintButton({ lang, ready }: { lang: Lang; ready: boolean }) {
  const w = printWords[lang]
  const { waiting, print } = usePrintWhenReady(ready)
  return (
    <button type="button" className="button" aria-disabled={waiting} onClick={() => print('whole')}>
      {waiting ? w.waiting : w.print}
    </button>
  )
}
