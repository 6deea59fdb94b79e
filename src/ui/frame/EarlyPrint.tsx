import type { Lang } from '../../i18n/lang.ts'
import { printWords } from '../../i18n/words/print.ts'

/** On paper alone, where the browser's own command did not wait for the figures: that some are missing, and how they look. */
export const EarlyPrint = ({ lang, ready }: { lang: Lang; ready: boolean }) =>
  !ready && <p className="paper-only notice">{printWords[lang].early}</p>
