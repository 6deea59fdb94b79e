import { words } from '../lang.ts'

/** Words of small multiples. */
export const panelsWords = words(
  {
    title: 'Petites cartes',
    help: 'Plusieurs cartes de même emprise et de mêmes classes, sous une seule légende.',
    by: 'Une carte par',
    nothing:
      'Rien à mettre en petites cartes ici : l’indicateur n’a qu’une année, aucun autre n’a son unité à cette échelle, et le territoire n’y a qu’une partie.',
    by_years: 'année',
    by_indicators: 'indicateur',
    by_criteria: 'critère',
    by_territories: 'territoire',
    indicators: 'Indicateurs de même unité',
    criteria: 'Critères de la méthode',
    withCriteria: (method: string) => `${method} et ses critères`,
    territories: 'Territoires montrés',
    most: (n: number) => `${n} cartes au plus.`,
    fewest: 'Choisir au moins un autre élément.',
    layOut: 'Mettre en page et télécharger…',
    counts: 'Zones par classe et par carte',
    map: 'Carte',
    years: (first: number, last: number) => `de ${first} à ${last}`,
    several: (n: number, first: string) =>
      n === 2 ? `${first} et un autre indicateur` : `${first} et ${n - 1} autres indicateurs`,
  },
  {
    title: 'Small maps',
    help: 'Several maps of one extent and the same classes, under one legend.',
    by: 'A map for each',
    nothing:
      'Nothing to set as small maps here: the indicator has one year, no other has its unit at this scale, and the territory has one part.',
    by_years: 'year',
    by_indicators: 'indicator',
    by_criteria: 'criterion',
    by_territories: 'territory',
    indicators: 'Indicators in the same unit',
    criteria: 'Criteria of the method',
    withCriteria: (method) => `${method} and its criteria`,
    territories: 'Territories shown',
    most: (n) => `${n} maps at most.`,
    fewest: 'Choose at least one other.',
    layOut: 'Lay out and download…',
    counts: 'Zones by class and by map',
    map: 'Map',
    years: (first, last) => `from ${first} to ${last}`,
    several: (n, first) =>
      n === 2 ? `${first} and another indicator` : `${first} and ${n - 1} other indicators`,
  },
)
