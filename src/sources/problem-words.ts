import type { Text } from '../i18n/lang.ts'
import type { FileKind } from './formats/sniff.ts'
import type { Finding, Severity } from './problem.ts'

/** Every finding of the readers, in one place: what was expected, and what happens now. */

const LEFT_OUT: Text = { fr: 'le fichier est laissé de côté', en: 'the file is left out' }
const CELL_MISSING: Text = { fr: 'la cellule reste manquante', en: 'the cell is left missing' }
const ROW_LEFT_OUT: Text = { fr: 'la ligne est laissée de côté', en: 'the row is left out' }
const ZONE_LEFT_OUT: Text = { fr: 'la zone est laissée de côté', en: 'the zone is left out' }

const say = (kind: string, severity: Severity, expected: Text, consequence: Text): Finding => ({
  kind,
  severity,
  expected,
  consequence,
})
const t = (fr: string, en: string): Text => ({ fr, en })

// Whole files
export const htmlPage = (expected: Text): Finding =>
  say('html_page', 'refused', expected, {
    fr: `une page HTML a été enregistrée à la place : ${LEFT_OUT.fr}`,
    en: `an HTML page was saved instead: ${LEFT_OUT.en}`,
  })
export const emptyFile = say('empty_file', 'refused', t('des données', 'data'), LEFT_OUT)
export const damagedZip = say(
  'damaged_zip',
  'refused',
  t('une archive zip complète', 'a complete zip archive'),
  t(
    "l'archive est tronquée ou abîmée, à télécharger de nouveau : le fichier est laissé de côté",
    'the archive is truncated or damaged, fetch it again: the file is left out',
  ),
)
export const tooLarge = say(
  'too_large',
  'refused',
  t('un fichier de moins de 400 Mo une fois ouvert', 'a file of less than 400 MB once opened'),
  t(
    'à réduire aux communes du territoire : le fichier est laissé de côté',
    'to be cut down to the communes of the territory: the file is left out',
  ),
)
export const tooLong = say(
  'too_long',
  'refused',
  t('une archive qui s’ouvre en moins d’une minute', 'an archive that opens in less than a minute'),
  t(
    'à ouvrir à la main pour ne donner que le fichier voulu : l’archive est laissée de côté',
    'to be opened by hand, so as to give the file wanted alone: the archive is left out',
  ),
)
export const lockedZip: Finding = say(
  'locked_zip',
  'refused',
  t('une archive sans mot de passe', 'an archive without a password'),
  t(
    'elle est chiffrée, à ouvrir et à enregistrer sans mot de passe : le fichier est laissé de côté',
    'it is encrypted, open it and save it without a password: the file is left out',
  ),
)
export const tooTight = say(
  'too_tight',
  'refused',
  t('une archive de données', 'an archive of data'),
  t(
    'elle se remplit plus de 200 fois en s’ouvrant, ce que des données ne font pas : le fichier est laissé de côté',
    'it grows more than 200 times when opened, which data do not: the file is left out',
  ),
)
const KINDS: Readonly<Record<FileKind, Text>> = {
  empty: t('un fichier vide', 'an empty file'),
  zip: t('une archive zip', 'a zip archive'),
  xlsx: t('un classeur Excel', 'an Excel workbook'),
  ods: t('un classeur OpenDocument', 'an OpenDocument workbook'),
  docx: t('un texte Word', 'a Word text'),
  gzip: t('un fichier gzip', 'a gzip file'),
  '7z': t('une archive 7z', 'a 7z archive'),
  rar: t('une archive RAR', 'a RAR archive'),
  sqlite: t('une base SQLite ou un GeoPackage', 'an SQLite database or a GeoPackage'),
  parquet: t('un fichier Parquet', 'a Parquet file'),
  flatgeobuf: t('un fichier FlatGeobuf', 'a FlatGeobuf file'),
  xls: t('un ancien classeur Excel (.xls)', 'a former Excel workbook (.xls)'),
  locked: t('un classeur protégé par un mot de passe', 'a workbook under a password'),
  pdf: t('un PDF', 'a PDF'),
  shapefile: t('un Shapefile sans archive', 'a Shapefile without archive'),
  html: t('une page HTML', 'an HTML page'),
  json: t('un JSON', 'a JSON'),
  picture: t('une image', 'a picture'),
  text: t('un texte', 'a text'),
  binary: t('un fichier binaire inconnu', 'an unknown binary file'),
}
/** What a file is, in words. */
export const kindWords = (kind: FileKind): Text => KINDS[kind]
export const unreadKind = (kind: FileKind, wanted: string): Finding =>
  say('unread_kind', 'refused', t(`un fichier ${wanted}`, `a ${wanted} file`), {
    fr: `c’est ${KINDS[kind].fr}, qui n’est pas lu ici : ${readyAs(kind).fr} ; ${LEFT_OUT.fr}`,
    en: `this is ${KINDS[kind].en}, which is not read here: ${readyAs(kind).en}; ${LEFT_OUT.en}`,
  })
