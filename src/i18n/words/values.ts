import type { Unit } from '../../indicators/units.ts'
import type { Flag, State } from '../../indicators/value.ts'
import type { Lang } from '../lang.ts'

/** The word of each state, the same in legend, table, card and exports. */
export const STATE_WORDS: Record<Lang, Record<State, string>> = {
  fr: {
    missing: 'donnée manquante',
    not_applicable: 'sans objet',
    suppressed: 'secret statistique',
    indeterminate: 'indéterminé',
    undefined: 'rien à compter',
  },
  en: {
    missing: 'no data',
    not_applicable: 'not applicable',
    suppressed: 'statistical secrecy',
    indeterminate: 'indeterminate',
    undefined: 'nothing to count',
  },
}

export const FLAG_WORDS: Record<Lang, Record<Flag, string>> = {
  fr: {
    partial_perimeter: 'périmètre partiel',
    not_comparable: 'rupture de série',
    unreliable: 'peu fiable (un effectif sous 200, recensement)',
    over_whole: 'plus de 100\u202f%\u00a0: le numérateur compte autre chose qu’une partie du dénominateur',
  },
  en: {
    partial_perimeter: 'partial perimeter',
    not_comparable: 'break in series',
    unreliable: 'not reliable (a count under 200, census)',
    over_whole: 'over 100%: the numerator counts something else than a part of the denominator',
  },
}

/** The unit after a number; `{n}` is plural from 2 in French, from anything but 1 in English. */
const UNIT_WORDS: Record<Lang, Record<Exclude<Unit, 'percent' | 'class'>, readonly [string, string]>> = {
  fr: {
    dwellings: ['logement', 'logements'],
    dwellings_per_year: ['logement par an', 'logements par an'],
    per_1000: ['pour 1\u202f000', 'pour 1\u202f000'],
    per_1000_inhabitants: ['pour 1\u202f000 habitants', 'pour 1\u202f000 habitants'],
    households: ['ménage', 'ménages'],
    adults: ['adulte', 'adultes'],
    inhabitants: ['habitant', 'habitants'],
    condominiums: ['copropriété', 'copropriétés'],
    lots: ['lot', 'lots'],
    square_metres: ['m²', 'm²'],
    euros: ['€', '€'],
    euros_per_m2: ['€/m²', '€/m²'],
    points: ['point', 'points'],
    ratio: ['', ''],
  },
  en: {
    dwellings: ['dwelling', 'dwellings'],
    dwellings_per_year: ['dwelling a year', 'dwellings a year'],
    per_1000: ['per 1,000', 'per 1,000'],
    per_1000_inhabitants: ['per 1,000 inhabitants', 'per 1,000 inhabitants'],
    households: ['household', 'households'],
    adults: ['adult', 'adults'],
    inhabitants: ['inhabitant', 'inhabitants'],
    condominiums: ['condominium', 'condominiums'],
    lots: ['lot', 'lots'],
    square_metres: ['m²', 'm²'],
    euros: ['€', '€'],
    euros_per_m2: ['€/m²', '€/m²'],
    points: ['point', 'points'],
    ratio: ['', ''],
  },
}

/** "logements", "logement": the unit's word for this number; empty for percent, ratios and classes. */
export function unitWord(unit: Unit, value: number, lang: Lang): string {
  if (unit === 'percent' || unit === 'class') return ''
  const [one, many] = UNIT_WORDS[lang][unit]
  const plural = lang === 'fr' ? Math.abs(value) >= 2 : Math.abs(value) !== 1
  return plural ? many : one
}

const UNIT_NAMES: Record<Lang, Partial<Record<Unit, string>>> = {
  fr: { percent: '%', class: 'classe', ratio: 'rapport' },
  en: { percent: '%', class: 'class', ratio: 'ratio' },
}

/** A unit by itself, in words: "logements", "%", "classe". */
export const unitName = (unit: Unit, lang: Lang): string => UNIT_NAMES[lang][unit] ?? unitWord(unit, 2, lang)
