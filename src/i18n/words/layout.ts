import { words } from '../lang.ts'

/** Words of the page's own arrangement: its drawers, the bar of a phone, the bar of the map. */
export const layoutWords = words(
  {
    home: 'Atlas de l’habitat, accueil',
    below: 'Sous la carte',
    part_table: 'Tableau',
    part_small_maps: 'Petites cartes',
    part_method_tables: 'Répartition',
    part_document: 'Document du plan',
    part_definition: 'Méthode et sources',
    closeBelow: 'Refermer',
    bar: 'Panneaux',
    open_choose: 'Choisir',
    open_read: 'Lire',
    open_share: 'Partager',
    closeSheet: 'Fermer le panneau',
    fullScreen: 'Plein écran',
    print: 'Imprimer',
  },
  {
    home: 'Housing atlas, home',
    below: 'Under the map',
    part_table: 'Table',
    part_small_maps: 'Small maps',
    part_method_tables: 'Breakdown',
    part_document: 'Document of the plan',
    part_definition: 'Method and sources',
    closeBelow: 'Close',
    bar: 'Panels',
    open_choose: 'Choose',
    open_read: 'Read',
    open_share: 'Share',
    closeSheet: 'Close the panel',
    fullScreen: 'Full screen',
    print: 'Print',
  },
)
