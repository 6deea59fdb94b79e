/**
 * The colours of figures that say nothing of the zones, by theme. Those of the page's stylesheet are the same
 * (src/ui/tokens.css, held to it by a test): canvas, MapLibre and a file that leaves the page read no stylesheet.
 */
export interface Inks {
  readonly ink: string
  readonly inkSoft: string
  readonly line: string
  readonly lineStrong: string
  readonly paper: string
  readonly paperSoft: string
  readonly paperSunk: string
  readonly accent: string
  readonly noticeSoft: string
  readonly noticeLine: string
  /** between zones of which one at least has no colour, and between all zones of the live map */
  readonly edge: string
  /** between coloured zones of a figure, and around circles */
  readonly parting: string
  /** of landmarks: rivers, main roads */
  readonly water: string
  readonly road: string
  readonly hatchInk: string
  readonly hatchPaper: string
  /** several things in one chart, in their order */
  readonly series: readonly SeriesInk[]
}

/** One thing among several in a chart. */
export interface SeriesInk {
  /** as a line */
  readonly line: string
  /** as a part of a bar; neighbours differ in lightness, so that they part in black and white */
  readonly part: string
  /** of text on that part */
  readonly ink: string
}

/** What the page has beside its figures. */
export interface Palette extends Inks {
  readonly accentSoft: string
  readonly accentInk: string
  readonly alert: string
  readonly alertSoft: string
}

export const LIGHT_INKS: Palette = {
  ink: '#1b2126',
  inkSoft: '#55606a',
  line: '#d9d7cf',
  lineStrong: '#7c868f',
  paper: '#ffffff',
  paperSoft: '#f6f5f1',
  paperSunk: '#ecebe5',
  accent: '#0f5964',
  accentSoft: '#e3eeef',
  accentInk: '#ffffff',
  alert: '#8f2d16',
  alertSoft: '#fbeee9',
  noticeSoft: '#fdf5e2',
  noticeLine: '#d9b25a',
  edge: '#87919a',
  parting: '#ffffff',
  water: '#4a88b0',
  road: '#7b7468',
  hatchInk: '#7c868f',
  hatchPaper: '#fbfbf9',
  series: [
    { line: '#0f5964', part: '#0f5964', ink: '#ffffff' },
    { line: '#b3541e', part: '#e0a458', ink: '#1b2126' },
    { line: '#6d4c6f', part: '#6d4c6f', ink: '#ffffff' },
    { line: '#3c6e2f', part: '#a9cdd0', ink: '#1b2126' },
    { line: '#7a5c00', part: '#8a4b2a', ink: '#ffffff' },
    { line: '#1b2126', part: '#dcd8c8', ink: '#1b2126' },
  ],
}

/** Zones keep the colours of their classes, dark ones included: a light edge parts them from the ground. */
export const DARK_INKS: Palette = {
  ink: '#eceff0',
  inkSoft: '#b7c0c7',
  line: '#3b444c',
  lineStrong: '#8f99a2',
  paper: '#1d2328',
  paperSoft: '#14191d',
  paperSunk: '#2b333a',
  accent: '#7cc4cf',
  accentSoft: '#1f3b41',
  accentInk: '#10171a',
  alert: '#f0a48f',
  alertSoft: '#40241c',
  noticeSoft: '#3a3016',
  noticeLine: '#d9b25a',
  edge: '#8f99a2',
  parting: '#8f99a2',
  water: '#6fa8cc',
  road: '#a59d8f',
  hatchInk: '#8f99a2',
  hatchPaper: '#252c32',
  series: [
    { line: '#7cc4cf', part: '#48939f', ink: '#10171a' },
    { line: '#e59a63', part: '#e7b878', ink: '#10171a' },
    { line: '#c7a0c9', part: '#a67fa8', ink: '#10171a' },
    { line: '#8fc47e', part: '#bfdde0', ink: '#10171a' },
    { line: '#d6b84a', part: '#c0805a', ink: '#10171a' },
    { line: '#eceff0', part: '#e6e3d8', ink: '#10171a' },
  ],
}

export const GREY_INKS: Inks = {
  ink: '#1a1a1a',
  inkSoft: '#4d4d4d',
  line: '#d0d0d0',
  lineStrong: '#808080',
  paper: '#ffffff',
  paperSoft: '#f5f5f5',
  paperSunk: '#ebebeb',
  accent: '#000000',
  noticeSoft: '#ffffff',
  noticeLine: '#4d4d4d',
  edge: '#8a8a8a',
  parting: '#ffffff',
  water: '#6b6b6b',
  road: '#808080',
  hatchInk: '#707070',
  hatchPaper: '#ffffff',
  series: [
    { line: '#404040', part: '#404040', ink: '#ffffff' },
    { line: '#666666', part: '#b0b0b0', ink: '#1a1a1a' },
    { line: '#404040', part: '#595959', ink: '#ffffff' },
    { line: '#666666', part: '#cccccc', ink: '#1a1a1a' },
    { line: '#404040', part: '#4d4d4d', ink: '#ffffff' },
    { line: '#1a1a1a', part: '#dddddd', ink: '#1a1a1a' },
  ],
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Custom properties of a stylesheet that hold the colours: their names without "--", with their values. */
export const tokensOf = ({ series, ...inks }: Inks): ReadonlyMap<string, string> =>
  new Map([
    ...Object.entries(inks).map(([name, color]: [string, string]) => [kebab(name), color] as const),
    ...series.flatMap((one, i) =>
      Object.entries(one).map(([name, color]: [string, string]) => [`${name}-${i + 1}`, color] as const),
    ),
  ])

const property = (name: string) => `var(--${kebab(name)})`

/** The colours of a drawing that stands in the page: those of the stylesheet, whatever the theme, on paper too. */
export const PAGE_INKS: Palette = {
  ...(Object.fromEntries(
    Object.keys(LIGHT_INKS).map((name) => [name, property(name)]),
  ) as unknown as Palette),
  series: LIGHT_INKS.series.map((_, i) => ({
    line: property(`line-${i + 1}`),
    part: property(`part-${i + 1}`),
    ink: property(`ink-${i + 1}`),
  })),
}