const readyAs = (kind: FileKind): Text => {
  switch (kind) {
    case 'locked':
      return t('à enregistrer sans mot de passe', 'save it without a password')
    case 'shapefile':
      return t(
        'à mettre dans un zip avec les fichiers de même nom (.dbf, .prj)',
        'put it in a zip with the files of the same name (.dbf, .prj)',
      )
    case 'picture':
      return t(
        'les chiffres d’une image ne se lisent pas, à demander dans un de ces formats',
        'figures of a picture cannot be read, ask for them in one of these formats',
      )
    default:
      return t('à enregistrer dans un de ces formats', 'save it in one of these formats')
  }
}
export const damagedFile = (kind: FileKind): Finding =>
  say('damaged_file', 'refused', t(`${KINDS[kind].fr} sans défaut`, `${KINDS[kind].en} without fault`), {
    fr: `abîmé, chiffré ou incomplet, à prendre de nouveau : ${LEFT_OUT.fr}`,
    en: `damaged, encrypted or incomplete, fetch it again: ${LEFT_OUT.en}`,
  })
export const severalSheets = (chosen: string): Finding =>
  say(
    'several_sheets',
    'note',
    t('une seule feuille', 'one sheet'),
    t(`la feuille « ${chosen} » est lue`, `the sheet "${chosen}" is read`),
  )
export const multiplied: Finding = say(
  'multiplied',
  'note',
  t('des pourcentages', 'percentages'),
  t(
    'un taux écrit entre 0 et 1 : multiplié par 100, comme demandé',
    'a rate written between 0 and 1: multiplied by 100, as asked',
  ),
)
export const notFraction = say(
  'not_fraction',
  'dropped',
  t('un taux de 0 à 1', 'a rate from 0 to 1'),
  CELL_MISSING,
)
export const measureTwice = (measure: string): Finding =>
  say(
    'measure_twice',
    'dropped',
    t(`« ${measure} » une fois par zone et par année`, `"${measure}" once a zone and a year`),
    t('deux chiffres diffèrent, aucun n’est pris', 'two figures differ, none is taken'),
  )
export const measuresUnread: Finding = say(
  'measures_unread',
  'note',
  t('des mesures décrites', 'measures that are described'),
  t('celles-ci ne le sont pas, et ne sont pas lues', 'these are not, and are not read'),
)
export const levelsUnread: Finding = say(
  'levels_unread',
  'note',
  t('commune, iris ou qpv', 'commune, iris or qpv'),
  t(
    'les lignes qui disent une autre échelle, ou aucune, ne sont pas lues',
    'rows that say another scale, or none, are not read',
  ),
)
export const noWorksheet = (wanted: string): Finding =>
  say('no_worksheet', 'refused', t(`une feuille « ${wanted} »`, `a sheet "${wanted}"`), LEFT_OUT)
export const noMember = (wanted: string): Finding =>
  say(
    'no_member',
    'refused',
    t(`un fichier ${wanted} dans l'archive`, `a ${wanted} file in the archive`),
    LEFT_OUT,
  )
export const severalMembers = (chosen: string): Finding =>
  say(
    'several_members',
    'note',
    t("un seul fichier de données dans l'archive", 'one data file in the archive'),
    t(`le plus gros est lu : ${chosen}`, `the largest is read: ${chosen}`),
  )
export const notJson: Finding = say('not_json', 'refused', t('un GeoJSON complet', 'a complete GeoJSON'), {
  fr: `ce JSON n’a pas de liste de formes (« features ») : ${LEFT_OUT.fr}`,
  en: `this JSON has no list of shapes (“features”): ${LEFT_OUT.en}`,
})

// Text
export const wrongCharset = (declared: string): Finding =>
  say(
    'wrong_charset',
    'repaired',
    t(`l'encodage déclaré, ${declared}`, `the declared encoding, ${declared}`),
    t('lu en Windows-1252', 'read as Windows-1252'),
  )
export const damagedCharacters = (count: number): Finding =>
  say(
    'damaged_characters',
    'repaired',
    t("des caractères lisibles, dont l'euro", 'legible characters, the euro sign among them'),
    t(
      `${count} caractères Windows-1252 lus à tort en Latin-1 sont rétablis`,
      `${count} Windows-1252 characters misread as Latin-1 are restored`,
    ),
  )
