import { words } from '../lang.ts'

/** Words of the form that an unknown table gets, beside those of its columns. */
export const ownTableWords = words(
  {
    worksheet: 'Feuille du classeur',
    otherWorksheets: 'Ouvrir aussi, comme un autre tableau',
    addWorksheet: (name: string) => `la feuille « ${name} »`,
    layer: 'Couche du fichier',
    otherLayers: 'Ouvrir aussi, à part',
    addLayer: (name: string) => `la couche « ${name} »`,
    yearNeeded: 'À dire : ni une colonne, ni le nom du fichier ne donnent l’année.',
    fraction: 'Écrit entre 0 et 1',
    times100: '× 100',
    change: 'Une évolution',
    beyond: 'sous 0 ou plus de 100\u202f% admis',
    longByHand: (column: string, measures: string) =>
      `Ce tableau donne plusieurs lignes par zone, une par valeur de « ${column} » (${measures}…) : tel quel, ses chiffres se contredisent et aucun n’est pris. À mettre en une colonne par mesure, par un tableau croisé dynamique du tableur, puis à ouvrir de nouveau.`,
    long: (column: string, measures: string) =>
      `Ce tableau donne plusieurs lignes par zone, une par valeur de « ${column} » (${measures}…) : tel quel, ses chiffres se contredisent et aucun n’est pris.`,
    toWide: 'Lire une colonne par mesure',
    wide: (column: string, measures: string) =>
      `Ce tableau est lu en une colonne par valeur de « ${column} » (${measures}…).`,
    asWritten: 'Le lire tel qu’il est écrit',
  },
  {
    worksheet: 'Sheet of the workbook',
    otherWorksheets: 'Open as well, as another table',
    addWorksheet: (name) => `the sheet “${name}”`,
    layer: 'Layer of the file',
    otherLayers: 'Open as well, on its own',
    addLayer: (name) => `the layer “${name}”`,
    yearNeeded: 'To be said: neither a column nor the name of the file gives the year.',
    fraction: 'Written between 0 and 1',
    times100: '× 100',
    change: 'A change',
    beyond: 'under 0 or over 100% taken',
    longByHand: (column, measures) =>
      `This table gives several rows a zone, one for each value of “${column}” (${measures}…): as it is, its figures contradict one another and none is taken. Put each measure in a column of its own, by a pivot table of the spreadsheet, and open it again.`,
    long: (column, measures) =>
      `This table gives several rows a zone, one for each value of “${column}” (${measures}…): as it is, its figures contradict one another and none is taken.`,
    toWide: 'Read a column a measure',
    wide: (column, measures) =>
      `This table is read in a column for each value of “${column}” (${measures}…).`,
    asWritten: 'Read it as it is written',
  },
)
