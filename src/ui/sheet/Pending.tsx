import type { Lang } from '../../i18n/lang.ts'
import { printWords } from '../../i18n/words/print.ts'
import { EarlyPrint } from '../frame/EarlyPrint.tsx'

/** While the database computes: the screen says so, and so does a sheet that the browser prints meanwhile. */
export function Pending({ lang, ready }: { lang: Lang; ready: boolean }) {
  const w = printWords[lang]
  return (
    <>
      <p className="soft screen-only sheet-pending" role="status">
        {!ready && w.computing}
      </p>
      <EarlyPrint lang={lang} ready={ready} />
    </>
  )
}