export const unclosedQuote = say(
  'unclosed_quote',
  'dropped',
  t('des guillemets fermés', 'closed quotes'),
  t(
    'la fin du fichier est peut-être perdue : les lignes à partir de celle-ci sont laissées de côté',
    'the end of the file may be lost: rows from here on are left out',
  ),
)

// Columns and rows
export const nothingDeclared = say(
  'nothing_declared',
  'refused',
  t('une des colonnes déclarées au moins', 'one of the declared columns at least'),
  LEFT_OUT,
)
/** A column's pattern as a reader says it: "P{yy}_LOG" is "PAA_LOG (AA : l'année)". */
const spelled = (pattern: string): Text => {
  const name = (short: string) =>
    pattern.replaceAll('{yyyy}', short.repeat(2)).replaceAll('{yy}', short).replaceAll('{*}', '…')
  const year = /\{(yyyy|yy)\}/.exec(pattern)?.[1]
  if (year === undefined) return t(name('AA'), name('YY'))
  return year === 'yy'
    ? t(`${name('AA')} (AA : l'année)`, `${name('YY')} (YY: the year)`)
    : t(`${name('AA')} (AAAA : l'année)`, `${name('YY')} (YYYY: the year)`)
}
const columnOf = (pattern: string): Text => {
  const { fr, en } = spelled(pattern)
  return t(`une colonne ${fr}`, `a column ${en}`)
}

/** @param what id of the measure, or the word of a text, that the column gives */
export const columnMissing = (wanted: string, what: string, closest: string | null): Finding => ({
  ...say('column_missing', 'dropped', columnOf(wanted), {
    fr: closest
      ? `le fichier ne l'a pas ; « ${closest} », le nom le plus proche, n'est pas pris à sa place : le chiffre ${what} est inconnu`
      : `le fichier ne l'a pas : le chiffre ${what} est inconnu`,
    en: closest
      ? `the file does not have it; "${closest}", the closest name, is not taken for it: the figure ${what} is unknown`
      : `the file does not have it: the figure ${what} is unknown`,
  }),
  measures: [what],
})
export const keyColumnMissing = (wanted: string, closest: string | null): Finding =>
  say('key_column_missing', 'refused', columnOf(wanted), {
    fr: closest ? `la plus proche est « ${closest} » : ${LEFT_OUT.fr}` : LEFT_OUT.fr,
    en: closest ? `the closest is "${closest}": ${LEFT_OUT.en}` : LEFT_OUT.en,
  })
export const noZoneCode: Finding = say(
  'no_zone_code',
  'refused',
  t(
    'un code de commune, d’IRIS ou de QPV par contour',
    'a code of a commune, an IRIS or a QPV for each outline',
  ),
  {
    fr: `aucun n’en a : ${LEFT_OUT.fr} ; donner à chacun une propriété « code », QN ou QP et le numéro d’un QPV (QN02101M), ou, d’un périmètre de travail, PT, le département, un tiret et des capitales ou des chiffres (PT21-ATELIER)`,
    en: `none has one: ${LEFT_OUT.en}; give each a property "code", QN or QP and the number of a QPV (QN02101M), or, of a perimeter of work, PT, the département, a dash and capitals or digits (PT21-ATELIER)`,
  },
)
export const schematicOutlines: Finding = say(
  'schematic_outlines',
  'refused',
  t('les contours réels des zones', 'the real outlines of the zones'),
  {
    fr: `ceux-ci sont schématiques, dessinés par un atlas : ${LEFT_OUT.fr} ; donner ceux d’un producteur (Admin Express, Contours… IRIS)`,
    en: `these are schematic, drawn by an atlas: ${LEFT_OUT.en}; give those of a producer (Admin Express, Contours… IRIS)`,
  },
)
export const columnTwice = (wanted: string): Finding =>
  say(
    'column_twice',
    'dropped',
    t(`une seule colonne ${wanted}`, `one column ${wanted}`),
    t('la première est lue', 'the first one is read'),
  )
export const wrongWidth = (columns: number): Finding =>
  say('wrong_width', 'dropped', t(`${columns} champs`, `${columns} fields`), ROW_LEFT_OUT)
export const surplusFields = (columns: number): Finding =>
  say(
    'surplus_fields',
    'note',
    t(`${columns} champs`, `${columns} fields`),
    t('un séparateur dans un texte ; les codes sont lus', 'a separator inside a text; codes are read'),
  )

// Codes
export const malformedCode = (level: string): Finding =>
  say('malformed_code', 'dropped', t(`un code ${level}`, `a code of ${level}`), ROW_LEFT_OUT)
