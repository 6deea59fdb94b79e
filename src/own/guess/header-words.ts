import type { Unit } from '../../indicators/units.ts'

/** What the words of a column's name say of its figures, in French or in English. */

/** Words of a price or an income that say of which dwellings or households a number is */
const QUALIFIED =
  /\bloyers? (moderes?|intermediaires?|encadres?|libres?)\b|\b(bas|faibles?|hauts?) (loyers?|revenus?)\b|\blow (rents?|incomes?)\b/g

/** Without accents or case, a space between words: "Prix m² maisons (€)" is "prix m2 maisons (€)". */
const folded = (name: string): string =>
  name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_.]+/g, ' ')
    .replace(QUALIFIED, '')
    .trim()

const NUMBER_OF = /^(nb|nbre|nombre|effectifs?|number|count)\b(?!.*\b(moy|med|mean|average|taux|part\b))/
/** Files and events that are counted, of a rent or an income: "impayés de loyer" are no rent */
const EVENTS_OF =
  /^(impayes?|expulsions?|procedures?|dossiers?|aides?|signalements?|demand\w*) (de|des|du|d|au|aux|sur)\b(?!.*\b(moy|med|mean|average|taux|part\b))|^arrears of\b/
const READY =
  /\b(prix|loyers?|taux|tx|indices?|index|score|moy|moyen(ne)?s?|med|median(e|es|s)?|parts?|pct|pourcentage|percent|percentage|ratio|rates?|shares?|mean|average|prices?|rents?|densite|density|revenus?|income)\b|[%‰]|(€|eur|euros?) ?(\/|par|per)|pour (cent|mille|1 ?000)\b/
const SHARE = /%|\b(taux|tx|parts?|pct|pourcentage|percent|percentage|rates?|shares?)\b|pour ?cent\b/
const MONEY = /€|\b(eur|euros?|prix|loyers?|revenus?|montants?|prices?|rents?|income)\b/
const PER_THOUSAND = /\b(pour|per|p) (mille|1[ ,]?000)\b|‰/

/** Signs and words of a rate, or of so many euros each: of events too, such a figure is no count */
const RATE = /[%‰]|\b(pour|per|p) (cent|mille|1[ ,]?000)\b|(€|eur|euros?) ?(\/|par|per)/
const EUROS = /€|\b(eur|euros?)\b/

const isOfNumber = (name: string) => NUMBER_OF.test(name) || (EVENTS_OF.test(name) && !RATE.test(name))

/** A name without the letter and the year that a census file begins it with: "P22_LOGVAC". */
const withoutCensusYear = (name: string) => name.replace(/^[pc]\d{2} (?=[a-z])/, '')

/** Whether a name is of a rate, a mean, a median, a price or an index: figures that are never summed. */
export const saysReadyMade = (column: string): boolean => {
  const name = folded(column)
  return READY.test(name) && !isOfNumber(name)
}

/** Whether a name is of a share in percent. */
export const saysShare = (column: string): boolean => {
  const name = folded(column)
  return SHARE.test(name) && !PER_THOUSAND.test(name) && !NUMBER_OF.test(name)
}

const CHANGE =
  /\b(evolutions?|variations?|croissances?|progressions?|hausses?|baisses?|ecarts?|soldes?|atteintes?|realisations?|changes?|growth|increases?|decreases?|gaps?|attainments?)\b/

/** Whether a name is of a change, or of what is done of an objective: percentages under 0 or over 100. */
export const saysChange = (column: string): boolean => CHANGE.test(folded(column))

