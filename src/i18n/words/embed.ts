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
    full: 'Carte complète',
    loading: 'Chargement…',
    failed: (cause: string) => `La carte n’a pas pu être chargée\u00a0: ${cause}`,
    refused: (list: string) =>
      `Le lien de ce cadre demande ce qui n’existe pas ici\u00a0: ${list}. Le reste est montré.`,
    keys: 'Les flèches mènent d’une zone à l’autre.',
    apart:
      'Le site qui montre cette carte l’isole (sandbox)\u00a0: elle ne peut pas lire ses fichiers. Elle s’ouvre à part\u00a0:',
    noPopups:
      'Le site qui montre cette carte ne la laisse pas ouvrir d’onglet (sandbox)\u00a0: voici son adresse, à copier.',
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
    full: 'Full map',
    loading: 'Loading…',
    failed: (cause) => `The map could not be loaded: ${cause}`,
    refused: (list) => `The link of this frame asks for what is not there: ${list}. The rest is shown.`,
    keys: 'Arrow keys lead from zone to zone.',
    apart: 'The site that shows this map isolates it (sandbox): it cannot read its files. It opens apart:',
    noPopups:
      'The site that shows this map does not let it open a tab (sandbox): here is its address, to copy.',
  },
)
