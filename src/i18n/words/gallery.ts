import { words } from '../lang.ts'

/** Words of the gallery and of the page of each of its views. */
export const galleryWords = words(
  {
    gallery: 'Vues préparées',
    intro:
      'Des cartes choisies de cet atlas, chacune avec sa légende, son tableau et sa source. Elles se lisent sans JavaScript ; l’atlas ouvre chacune pour la changer.',
    none: 'Aucune vue n’est encore préparée pour les territoires de cet atlas.',
    openAtlas: 'Ouvrir l’atlas',
    skip: 'Aller au contenu',
    atlas: 'Atlas',
    open: 'Ouvrir cette vue dans l’atlas',
    otherLang: 'English',
    legend: 'Légende',
    class: 'Classe',
    zones: 'Zones',
    table: 'Tableau',
    zone: 'Zone',
    code: 'Code',
    value: 'Valeur',
    source: 'Source',
    caveats: 'Précautions de lecture',
    picture: (title: string, subtitle: string) =>
      `Carte : ${title}. ${subtitle}. Ses valeurs sont dans le tableau.`,
  },
  {
    gallery: 'Prepared views',
    intro:
      'Chosen maps of this atlas, each with its legend, table and source. They are read without JavaScript; the atlas opens each of them to change it.',
    none: 'No view is prepared yet for the territories of this atlas.',
    openAtlas: 'Open the atlas',
    skip: 'Go to the content',
    atlas: 'Atlas',
    open: 'Open this view in the atlas',
    otherLang: 'Français',
    legend: 'Legend',
    class: 'Class',
    zones: 'Zones',
    table: 'Table',
    zone: 'Zone',
    code: 'Code',
    value: 'Value',
    source: 'Source',
    caveats: 'Reading cautions',
    picture: (title, subtitle) => `Map: ${title}. ${subtitle}. Its values are in the table.`,
  },
)