export const repairedCode = (code: string): Finding =>
  say(
    'repaired_code',
    'repaired',
    t('un code écrit en entier, en texte', 'a whole code, written as text'),
    t(`lu ${code}`, `read as ${code}`),
  )
export const rowElsewhere = say(
  'row_elsewhere',
  'note',
  t('un code du territoire', 'a code of the territory'),
  t('d’un autre territoire, passé', 'of another territory, passed over'),
)
export const unknownCommune = say(
  'unknown_code',
  'dropped',
  t('un code du COG en vigueur ou ancien', 'a code of the COG, in force or former'),
  ROW_LEFT_OUT,
)
export const unknownIris = say(
  'unknown_code',
  'dropped',
  t('un IRIS des contours du territoire', "an IRIS of the territory's contours"),
  ROW_LEFT_OUT,
)
export const unknownQpv = say(
  'unknown_code',
  'dropped',
  t('un QPV des contours du territoire', "a district (QPV) of the territory's contours"),
  t(
    "d'une autre génération, ou d'un autre territoire du département : la ligne est laissée de côté",
    'of another generation, or of another territory of the département: the row is left out',
  ),
)
/** In a file of the territory's own: a national one has the rows of every other. */
export const notOfTerritory = say(
  'unknown_code',
  'dropped',
  t('une zone du territoire', 'a zone of the territory'),
  ROW_LEFT_OUT,
)
export const mergedCode = (into: string): Finding =>
  say(
    'merged_code',
    'repaired',
    t('un code du COG en vigueur', 'a code of the current COG'),
    t(`commune réunie à ${into} : comptée dans ${into}`, `commune merged into ${into}: counted in ${into}`),
  )
/** In a form of the territory's own, where nothing says that every commune of a merger is there. */
export const mergedForm = (into: string): Finding =>
  say(
    'merged_form',
    'dropped',
    t('une commune en vigueur', 'a commune in force'),
    t(
      `commune réunie à ${into} : écrire une ligne pour ${into} ; celle-ci est laissée de côté`,
      `commune merged into ${into}: write one row for ${into}; this one is left out`,
    ),
  )
/** A commune whose area is the same under another code. */
export const changedCode = (now: string): Finding =>
  say(
    'changed_code',
    'repaired',
    t('un code du COG en vigueur', 'a code of the current COG'),
    t(
      `la même commune a pour code ${now} : lu ${now}`,
      `the same commune has the code ${now}: read as ${now}`,
    ),
  )
export const splitCommune = (among: readonly string[], date: string): Finding =>
  say(
    'split_commune',
    'dropped',
    t('un code du COG en vigueur', 'a code of the current COG'),
    t(
      `chiffre d'avant le ${date}, pour ce qui est maintenant ${among.join(', ')} : sans clé de répartition, ces communes restent manquantes`,
      `a figure of before ${date}, for what is now ${among.join(', ')}: without a key of distribution these communes stay missing`,
    ),
  )
export const formerCog = ({ from, until }: { from: string | null; until: string | null }): Finding =>
  say(
    'former_cog',
    'note',
    t('le COG en vigueur', 'the COG in force'),
    t(
      `les codes sont ceux d'un COG${from ? ` du ${from} ou d'après` : ''}${until ? ` d'avant le ${until}` : ''} : les communes sont portées à celles en vigueur`,
      `the codes are those of a COG${from ? ` of ${from} or later` : ''}${until ? ` before ${until}` : ''}: communes are carried to those in force`,
    ),
  )
export const partOfListed = (whole: string): Finding =>
  say(
    'part_of_listed',
    'note',
    t(`une seule fois les logements de ${whole}`, `the dwellings of ${whole} once`),
    t(
      `partie de ${whole}, dont la ligne la comprend déjà : laissée de côté`,
      `a part of ${whole}, whose row counts it already: left out`,
    ),
  )
export const incompleteMerge = (into: string, lacking: readonly string[] = []): Finding =>
  say(
    'incomplete_merge',
    'dropped',
    t(
      `toutes les lignes qui composent ${into}${lacking.length > 0 ? ` (il manque ${lacking.join(', ')})` : ''}`,
      `every row that makes up ${into}${lacking.length > 0 ? ` (${lacking.join(', ')} lacking)` : ''}`,
    ),
    t(
      `la somme serait partielle : ${into} reste manquant`,
      `the sum would be partial: ${into} stays missing`,
    ),
  )
export const notSummable = (into: string): Finding =>
  say(
    'not_summable',
    'dropped',
    t('une mesure qui se somme', 'a measure that can be summed'),
    t(`${into} reste manquant pour cette mesure`, `${into} stays missing for this measure`),
  )
