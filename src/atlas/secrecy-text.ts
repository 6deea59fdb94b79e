import { formatPercent } from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'
import { secrecyWords } from '../i18n/words/secrecy.ts'
import type { SecrecyRule } from '../indicators/catalogue.ts'
import type { Territory } from '../indicators/territory.ts'
import type { Catalogue } from './catalogue.ts'

/** The rule of secrecy of each source that is shown, one line a source: kind, threshold, unit, origin. */
export function secrecyTexts(
  { sources, secrecy }: Pick<Catalogue, 'sources' | 'secrecy'>,
  stricter: Territory['secrecy'],
  shown: readonly { readonly source: string }[],
  lang: Lang,
): string[] {
  const ids = [...new Set(shown.map(({ source }) => source))]
  return ids.flatMap((id) => {
    const source = sources.find((one) => one.id === id)
    const rule = secrecy.find((one) => one.id === source?.secrecy)
    if (!source || !rule) return []
    const own = stricter?.find((one) => one.source === id)
    return [secrecyWords[lang].of(source.title[lang], ruleText(rule, own, lang))]
  })
}

type Stricter = NonNullable<Territory['secrecy']>[number]

function ruleText(rule: SecrecyRule, own: Stricter | undefined, lang: Lang): string {
  const w = secrecyWords[lang]
  const threshold = own?.threshold ?? rule.threshold
  const kind = own?.kind ?? rule.kind
  if (kind === undefined || threshold === null) return rule.label[lang]
  const parts = [
    w[kind](threshold, rule.unit ?? 'units'),
    ...(rule.dominance === null ? [] : [w.dominance(formatPercent(rule.dominance * 100, lang, 0))]),
    w.complementary,
    ...(own?.all_or_none ? [w.allOrNone] : []),
    ...(own?.subsets ? [w.subsets] : []),
    ...(own ? [w.stricter] : []),
    ...(rule.origin ? [w.origin(rule.origin[lang])] : []),
  ]
  return parts.join(w.next)
}