const WHOLE =
  /^((nb|nbre|nombre|total|ensemble)( (de|des|du|d|of))?[ '’]*)?(logements?|parc( (prive|social|total|locatif|hlm))?|residences principales|rp|menages?|population|pop|habitants?|dwellings?|households?|inhabitants?|log|men)( \d+)?( \(.*\))?$|\b(total|totaux|ensemble)\b/

/** Whether a name is of all of something, of which other columns may be parts. */
export const saysWhole = (column: string): boolean => WHOLE.test(withoutCensusYear(folded(column)))

/** Columns that name a zone or number its rows: no figure, though their cells are digits. */
const NAMES =
  /^(code|codes|cod|codgeo|insee|depcom|siren|siret|id|identifiant|identifier|cp|dep|reg|epci|objectid|fid)\b(?! (prix|rate))|^(n°|numero) (?!de )|^(com|iris|qp|qpv|dates?)$/

/** Whether a name is of a code or a number that tells rows apart. */
export const saysCode = (column: string): boolean => NAMES.test(folded(column))

/** What is counted of the things that follow: "demandes de logement" are no dwellings */
const ACTS =
  /^(demand\w*|attributions?|mutations?|ventes?|transactions?|permis|autorisations?|aides?|signalements?)\b|\b(requests?|applications?|sales?|lettings?|permits?)\b/
/** words before the thing counted */
const BEFORE =
  /^(nb|nbre|nombre|effectifs?|number|count|total|totaux|ensemble|stock)\b( (de|des|du|d|of)\b)?[ '’]*/
/** from here on a name says which of the things it counts */
const AFTER =
  / (de|des|du|d|en|par|pour|sur|dans|hors|avec|a|au|aux|depuis|of|in|by|per|for|with|since)\b.*$| d['’].*$|[(,;:/].*$/

const COUNTED: readonly (readonly [RegExp, Exclude<Unit, 'class'>])[] = [
  [
    /\b(log(ements?|ts?|vac)?|rp|rsecocc|dwellings?|residences?|maisons?|appart(ement)?s?)\b|^vacants?\b|^parc( (prive|social|total|locatif|hlm))?( \d+)?$/,
    'dwellings',
  ],
  [/\b(men|menages?|households?)\b/, 'households'],
  [/\b(pop|population|hab|habitants?|inhabitants?)\b/, 'inhabitants'],
  [/\b(adultes?|adults?)\b/, 'adults'],
  [/\b(copros?|coproprietes?|condominiums?)\b/, 'condominiums'],
  [/\blots?\b/, 'lots'],
]

/** Whether a name is of things that are counted whole: dwellings, households. */
export const saysThings = (column: string): boolean => COUNTED.some(([, unit]) => unit === unitSaid(column))

/** The unit that a name says; a number without one else. What is counted comes before the words on which of it. */
export function unitSaid(column: string): Exclude<Unit, 'class'> {
  const name = folded(column)
  const inEuros = () => (/\bm2\b/.test(name) ? 'euros_per_m2' : 'euros')
  if (!NUMBER_OF.test(name) && EUROS.test(name)) return inEuros()
  if (!isOfNumber(name)) {
    // "impayés de loyer" are no euros where no sign says so
    if (MONEY.test(name) && !EVENTS_OF.test(name)) return inEuros()
    if (PER_THOUSAND.test(name))
      return /\b(habs?|habitants?|inhabitants?)\b/.test(name) ? 'per_1000_inhabitants' : 'per_1000'
    if (/\bm2\b/.test(name)) return 'square_metres'
    // a rate, an index or a mean of things is no number of them
    if (READY.test(name)) return 'ratio'
  }
  // brackets that hold a thing counted alone say the unit
  const [, inBrackets = ''] = /[([]\s*([^)\]]*?)\s*[)\]]/.exec(name) ?? []
  const bracketed = COUNTED.find(([pattern]) => inBrackets.replace(pattern, '').trim() === '')
  if (bracketed && inBrackets !== '') return bracketed[1]
  const counted = withoutCensusYear(name).replace(BEFORE, '').replace(AFTER, '')
  if (ACTS.test(counted)) return 'ratio'
  const [first] = COUNTED.flatMap(([pattern, unit]) => {
    const at = counted.search(pattern)
    return at < 0 ? [] : [{ at, unit }]
  }).sort((a, b) => a.at - b.at)
  return first?.unit ?? 'ratio'
}