export const duplicateSame = (first: number): Finding =>
  say(
    'duplicate_same',
    'note',
    t('un code une seule fois', 'a code once'),
    t(`identique à la ligne ${first} : lue une fois`, `same as row ${first}: read once`),
  )
export const duplicateDiffers = (first: number): Finding =>
  say(
    'duplicate_differs',
    'dropped',
    t('un code une seule fois', 'a code once'),
    t(
      `autres valeurs à la ligne ${first} : aucune des deux n'est prise`,
      `other values in row ${first}: neither is taken`,
    ),
  )

export const noZoneNamed = say(
  'no_zone_named',
  'note',
  t('une zone du territoire ou plus', 'one zone of the territory or more'),
  t("le fichier n'en nomme aucune : rien n'en est pris", 'the file names none: nothing is taken from it'),
)

/** A perimeter of work that covers much more than the territory. */
export const farBeyond = say(
  'far_beyond',
  'note',
  t(
    'un périmètre qui ne va pas loin hors du territoire',
    'a perimeter that does not reach far out of the territory',
  ),
  t(
    'il est dessiné aux abords du territoire, et ne compte que ce qui y est',
    'it is drawn around the territory, and counts what is in it alone',
  ),
)
export const workshopMethod = say(
  'workshop_method',
  'refused',
  t('un tableau, des contours ou des lieux', 'a table, outlines or places'),
  t(
    'c’est une méthode de l’atelier, qui ne se joint pas au territoire : elle s’ouvre par « Construire une méthode »',
    'it is a method of the workshop, which is not joined to the territory: it is opened by “Build a method”',
  ),
)

// Values
export const numberIsText = say(
  'number_is_text',
  'dropped',
  t('un nombre, une marque de secret ou rien', 'a number, a secrecy mark or nothing'),
  CELL_MISSING,
)
export const unsignedFraction = say(
  'unsigned_fraction',
  'dropped',
  t('un signe %, comme d’autres cellules de la colonne', 'a % sign, as other cells of the column have'),
  t(
    'sans lui, un nombre de 1 au plus peut être une fraction, cent fois trop petite : la cellule reste manquante',
    'without it, a number of 1 at most may be a fraction, a hundred times too small: the cell is left missing',
  ),
)
export const negativeCount = say(
  'negative_count',
  'dropped',
  t('un compte de 0 ou plus', 'a count of 0 or more'),
  CELL_MISSING,
)
export const ratioOutOfRange = say(
  'ratio_out_of_range',
  'dropped',
  t('un taux de 0 à 100 %', 'a rate from 0 to 100 %'),
  CELL_MISSING,
)
export const notWhole = say('not_whole', 'dropped', t('un nombre entier', 'a whole number'), CELL_MISSING)
export const fractionalCount = say(
  'fractional_count',
  'dropped',
  t('des comptes entiers', 'whole counts'),
  t(
    'la plupart de ses nombres ont des décimales, ce sont des parts ou des moyennes : toute la colonne reste manquante',
    'most of its numbers have decimals, so they are shares or means: the whole column is left missing',
  ),
)
export const aboveMost = (most: number): Finding =>
  say(
    'above_most',
    'dropped',
    t(
      `un compte en chiffres, de ${most.toLocaleString('fr-FR')} au plus pour une zone`,
      `a count in digits, of at most ${most.toLocaleString('en-GB')} for a zone`,
    ),
    CELL_MISSING,
  )
export const groupedThousands = say(
  'grouped_thousands',
  'repaired',
  t('un nombre sans séparateur de milliers', 'a number without a separator of thousands'),
  t(
    'le point ou la virgule y sépare des milliers : aucun nombre de la colonne n’a d’autres décimales',
    'the dot or comma separates thousands in it: no number of the column has other decimals',
  ),
)
export const maybeThousands = say(
  'maybe_thousands',
  'note',
  t('un nombre sans séparateur de milliers', 'a number without a separator of thousands'),
  t(
    'des valeurs ont trois chiffres après le point ou la virgule, lus comme des décimales : si ce sont des milliers, à écrire sans séparateur',
    'values have three digits after the dot or comma, read as decimals: if they are thousands, write them without separator',
  ),
)
export const eitherThousands = say(
  'either_thousands',
  'dropped',
  t(
    'un nombre sans séparateur de milliers ni décimales',
    'a number without a separator of thousands or decimals',
  ),
  t(
    'le point ou la virgule peut y séparer des milliers aussi bien que des décimales : la cellule reste manquante',
    'the dot or comma may separate thousands in it as well as decimals: the cell is left missing',
  ),
)
export const percentInCount = say(
  'percent_in_count',
  'dropped',
  t('un compte, sans signe %', 'a count, without a % sign'),
  CELL_MISSING,
)
export const notYesNo = say('not_yes_no', 'dropped', t('0, 1, oui ou non', '0, 1, oui or non'), CELL_MISSING)
export const notInList = (list: readonly string[]): Finding =>
  say('not_in_list', 'dropped', t(`l'un de ${list.join(', ')}`, `one of ${list.join(', ')}`), CELL_MISSING)
