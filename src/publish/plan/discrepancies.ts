import { digitsOf, formatNumber, formatSigned } from '../../i18n/format.ts'
import type { Lang, Text } from '../../i18n/lang.ts'
import type { Discrepancy } from '../../indicators/territory.ts'
import type { Figure } from './figures.ts'
import type { Plan } from './plan.ts'

/** What a printed figure is compared with. */
interface Comparison {
  readonly kind: 'communes' | 'groups' | 'parts' | 'years'
  readonly summed: number
  /** how many terms were added; for `years`, the years that divide the total */
  readonly terms: number
}

/**
 * Every printed figure that disagrees with its own sum: a group or EPCI with its communes, an EPCI with its groups, a
 * whole with its parts, a yearly figure with the total over the years (beyond the rounding to a unit). Only complete
 * sums are compared: a sum with an unprinted term is not compared.
 */
export function discrepancies({ declared, communes, figures }: Plan): Discrepancy[] {
  const numbers = new Map(figures.map((f) => [key(f.level, f.code, f.measure, f.year), f.value]))
  const sum = (at: readonly string[]): number | null => {
    let total = 0
    for (const term of at) {
      const value = numbers.get(term)
      if (typeof value !== 'number') return null
      total += value
    }
    return at.length > 0 ? total : null
  }
  const comparisons = (figure: Figure): Comparison[] => {
    const { level, code, measure, year } = figure
    const compare = (kind: Comparison['kind'], at: readonly string[]): Comparison[] => {
      const summed = sum(at)
      return summed === null || summed === figure.value ? [] : [{ kind, summed, terms: at.length }]
    }
    const found: Comparison[] = []
    if (level !== 'commune') {
      const members = communes.filter((c) => level === 'epci' || c.group === code)
      found.push(
        ...compare(
          'communes',
          members.map((c) => key('commune', c.code, measure, year)),
        ),
      )
    }
    if (level === 'epci') {
      const groups = compare(
        'groups',
        declared.groups.map((g) => key('group', g.code, measure, year)),
      )
      found.push(...groups.filter(({ summed }) => found.every((other) => other.summed !== summed)))
    }
    for (const { parts } of declared.sums.filter(({ whole }) => whole === measure)) {
      found.push(
        ...compare(
          'parts',
          parts.map((part) => key(level, code, part, year)),
        ),
      )
    }
    const { plan } = declared
    const whole = declared.yearly.find(({ yearly }) => yearly === measure)
    const total = whole && numbers.get(key(level, code, whole.total, year))
    if (plan && typeof total === 'number') {
      const terms = plan.end - plan.start + 1
      const summed = total / terms
      if (Math.abs(summed - (figure.value as number)) > 0.5) found.push({ kind: 'years', summed, terms })
    }
    return found
  }
  return figures
    .filter((figure) => figure.value !== null)
    .flatMap((figure) => comparisons(figure).map((found) => discrepancy(figure, found)))
}

const key = (level: string, code: string, measure: string, year: number): string =>
  `${level} ${code} ${measure} ${year}`

function discrepancy(figure: Figure, { kind, summed, terms }: Comparison): Discrepancy {
  const printed = figure.value as number
  const words = (lang: Lang): string => {
    const number = (value: number) => formatNumber(value, lang, digitsOf(value))
    const gap = formatSigned(printed - summed, lang, digitsOf(summed))
    const computed = WORDS[lang][kind](number(summed), terms)
    const own = figure.note ? ` ${figure.note[lang]}` : ''
    return lang === 'fr'
      ? `Imprimé\u202f: ${number(printed)}\u202f; ${computed} (écart\u202f: ${gap}).${own}`
      : `Printed: ${number(printed)}; ${computed} (difference: ${gap}).${own}`
  }
  const note: Text = { fr: words('fr'), en: words('en') }
  const id = `${figure.level}-${figure.code}-${figure.measure.toLowerCase()}-${kind}`
  const { measure, level, code, sourceRef: source_ref } = figure
  return { id, measure, level, code, printed, summed: Math.round(summed * 100) / 100, note, source_ref }
}

const WORDS: Record<Lang, Record<Comparison['kind'], (sum: string, terms: number) => string>> = {
  fr: {
    communes: (sum, terms) => `somme des ${terms} communes\u202f: ${sum}`,
    groups: (sum, terms) => `somme des ${terms} groupes imprimés\u202f: ${sum}`,
    parts: (sum, terms) => `somme des ${terms} parties\u202f: ${sum}`,
    years: (sum, terms) => `total imprimé divisé par ${terms} ans\u202f: ${sum}`,
  },
  en: {
    communes: (sum, terms) => `sum of the ${terms} communes: ${sum}`,
    groups: (sum, terms) => `sum of the ${terms} printed groups: ${sum}`,
    parts: (sum, terms) => `sum of the ${terms} parts: ${sum}`,
    years: (sum, terms) => `printed total over ${terms} years: ${sum}`,
  },
}
