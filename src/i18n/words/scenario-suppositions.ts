import { words } from '../lang.ts'

/** What a scenario supposes, number by number, and where each number comes from. */
export const suppositionWords = words(
  {
    reader: 'Saisies par le lecteur',
    data: 'Tirées des données',
    usual: 'Par défaut',
    present: 'part présente sous 40 %',
    target: 'part visée',
    lettings: 'attributions',
    horizon: 'horizon',
    dwellings: 'logements sociaux',
    demolitions: 'logements démolis',
    firstLettings: 'logements neufs attribués',
    occupancy: 'part parmi les locataires présents',
    ceiling: 'part à ne pas dépasser ailleurs',
    recentYears: 'années que couvrent les emménagés récents',
    aYear: (count: string) => `${count} par an`,
    withTurnover: (count: string, turnover: string) => `${count} par an, soit ${turnover} du parc`,
    years: (n: number) => (n > 1 ? `${n} ans` : `${n} an`),
    unknown: 'sans donnée',
    item: (label: string, value: string) => `${label} : ${value}`,
    lettingsOfSurvey:
      'Les attributions par an sont les emménagés récents, divisés par les années qu’ils couvrent, que le document d’origine ne dit pas.',
    lettingsTyped: 'Les attributions par an sont le nombre que le lecteur a saisi.',
    receiversOfSurvey:
      'Celles des IRIS qui en accueilleraient sont leurs emménagés récents, divisés par les années qu’ils couvrent, que le document d’origine ne dit pas.',
  },
  {
    reader: 'Given by the reader',
    data: 'Taken from the data',
    usual: 'By default',
    present: 'present share under 40%',
    target: 'target share',
    lettings: 'attributions',
    horizon: 'horizon',
    dwellings: 'social dwellings',
    demolitions: 'dwellings demolished',
    firstLettings: 'new dwellings let',
    occupancy: 'share among present tenants',
    ceiling: 'share not to go over elsewhere',
    recentYears: 'years that recent movers cover',
    aYear: (count) => `${count} a year`,
    withTurnover: (count, turnover) => `${count} a year, that is ${turnover} of the stock`,
    years: (n) => (n === 1 ? `${n} year` : `${n} years`),
    unknown: 'no data',
    item: (label, value) => `${label}: ${value}`,
    lettingsOfSurvey:
      'Attributions a year are recent movers, over the years that they cover, which the original document does not say.',
    lettingsTyped: 'Attributions a year are the number that the reader has given.',
    receiversOfSurvey:
      'Those of the IRIS that would receive some are their recent movers, over the years that they cover, which the original document does not say.',
  },
)