export const partAboveWhole = (part: string, whole: string, year: number): Finding => ({
  ...say(
    'part_above_whole',
    'dropped',
    t(`${part}, ${year}, inférieur ou égal à ${whole}`, `${part}, ${year}, at most ${whole}`),
    t('les deux restent manquants', 'both are left missing'),
  ),
  measures: [part, whole],
})
export const columnsMixed = (
  part: string,
  whole: string,
  year: number,
  [above, of]: readonly [number, number],
): Finding => ({
  ...say(
    'columns_mixed',
    'dropped',
    t(`${part}, ${year}, inférieur ou égal à ${whole}`, `${part}, ${year}, at most ${whole}`),
    t(
      `il est au-dessus dans ${above} lignes sur ${of}, leurs colonnes tiennent autre chose : les deux restent manquants dans toutes`,
      `it is above in ${above} rows of ${of}, their columns hold something else: both are left missing in all of them`,
    ),
  ),
  measures: [part, whole],
})
export const sumDiffers = (printed: string, summed: string): Finding =>
  say(
    'sum_differs',
    'note',
    t(`la somme des parties, ${summed}`, `the sum of the parts, ${summed}`),
    t(`le chiffre imprimé, ${printed}, est gardé`, `the printed figure, ${printed}, is kept`),
  )
export const badField = (expected: Text): Finding => say('bad_field', 'dropped', expected, ROW_LEFT_OUT)

export const notGrouped = say(
  'not_grouped',
  'note',
  t('chaque commune dans un groupe', 'each commune in a group'),
  t("ces communes n'ont pas de groupe", 'these communes have no group'),
)

// Contours
export const noCode = (wanted: string): Finding =>
  say('no_code', 'dropped', t(`un code dans ${wanted}`, `a code in ${wanted}`), ZONE_LEFT_OUT)
/**
 * @param known names of the projections that are known
 * @param declared it is the declaration that names this one, not the file
 */
export const unknownProjection = (known: string, declared: boolean): Finding =>
  say(
    'unknown_projection',
    'refused',
    t(`une projection connue : ${known}`, `a known projection: ${known}`),
    declared
      ? t(
          `« projection » en nomme une autre dans data/sources : ${LEFT_OUT.fr}`,
          `"projection" names another one in data/sources: ${LEFT_OUT.en}`,
        )
      : t(
          `le fichier en dit une autre : à convertir en une de celles-ci, ou celle qui convient est à déclarer par « projection » dans data/sources ; ${LEFT_OUT.fr}`,
          `the file says another one: convert it to one of these, or declare the right one as "projection" in data/sources; ${LEFT_OUT.en}`,
        ),
  )
export const noFeature = say(
  'no_feature',
  'note',
  t('au moins une zone', 'at least one zone'),
  t('la couche est vide', 'the layer is empty'),
)
export const notFeature = say(
  'not_feature',
  'dropped',
  t('une zone, avec sa géométrie et ses propriétés', 'a zone, with its geometry and its properties'),
  ZONE_LEFT_OUT,
)
export const notDegrees = say(
  'not_degrees',
  'refused',
  t('des degrés WGS84, ou une projection dite', 'WGS84 degrees, or a stated projection'),
  t(
    'à déclarer par « projection » dans data/sources (EPSG:2154 pour Lambert-93) : le fichier est laissé de côté',
    'declare "projection" in data/sources (EPSG:2154 for Lambert-93): the file is left out',
  ),
)
export const axesSwapped = say(
  'axes_swapped',
  'repaired',
  t('la longitude, puis la latitude', 'longitude, then latitude'),
  t('les deux sont inversées : remises dans cet ordre', 'the two are swapped: put back in this order'),
)
const ofLikely = (likely: string | null): Text =>
  likely === null
    ? LEFT_OUT
    : t(
        `en ${likely} il y serait : à dire dans le fichier, ou par « projection: ${likely} » dans data/sources ; ${LEFT_OUT.fr}`,
        `in ${likely} it would be there: say so in the file, or by "projection: ${likely}" in data/sources; ${LEFT_OUT.en}`,
      )
const distance = (kilometres: number): Text =>
  Number.isFinite(kilometres)
    ? t(`à ${kilometres} km de là`, `${kilometres} km away`)
    : t('hors du globe', 'off the globe')
