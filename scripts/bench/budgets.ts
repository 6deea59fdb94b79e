export interface Budget {
  /** the page itself, where it draws its first coloured map alone */
  readonly alone?: number
  readonly firstMap: number
  readonly withoutDatabase: number
}
/** What each page of the site may weigh: bytes, brotli at quality 11, data apart. */
export const BUDGETS = {
  // the script that watches for its program is in the page (1.3 kB); its figure draws points and groups them, names communes by their room, and offers the nearest zones; maps of an IRIS or a district on its surroundings; classes, dwellings and surroundings of a residence, folders of three formats, classes around a pivot and the years of a change; in all with the charts of a library, for the summary and the rankings, and the scenario of attributions of a zone, each fetched after the sheet; the signs printed over zones; edges beyond which a table has more; what a method counts; one scale of all points of a map, names off small zones and round circles, colours on a dark ground; the total of a territory worked out without the database, and values that are tied
  'fiche.html': { firstMap: 188_300, withoutDatabase: 227_700 },
  // in all with what is fetched when a reader asks for it alone: workbooks, Parquet, the embed's dialog (50 kB), PDF (128 kB), plots (25 kB), points, scenario, history of classes, perimeters drawn (corners by the keyboard too), complements of a method, zones that change class by name, the place kept where a scale is forced, what paper bears and what unfolds in place, zones too small to be aimed at, points added up by zone, points of one place, what the page of a reader's own method would say, zones compared as columns, a link to a calculation of the reader's, names of criteria and rules, zones near a threshold, what hangs on criteria, transitions and agreements taken away, in how many zones a criterion is met, classes that a workshop gives, what says that the reading of files did not come; tables that come after the map are fetched apart; before the first map, the card's class given by a workshop, the signs printed over zones, the dwellings that a method counts, names of great communes, the names of two maps in all that is read, what is to be picked while a comparison is made, the zone that Enter takes, whether an open part is in sight, the hint of the wheel, and what a phone takes away in one press, the sizes that points have on the map, names of communes where circles leave room, and colours on a dark ground too, the total of a territory worked out without the database, values that are tied, what parts of an attainment count, criteria of a yes or a no, and why something cannot be drawn; in all, what parts two maps
  'index.html': { firstMap: 261_500, withoutDatabase: 933_900 },
  // its first map is drawn by the page alone, and answers by tooltips with its scripts; in all with the full map
  'embed.html': { alone: 25_000, firstMap: 60_000, withoutDatabase: 550_000 },
} satisfies Readonly<Record<string, Budget>>
