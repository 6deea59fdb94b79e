import { words } from '../lang.ts'

/** Words of the published files of a territory, a word on each. */
export const openDataWords = words(
  {
    otherTables: 'Autres tableaux de la page',
    otherTable: 'Tableau',
    open: 'Données ouvertes du territoire',
    openHelp:
      'Toutes les valeurs publiées, telles que la page les lit, avec leurs sources et leurs licences.',
    local:
      'Ce territoire est fait de vos fichiers et n’est pas publié : « Mes fichiers » donne le dossier et le site à publier.',
    loading: 'Liste des fichiers…',
    failed: 'La liste des fichiers n’a pas pu être lue ; la description du jeu de données la donne :',
    size: (kilobytes: string) => `${kilobytes} ko`,
    sheet: 'pour un tableur français : point-virgule, virgule décimale, codes gardés comme du texte',
    csv: 'CSV, séparateur virgule, point décimal',
    parquet: 'Parquet, les mêmes colonnes',
    geojson: 'contours et codes des zones (GeoJSON)',
    dictionary: 'dictionnaire : fichiers, colonnes, sources, licences (Frictionless Data Package)',
    dcat: 'description pour un portail de données (DCAT-AP, JSON-LD)',
    checksums: 'empreintes des fichiers (SHA-256)',
    report: 'compte rendu de la fabrication, sans aucune valeur',
    secrecy: 'règles de secret appliquées et vérification',
  },
  {
    otherTables: 'Other tables of the page',
    otherTable: 'Table',
    open: 'Open data of the territory',
    openHelp: 'All the values published, as the page reads them, with their sources and licences.',
    local:
      'This territory is made of your files and is not published: “My files” gives the folder and the site to publish.',
    loading: 'List of files…',
    failed: 'The list of files could not be read; the description of the dataset gives it:',
    size: (kilobytes) => `${kilobytes} kB`,
    sheet: 'for a French spreadsheet: semicolons, decimal commas, codes kept as text',
    csv: 'CSV, commas, decimal points',
    parquet: 'Parquet, the same columns',
    geojson: 'outlines and codes of the zones (GeoJSON)',
    dictionary: 'dictionary: files, columns, sources, licences (Frictionless Data Package)',
    dcat: 'description for a data portal (DCAT-AP, JSON-LD)',
    checksums: 'checksums of the files (SHA-256)',
    report: 'account of the build, without any value',
    secrecy: 'rules of secrecy applied, and their audit',
  },
)