export const elsewhere = (kilometres: number, likely: string | null): Finding =>
  say(
    'elsewhere',
    'refused',
    t('des contours là où sont leurs communes', 'contours where their communes are'),
    t(
      `ils sont ${distance(kilometres).fr} ; ${ofLikely(likely).fr}`,
      `they are ${distance(kilometres).en}; ${ofLikely(likely).en}`,
    ),
  )
export const assumedProjection = (projection: string): Finding =>
  say(
    'assumed_projection',
    'repaired',
    t('une projection dite par le fichier', 'a projection that the file says'),
    t(
      `le fichier n’en dit aucune : ${projection}, où chaque contour est là où son code le dit`,
      `the file says none: ${projection}, in which the outlines are where their codes say`,
    ),
  )
export const zoneElsewhere = (kilometres: number): Finding =>
  say(
    'zone_elsewhere',
    'dropped',
    t('un contour là où est la commune', 'a contour where the commune is'),
    t(
      `il est ${distance(kilometres).fr} : ${ZONE_LEFT_OUT.fr}`,
      `it is ${distance(kilometres).en}: ${ZONE_LEFT_OUT.en}`,
    ),
  )
/** A layer that the sanity checks leave out, by the name under which a territory may accept it. */
export const notCredible = (name: string, text: Text): Finding => ({
  ...say(
    'not_credible',
    'refused',
    t('des contours qui s’accordent avec ce qui est connu', 'contours that agree with what is known'),
    t(`${text.fr} : ${LEFT_OUT.fr}`, `${text.en}: ${LEFT_OUT.en}`),
  ),
  remedy: t(
    `, sauf à l’accepter par son nom dans « accepted » du territoire : ${name}`,
    `, unless it is accepted by its name in "accepted" of the territory: ${name}`,
  ),
})
export const noneHere = (count: number): Finding =>
  say(
    'none_here',
    'note',
    t('un quartier du territoire ou plus', 'a district of the territory or more'),
    t(
      `aucun des ${count} quartiers du département n’est dans ses communes : rien n’en est pris`,
      `none of the ${count} districts of the département is in its communes: nothing is taken from it`,
    ),
  )
export const noPolygon = say('no_polygon', 'dropped', t('un polygone', 'a polygon'), ZONE_LEFT_OUT)
export const openRing = say(
  'open_ring',
  'repaired',
  t('un anneau fermé', 'a closed ring'),
  t('refermé sur son premier point', 'closed on its first point'),
)
export const emptyRing = say(
  'empty_ring',
  'repaired',
  t('un anneau de quatre points ou plus', 'a ring of four points or more'),
  t("l'anneau est retiré", 'the ring is taken out'),
)
export const rewound = (count: number): Finding =>
  say(
    'rewound',
    'repaired',
    t(
      'un tour direct, des trous en sens inverse (RFC 7946)',
      'counterclockwise rings, holes clockwise (RFC 7946)',
    ),
    t(`${count} zones remises dans ce sens`, `${count} zones rewound`),
  )
export const selfCrossing = (change: string): Finding =>
  say(
    'self_crossing',
    'repaired',
    t('un contour qui ne se croise pas', 'a contour that does not cross itself'),
    t(
      `séparé aux croisements (aire changée de ${change})`,
      `split where it crosses (area changed by ${change})`,
    ),
  )
export const selfCrossingRefused = say(
  'self_crossing_refused',
  'dropped',
  t('un contour qui ne se croise pas', 'a contour that does not cross itself'),
  t(
    'la réparation changerait sa forme : la zone est laissée de côté',
    'a repair would change its shape: the zone is left out',
  ),
)
export const repeatedZone = say(
  'repeated_zone',
  'repaired',
  t('une zone par code', 'one zone a code'),
  t('les morceaux sont réunis', 'the pieces are joined'),
)

// Sources
export const otherChecksum = (date: string): Finding =>
  say(
    'other_checksum',
    'note',
    t(`le fichier téléchargé le ${date}`, `the file downloaded on ${date}`),
    t("il a changé depuis ; il est lu tel qu'il est", 'it has changed since; it is read as it stands'),
  )
export const severalFiles = (chosen: string): Finding =>
  say(
    'several_files',
    'note',
    t('un seul fichier', 'one file'),
    t(`le dernier est lu : ${chosen}`, `the last one is read: ${chosen}`),
  )
export const downloadFailed = (cause: Text): Finding =>
  say('download_failed', 'note', t('le fichier du producteur', "the producer's file"), cause)
