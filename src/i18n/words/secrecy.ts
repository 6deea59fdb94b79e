import { words } from '../lang.ts'

const UNITS_FR = {
  dwellings: 'logements',
  households: 'ménages',
  persons: 'personnes',
  businesses: 'entreprises',
  units: 'unités',
} as const
const UNITS_EN = {
  dwellings: 'dwellings',
  households: 'households',
  persons: 'persons',
  businesses: 'businesses',
  units: 'units',
} as const
export type SecrecyUnit = keyof typeof UNITS_FR

/** What a source keeps secret, in words: kind of rule, threshold, unit, origin. */
export const secrecyWords = words(
  {
    of: (source: string, rule: string) => `${source} : ${rule}`,
    set: (threshold: number, unit: SecrecyUnit) =>
      `règle d’ensemble, aucun chiffre sur un ensemble de moins de ${threshold} ${UNITS_FR[unit]} ; dans un ensemble plus grand, un petit effectif est publié`,
    cell: (threshold: number, unit: SecrecyUnit) =>
      `règle de case, aucun effectif de moins de ${threshold} ${UNITS_FR[unit]} n’est publié`,
    dominance: (percent: string) => `ni aucun dont un seul contributeur fait ${percent} ou plus`,
    complementary: 'ce qui donnerait un chiffre secret par soustraction est masqué aussi',
    allOrNone: 'un ensemble dont tous, ou aucun, ont la caractéristique est masqué aussi',
    subsets: 'les emménagés récents d’une zone, et ceux qui ne le sont pas, sont des ensembles à part',
    stricter: 'règle choisie par l’éditeur de l’atlas, plus stricte que celle de la source',
    origin: (origin: string) => `origine : ${origin}`,
    next: ' ; ',
  },
  {
    of: (source, rule) => `${source}: ${rule}`,
    set: (threshold, unit) =>
      `rule of sets, no figure of a set of fewer than ${threshold} ${UNITS_EN[unit]}; in a larger set, a small count is published`,
    cell: (threshold, unit) =>
      `rule of cells, no count of fewer than ${threshold} ${UNITS_EN[unit]} is published`,
    dominance: (percent) => `nor one of which a single contributor makes ${percent} or more`,
    complementary: 'what would give a secret figure by subtraction is masked as well',
    allOrNone: 'a set is masked as well where all, or none, have the attribute',
    subsets: 'the recent movers of a zone, and those who are not, are sets of their own',
    stricter: 'a rule chosen by the publisher of the atlas, stricter than that of the source',
    origin: (origin) => `origin: ${origin}`,
    next: '; ',
  },
)
