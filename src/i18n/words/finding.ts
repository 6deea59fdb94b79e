import type { MapLevel } from '../../territory/level.ts'
import { type Lang, words } from '../lang.ts'

const ZONES: Record<Lang, Record<MapLevel, readonly [string, string]>> = {
  fr: {
    group: ['groupe de communes', 'groupes de communes'],
    commune: ['commune', 'communes'],
    iris: ['IRIS', 'IRIS'],
    qpv: ['QPV ou QVA', 'QPV et QVA'],
    work: ['périmètre de travail', 'périmètres de travail'],
    residence: ['résidence', 'résidences'],
    condominium: ['copropriété', 'copropriétés'],
    address: ['adresse', 'adresses'],
  },
  en: {
    group: ['group of communes', 'groups of communes'],
    commune: ['commune', 'communes'],
    iris: ['IRIS', 'IRIS'],
    qpv: ['QPV or QVA', 'QPV and QVA'],
    work: ['perimeter of work', 'perimeters of work'],
    residence: ['residence', 'residences'],
    condominium: ['condominium', 'condominiums'],
    address: ['address', 'addresses'],
  },
}

/** "residences", of several. */
export const zonesOf = (lang: Lang, level: MapLevel) => ZONES[lang][level][1]

/** "residence", of one. */
export const zoneOf = (lang: Lang, level: MapLevel) => ZONES[lang][level][0]

/** "12 residences". */
export const counted = (lang: Lang, n: string, level: MapLevel, several: boolean) =>
  `${n}\u00a0${ZONES[lang][level][several ? 1 : 0]}`

const toDate = (year: number | null) => (year === null ? 'à date' : `au 31/12/${year}`)
const byDate = (year: number | null) => (year === null ? 'to date' : `by 31/12/${year}`)

/** What a view says first, under its title. */
export const findingWords = words(
  {
    none: 'Aucune zone n’a de valeur connue',
    unanswered: 'Les décomptes de la méthode ne sont pas venus de la base de données',
    spread: (level: MapLevel, median: string, least: string, greatest: string) =>
      `Médiane des ${ZONES.fr[level][1]} : ${median}, de ${least} à ${greatest}`,
    same: (level: MapLevel, value: string) =>
      `${value} dans les ${ZONES.fr[level][1]} dont la valeur est connue`,
    highest: (name: string, value: string) => `valeur la plus haute\u00a0: ${name}, ${value}`,
    highestTied: (name: string, others: string, several: boolean, value: string) =>
      `valeur la plus haute\u00a0: ${name} et ${others} autre${several ? 's' : ''} ex\u00a0æquo, ${value}`,
    /** @param zones counted: "26 IRIS" */
    manyHighest: (zones: string, value: string) =>
      `valeur la plus haute\u00a0: ${zones} ex\u00a0æquo, ${value}`,
    /** its value stands in the main sentence */
    lowest: (name: string) => `la plus basse\u00a0: ${name}`,
    lowestTied: (zones: string) => `la plus basse\u00a0: ${zones} ex\u00a0æquo`,
    /** of the zones that are not unreliable, the nearest to an end */
    reliable: (name: string, value: string) => `des fiables\u00a0: ${name}, ${value}`,
    whole: (value: string) => `ensemble : ${value}`,
    total: (value: string) => `Ensemble : ${value}`,
    /** @param of counted: "95 communes" */
    totalOf: (value: string, known: string, of: string) => `${value} dans ${known} des ${of} (partiel)`,
    known: (n: string, of: string, level: MapLevel, several: boolean) =>
      `valeur connue dans ${n} sur ${counted('fr', of, level, several)}`,
    attainment: (value: string, year: number | null) => `Objectif attendu ${toDate(year)} atteint à ${value}`,
    /** where some have no results at that date: @param of counted, "24 communes" */
    attainmentOf: (value: string, year: number | null, known: string, of: string, late: string | null) =>
      `Objectif attendu ${toDate(year)} atteint à ${value}, sur ${known} des ${of}${late === null ? '' : `, dont ${late} en retard`}`,
    late: (n: string, all: string, level: MapLevel, several: boolean) =>
      `${n} ${several ? 'des' : 'sur'} ${counted('fr', all, level, several)} en retard`,
    step: (before: string, after: string) => `${before} → ${after} du parc`,
    stepSame: (share: string) => `${share} du parc, comme avant`,
    moved: (n: string, level: MapLevel, several: boolean) =>
      `${counted('fr', n, level, several)} ${several ? 'changent' : 'change'} de classe`,
    showMoved: 'montrer',
    showMovedHint: 'Entoure sur la carte les zones qui changent de classe',
    movedList: (n: string) => `Zones qui changent de classe (${n})`,
    movedNone: 'aucune zone ne change de classe',
    /** after the share before and after */
    pointsOthers: 'd’autres classes étant signalées',
  },
  {
    none: 'No zone has a known value',
    unanswered: 'What the method counts did not come from the database',
    spread: (level, median, least, greatest) =>
      `Median of the ${ZONES.en[level][1]}: ${median}, from ${least} to ${greatest}`,
    same: (level, value) => `${value} in the ${ZONES.en[level][1]} whose value is known`,
    highest: (name, value) => `highest: ${name}, ${value}`,
    highestTied: (name, others, several, value) =>
      `highest: ${name} and ${others} other${several ? 's' : ''} tied, ${value}`,
    manyHighest: (zones, value) => `highest: ${zones} tied, ${value}`,
    lowest: (name) => `lowest: ${name}`,
    lowestTied: (zones) => `lowest: ${zones} tied`,
    reliable: (name, value) => `of the reliable ones: ${name}, ${value}`,
    whole: (value) => `all together: ${value}`,
    total: (value) => `All together: ${value}`,
    totalOf: (value, known, of) => `${value} in ${known} of ${of} (partial)`,
    known: (n, of, level, several) => `value known in ${n} of ${counted('en', of, level, several)}`,
    attainment: (value, year) => `${value} of the objective expected ${byDate(year)} is done`,
    attainmentOf: (value, year, known, of, late) =>
      `${value} of the objective expected ${byDate(year)} is done, in ${known} of ${of}${late === null ? '' : `, ${late} of them late`}`,
    late: (n, all, level, several) => `${n} of ${counted('en', all, level, several)} late`,
    step: (before, after) => `${before} → ${after} of the stock`,
    stepSame: (share) => `${share} of the stock, as before`,
    moved: (n, level, several) =>
      `${counted('en', n, level, several)} ${several ? 'change' : 'changes'} class`,
    showMoved: 'show',
    showMovedHint: 'Outlines on the map the zones that change class',
    movedList: (n) => `Zones that change class (${n})`,
    movedNone: 'no zone changes class',
    pointsOthers: 'other classes being pointed out',
  },
)