/** @param place a folder, or what stands for one */
const inFolder = (place: string | Text): Text => {
  const { fr, en } = typeof place === 'string' ? { fr: place, en: place } : place
  return {
    fr: `à déposer dans ${fr} ; les autres sources continuent`,
    en: `put it in ${en}; the other sources go on`,
  }
}
const theFile = (names: string) => t(`le fichier ${names}`, `the file ${names}`)
export const fetchByHand = (names: string, page: string, folder: string | Text): Finding =>
  say(
    'fetch_by_hand',
    'refused',
    theFile(names),
    t(`à prendre sur ${page} et ${inFolder(folder).fr}`, `fetch it from ${page} and ${inFolder(folder).en}`),
  )
export const writeByHand = (names: string, page: string, folder: string | Text): Finding =>
  say(
    'write_by_hand',
    'refused',
    theFile(names),
    t(
      `à écrire comme le dit ${page} et ${inFolder(folder).fr}`,
      `write it as ${page} says and ${inFolder(folder).en}`,
    ),
  )

// Names in place of codes, in a table of the reader's own
export const namedZone = (code: string): Finding =>
  say(
    'named_zone',
    'repaired',
    t('un code', 'a code'),
    t(
      `nom d’une seule zone du territoire : lu ${code}`,
      `the name of one zone of the territory: read as ${code}`,
    ),
  )
export const ambiguousName = (codes: readonly string[]): Finding =>
  say('ambiguous_name', 'dropped', t('un code', 'a code'), {
    fr: `nom de plusieurs zones du territoire (${codes.join(', ')}) : ${ROW_LEFT_OUT.fr}`,
    en: `the name of several zones of the territory (${codes.join(', ')}): ${ROW_LEFT_OUT.en}`,
  })
export const unknownName = say(
  'unknown_code',
  'dropped',
  t('le nom d’une zone du territoire', 'the name of a zone of the territory'),
  ROW_LEFT_OUT,
)

// Points: none is dropped without a word
const UNMAPPED = t(
  'le point n’est pas sur la carte, et compté ici',
  'the point is not on the map, and counted here',
)
export const pointUnplaced = say('point_unplaced', 'dropped', t('des coordonnées', 'coordinates'), UNMAPPED)
export const pointOutside = say(
  'point_outside',
  'dropped',
  t('un lieu du territoire', 'a place of the territory'),
  UNMAPPED,
)
export const pointUncounted = (measures: readonly string[]): Finding => ({
  ...say(
    'point_uncounted',
    'note',
    t(`un nombre : ${measures.join(', ')}`, `a number: ${measures.join(', ')}`),
    t(
      'le lieu est sur la carte ; l’IRIS, le quartier et la commune où il se trouve n’ont pas de somme',
      'the place is on the map; its IRIS, its district and its commune have no sum',
    ),
  ),
  measures,
})
/** @param commune where the point stands */
export const pointMiswritten = (commune: string): Finding =>
  say(
    'point_miswritten',
    'note',
    t('la commune où le lieu se trouve', 'the commune that the place stands in'),
    t(`le lieu est dans ${commune} : compté là`, `the place is in ${commune}: counted there`),
  )
export const pointSwapped = say(
  'point_swapped',
  'dropped',
  t(
    'la longitude (X) puis la latitude (Y) ; échangées, elles tombent dans le territoire',
    'longitude (X), then latitude (Y); exchanged, they fall within the territory',
  ),
  UNMAPPED,
)
export const pointOnDefault = say(
  'point_on_default',
  'dropped',
  t(
    'un lieu qui ne soit pas celui de plusieurs adresses, une mairie par exemple',
    'a place that several addresses do not share, a town hall for one',
  ),
  UNMAPPED,
)
export const pointNotFound = say(
  'point_not_found',
  'dropped',
  t('le code ou l’adresse d’un point de la carte', 'the code or the address of a point of the map'),
  ROW_LEFT_OUT,
)
export const pointAmbiguous = (points: number): Finding =>
  say(
    'point_ambiguous',
    'dropped',
    t('une adresse qui soit celle d’un seul point', 'an address of one point alone'),
    t(
      `${points} points la partagent, à nommer par leur code : ${ROW_LEFT_OUT.fr}`,
      `${points} points share it, to be named by their code: ${ROW_LEFT_OUT.en}`,
    ),
  )
export const pointUnsure = say(
  'point_unsure',
  'dropped',
  t('une adresse que le géocodeur a trouvée', 'an address that the geocoder has found'),
  UNMAPPED,
)
export const pointUnnumbered = say(
  'point_unnumbered',
  'dropped',
  t(
    'un numéro du registre : deux lettres, sept chiffres',
    'a number of the register: two letters, seven digits',
  ),
  UNMAPPED,
)
