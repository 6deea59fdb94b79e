import type { Lang } from '../../../i18n/lang.ts'
import { ownDataWords } from '../../../i18n/words/own-data.ts'
import { beyondRule, type OwnTable } from '../../../own/own-table.ts'

interface Props {
  /** what is read of each file */
  of: readonly Pick<OwnTable, 'figures' | 'rule'>[]
  lang: Lang
}

/** Which figures the rule that the reader chose cannot mask; nothing where it can mask each. */
export function BeyondRule({ of, lang }: Props) {
  const names = of.flatMap(beyondRule)
  if (names.length === 0) return null
  return <p className="notice">{ownDataWords[lang].beyondRule(names)}</p>
}
