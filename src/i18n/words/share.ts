import { words } from '../lang.ts'

/** Words of what takes a view away: its link, its citation, its files. */
export const shareWords = words(
  {
    actions: 'Partager ou télécharger cette vue',
    quickMap: 'Carte en image',
    quickTable: 'Tableau (Excel)',
    linkAndCitation: 'Lien et citation',
    share: 'Partager',
    shareTitle: 'Partager cette vue',
    link: 'Lien de la vue',
    linkHelp: 'Le lien garde le territoire, l’indicateur, l’année, les seuils, la sélection et le cadrage.',
    copyLink: 'Copier le lien de cette vue',
    copied_link: 'Lien copié',
    cite: 'Citer cette vue',
    copy_text: 'Copier la citation',
    copy_bibtex: 'Copier en BibTeX',
    copy_ris: 'Copier en RIS',
    copied_text: 'Citation copiée',
    copied_bibtex: 'Entrée BibTeX copiée',
    copied_ris: 'Notice RIS copiée',
    byHand: 'La copie est refusée par le navigateur. Le texte, à copier à la main :',
    consulted: (site: string, day: string) => `${site}, consulté le ${day}.`,
    embed: 'Intégrer',
    framed: 'Cette page est dans le cadre d’un autre site, qui peut refuser la copie et les téléchargements.',
    openApart: 'L’ouvrir à part',
    download: 'Télécharger',
    downloadTitle: 'Télécharger cette vue',
    zones: 'Zones',
    scope_view: (by: string, n: number) => `${by}, toutes les zones (${n})`,
    scope_selection: (n: number) =>
      n > 1
        ? `Les ${n} zones choisies`
        : n === 1
          ? 'La zone choisie'
          : 'Les zones choisies (aucune ne l’est encore)',
    scope_territory: (levels: string) => `Tout le territoire, à chaque échelle de l’indicateur (${levels})`,
    table: 'Tableau',
    tableHelp:
      'Une ligne par zone, avec son état en mots, sa source, son millésime, les zones exportées et le lien de la vue.',
    file_csv_excel: 'CSV pour Excel français',
    file_csv_plain: 'CSV simple',
    file_xlsx: 'Classeur Excel (XLSX)',
    file_geojson: 'GeoJSON, avec les contours',
    file_parquet: 'Parquet',
    map: 'Carte',
    mapHelp:
      'Sur fond clair quel que soit le thème de la page, comme le papier ; « Mettre en page » offre aussi le fond sombre.',
    file_svg: 'Image vectorielle (SVG)',
    file_png: 'Image (PNG)',
    preparing: 'Préparation du fichier…',
    downloaded: (name: string) => `Fichier remis au navigateur : ${name}`,
    maybeRefused:
      'Si rien n’arrive, le site qui montre cette page refuse les téléchargements : ouvrez-la à part.',
    failed: (cause: string) => `Le fichier n’a pas pu être préparé : ${cause}`,
    close: 'Fermer',
  },
  {
    actions: 'Share or download this view',
    quickMap: 'Map as a picture',
    quickTable: 'Table (Excel)',
    linkAndCitation: 'Link and citation',
    share: 'Share',
    shareTitle: 'Share this view',
    link: 'Link of the view',
    linkHelp: 'The link keeps the territory, indicator, year, thresholds, selection and place on the map.',
    copyLink: 'Copy the link of this view',
    copied_link: 'Link copied',
    cite: 'Cite this view',
    copy_text: 'Copy the citation',
    copy_bibtex: 'Copy as BibTeX',
    copy_ris: 'Copy as RIS',
    copied_text: 'Citation copied',
    copied_bibtex: 'BibTeX entry copied',
    copied_ris: 'RIS record copied',
    byHand: 'The browser refuses to copy. The text, to be copied by hand:',
    consulted: (site, day) => `${site}, consulted on ${day}.`,
    embed: 'Embed',
    framed: 'This page is in a frame of another site, which may refuse copies and downloads.',
    openApart: 'Open it apart',
    download: 'Download',
    downloadTitle: 'Download this view',
    zones: 'Zones',
    scope_view: (by, n) => `${by}, all zones (${n})`,
    scope_selection: (n) =>
      n > 1
        ? `The ${n} zones selected`
        : n === 1
          ? 'The zone selected'
          : 'The zones selected (none is so far)',
    scope_territory: (levels) => `The whole territory, at each scale of the indicator (${levels})`,
    table: 'Table',
    tableHelp:
      'A row a zone, with its state in words, source, vintage, the zones exported and the link of the view.',
    file_csv_excel: 'CSV for French Excel',
    file_csv_plain: 'Plain CSV',
    file_xlsx: 'Excel workbook (XLSX)',
    file_geojson: 'GeoJSON, with outlines',
    file_parquet: 'Parquet',
    map: 'Map',
    mapHelp:
      'On a light ground whatever the theme of the page, like paper; “Lay out” offers a dark one as well.',
    file_svg: 'Vector picture (SVG)',
    file_png: 'Picture (PNG)',
    preparing: 'Preparing the file…',
    downloaded: (name) => `File given to the browser: ${name}`,
    maybeRefused: 'If nothing comes, the site that shows this page refuses downloads: open it apart.',
    failed: (cause) => `The file could not be prepared: ${cause}`,
    close: 'Close',
  },
)
