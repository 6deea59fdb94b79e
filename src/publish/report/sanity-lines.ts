import type { Lang } from '../../i18n/lang.ts'
import { type Accepted, isLeftOut, type SanityFinding } from '../../sanity/finding.ts'

/** A finding in report.json: its name alone, since its words hold values. */
export interface SanityReport {
  readonly name: string
  readonly source: string
  readonly gravity: SanityFinding['gravity']
  readonly outcome: 'left_out' | 'accepted' | 'published'
}

export const sanityReport = (
  findings: readonly SanityFinding[],
  accepted: readonly Accepted[],
): SanityReport[] =>
  findings.map((finding) => ({
    name: finding.name,
    source: finding.source,
    gravity: finding.gravity,
    outcome: isLeftOut(finding, accepted)
      ? 'left_out'
      : accepted.some((one) => one.finding === finding.name)
        ? 'accepted'
        : 'published',
  }))

const WORDS = {
  fr: {
    left_out: 'laissé de côté',
    by_name: ', sauf à l’accepter par son nom dans « accepted » du territoire',
    accepted: 'accepté par le territoire, qui en publie la raison',
    published: 'publié tel quel',
    none: 'accepté par le territoire, et rien de tel n’est trouvé',
  },
  en: {
    left_out: 'left out',
    by_name: ', unless it is accepted by its name in "accepted" of the territory',
    accepted: 'accepted by the territory, which publishes the reason',
    published: 'published as it is',
    none: 'accepted by the territory, and nothing of the kind is found',
  },
} as const

/** Lines for the terminal: each finding with its name, its words, and what becomes of it. */
export function sanityLines(
  findings: readonly SanityFinding[],
  accepted: readonly Accepted[],
  lang: Lang,
): string[] {
  const w = WORDS[lang]
  const colon = lang === 'fr' ? ' : ' : ': '
  const remarks = sanityReport(findings, accepted).map(({ outcome }, i) => {
    const byName = outcome === 'left_out' ? w.by_name : ''
    return `  ${findings[i]?.name}${colon}${sentence(findings[i]?.text[lang] ?? '', w[outcome] + byName, lang)}`
  })
  const idle = accepted.filter(({ finding }) => !findings.some(({ name }) => name === finding))
  return [...remarks, ...idle.map(({ finding }) => `  ${finding}${colon}${w.none}.`)]
}

const sentence = (text: string, outcome: string, lang: Lang) =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${lang === 'fr' ? ' ; ' : '; '}${outcome}.`
