import { shortFlag } from '../atlas/caveat-text.ts'
import type { Lang } from '../i18n/lang.ts'
import { FLAG_WORDS } from '../i18n/words/values.ts'
import type { Flag } from '../indicators/value.ts'

/** The flags of a figure after it, in short, each with its sentence. */
export const ZoneFlags = ({ flags, lang }: { flags: readonly Flag[]; lang: Lang }) =>
  flags.map((flag) => (
    <abbr key={flag} className="flag" title={FLAG_WORDS[lang][flag]}>
      {' '}
      {shortFlag(flag, lang)}
    </abbr>
  ))
