import { words } from '../lang.ts'

/** What may be printed of a view. */
export const printDialogWords = words(
  {
    printTitle: 'Imprimer cette vue',
    mapAlone: 'La carte seule',
    quick: 'Imprimer la carte seule',
    mapAloneHelp: 'Une page\u00a0: le titre, ce que dit la carte, la carte, sa légende et ses sources.',
    whole: 'La vue entière',
    wholeHelp:
      'La carte, la fiche ouverte, puis le tableau complet et les autres volets\u00a0: plusieurs pages.',
  },
  {
    printTitle: 'Print this view',
    mapAlone: 'The map alone',
    quick: 'Print the map alone',
    mapAloneHelp: 'One page: the title, what the map says, the map, its legend and its sources.',
    whole: 'The whole view',
    wholeHelp: 'The map, the card that is open, then the whole table and the other parts: several pages.',
  },
)
