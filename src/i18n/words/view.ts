import type { MapLevel } from '../../territory/level.ts'
import { type Lang, type Text, words } from '../lang.ts'

export const LEVEL_WORDS: Record<Lang, Record<MapLevel, { readonly one: string; readonly by: string }>> = {
  fr: {
    group: { one: 'groupe de communes', by: 'Par groupe de communes' },
    commune: { one: 'commune', by: 'Par commune' },
    iris: { one: 'IRIS', by: 'Par IRIS' },
    qpv: { one: 'QPV ou\u00a0QVA', by: 'Par QPV ou\u00a0QVA' },
    work: { one: 'périmètre de\u00a0travail', by: 'Par périmètre de\u00a0travail' },
    residence: { one: 'résidence sociale', by: 'Par résidence sociale' },
    condominium: { one: 'copropriété', by: 'Par copropriété' },
    address: { one: 'adresse', by: 'Par adresse' },
  },
  en: {
    group: { one: 'group of communes', by: 'By group of communes' },
    commune: { one: 'commune', by: 'By commune' },
    iris: { one: 'IRIS', by: 'By IRIS' },
    qpv: { one: 'QPV or\u00a0QVA', by: 'By QPV or\u00a0QVA' },
    work: { one: 'perimeter of\u00a0work', by: 'By perimeter of\u00a0work' },
    residence: { one: 'social residence', by: 'By social residence' },
    condominium: { one: 'condominium', by: 'By condominium' },
    address: { one: 'address', by: 'By address' },
  },
}

/** What the dwellings of an objective are, as "dwellings PLAI agreed" says it; those of all products have none. */
export const PRODUCT_WORDS: Readonly<Record<string, Text>> = {
  TARGET_SOCIAL: { fr: 'sociaux', en: 'social' },
  TARGET_PLAI: { fr: 'PLAI', en: 'PLAI' },
  TARGET_PLUS: { fr: 'PLUS', en: 'PLUS' },
  TARGET_PLS: { fr: 'PLS', en: 'PLS' },
}

export const viewWords = words(
  {
    /** @param product what the dwellings are, null for all of them */
    assumedEvent: (dwellings: string, product: string | null) =>
      `Hypothèse du publicateur\u00a0: le plan compte des logements ${product ? `${product} ` : ''}${dwellings}`,
    fictional: 'Territoire fictif, données simulées',
    restricted: (holder: string) =>
      `Diffusion restreinte\u00a0: patrimoine de ${holder}, non masqué, pour son propre usage`,
    local: 'Données locales, non publiées',
    schematic: 'Contours schématiques',
    official: 'Contours officiels',
    ownContours: 'Contours ouverts par le lecteur',
    supplied: 'Contours fournis par le publicateur',
    source: (list: string) => `Source\u00a0: ${list}`,
    thresholds: (list: string, n: number) => `seuil${n > 1 ? 's' : ''} ${list}`,
    thresholdCount: (n: number) => `${n} seuils`,
    rule: (label: string) => `Règle de classe\u00a0: ${label}.`,
    period: (start: number, end: number) => `période ${start}-${end}`,
    /** the years that a change goes between */
    span: (start: number, end: number) => `${start}\u00a0→ ${end}`,
    classFrom: (min: string, max: string, unit: string) => `${min} à moins de ${max}${unit}`,
    classLast: (min: string, max: string, unit: string) => `${min} à ${max}${unit}`,
    classOne: (value: string, unit: string) => `${value}${unit}`,
    classBelow: (max: string, unit: string) => `moins de ${max}${unit}`,
    classAbove: (min: string, unit: string) => `${min}${unit} et plus`,
    weight: (measure: string) => measure,
    couldBe: (list: string) => `indéterminé : ${list}`,
    or: ' ou ',
    /** the parts of an attainment: "Logements commencés depuis 2023", "Objectif de logements, attendu au 31/12/2025" */
    doneSince: (done: string, start: number) => `${done} depuis ${start}`,
    expectedBy: (objective: string, year: number | null) =>
      `${objective}, attendu ${year === null ? 'à date' : `au 31/12/${year}`}`,
    lastResults: (year: number) => `derniers résultats au 31/12/${year}`,
    /** @param part of a document: "6", "2, 3", "annexe Reims"; empty for all of it */
    documentPart: (part: string, several: boolean) =>
      `document du plan${part === '' ? '' : `, ${/^\d/.test(part) ? `partie${several ? 's' : ''} ` : ''}${part}`}`,
    sources: (first: string, second: string) => `${first} ; ${second}`,
    contours: (words: string, credit: string) => `${words} : ${credit}`,
  },
  {
    assumedEvent: (dwellings, product) =>
      `Assumption of the publisher: the plan counts ${product ? `${product} ` : ''}dwellings ${dwellings}`,
    fictional: 'Fictional territory, simulated data',
    restricted: (holder) => `Restricted circulation: stock of ${holder}, unmasked, for its own use`,
    local: 'Local data, not published',
    schematic: 'Schematic outlines',
    official: 'Official outlines',
    ownContours: 'Outlines opened by the reader',
    supplied: 'Outlines supplied by the publisher',
    source: (list) => `Source: ${list}`,
    thresholds: (list, n) => `threshold${n > 1 ? 's' : ''} ${list}`,
    thresholdCount: (n) => `${n} thresholds`,
    rule: (label) => `Class rule: ${label}.`,
    period: (start, end) => `period ${start}–${end}`,
    span: (start, end) => `${start}\u00a0→ ${end}`,
    classFrom: (min, max, unit) => `${min} to under ${max}${unit}`,
    classLast: (min, max, unit) => `${min} to ${max}${unit}`,
    classOne: (value, unit) => `${value}${unit}`,
    classBelow: (max, unit) => `under ${max}${unit}`,
    classAbove: (min, unit) => `${min}${unit} and over`,
    weight: (measure) => measure,
    couldBe: (list) => `indeterminate: ${list}`,
    or: ' or ',
    doneSince: (done, start) => `${done} since ${start}`,
    expectedBy: (objective, year) =>
      `${objective}, expected ${year === null ? 'to date' : `by 31/12/${year}`}`,
    lastResults: (year) => `last results at 31/12/${year}`,
    documentPart: (part, several) =>
      `document of the plan${part === '' ? '' : `, ${/^\d/.test(part) ? `section${several ? 's' : ''} ` : ''}${part}`}`,
    sources: (first, second) => `${first}; ${second}`,
    contours: (words, credit) => `${words}: ${credit}`,
  },
)
