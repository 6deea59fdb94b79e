import { words } from '../lang.ts'

export const embedWords = words(
  {
    atlas: 'Ouvrir cette carte dans l’atlas',
    zone: 'Zone',
    value: 'Valeur',
    colon: '\u00a0: ',
    table: 'Tableau',
    legend: 'Légende',
    year: 'Année',
    level: 'Échelle',
    failed: (cause: string) => `La carte n’a pas pu être chargée\u00a0: ${cause}`,
    refused: (list: string) =>
      `Le lien de ce cadre demande ce qui n’existe pas ici\u00a0: ${list}. Le reste est montré.`,
    noTab: (address: string) =>
      `Le site qui montre cette carte ne la laisse pas ouvrir d’onglet (sandbox)\u00a0: ${address}`,
    keys: 'Les flèches mènent d’une zone à l’autre.',
  },
  {
    atlas: 'Open this map in the atlas',
    zone: 'Zone',
    value: 'Value',
    colon: ': ',
    table: 'Table',
    legend: 'Legend',
    year: 'Year',
    level: 'Scale',
    failed: (cause) => `The map could not be loaded: ${cause}`,
    refused: (list) => `The link of this frame asks for what is not there: ${list}. The rest is shown.`,
    noTab: (address) => `The site that shows this map does not let it open a tab (sandbox): ${address}`,
    keys: 'Arrow keys lead from zone to zone.',
  },
)
