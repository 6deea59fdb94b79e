import type { Text } from '../i18n/lang.ts'
import type { Indicator } from '../indicators/catalogue.ts'
import { OWN_SECTION } from '../indicators/catalogue.ts'
import type { TerritoryCatalogue } from '../indicators/territory.ts'
import type { WideDeclaration } from '../sources/declaration.ts'
import { levelsReadFrom } from '../territory/level.ts'
import { ownIndicatorId, ownMeasureId, ownSourceId } from './own-names.ts'
import type { OwnFigure, OwnTable } from './own-table.ts'

const same = (words: string): Text => ({ fr: words, en: words })

/** Rules of the catalogue, and what they protect, by what the reader chose. */
const RULES = {
  none: { id: 'none', kind: 'cell', threshold: null, unit: null },
  cell: { id: 'fiscal', kind: 'cell', threshold: 11, unit: 'dwellings' },
  set: { id: 'ops', kind: 'set', threshold: 11, unit: 'households' },
} as const

/** The columns of a table that hold numbers, each once, with what they are read as. */
function numberColumns(figures: readonly OwnFigure[]): Map<string, 'count' | 'percent' | 'number'> {
  const columns = new Map<string, 'count' | 'percent' | 'number'>()
  const rates = figures.filter((figure) => figure.kind === 'ready')
  for (const { column, unit } of rates) columns.set(column, unit === 'percent' ? 'percent' : 'number')
  for (const figure of figures) {
    if (figure.kind === 'count') columns.set(figure.column, 'count')
    if (figure.kind === 'rate')
      for (const column of [figure.numerator, figure.denominator]) columns.set(column, 'count')
  }
  return columns
}

/** For a rule of sets: what each whole holds. */
function setsOf(file: string, figures: readonly OwnFigure[]): Record<string, string[]> {
  const sets: Record<string, string[]> = {}
  for (const figure of figures) {
    if (figure.kind !== 'rate') continue
    const whole = ownMeasureId(file, figure.denominator)
    sets[whole] = [...new Set([...(sets[whole] ?? []), ownMeasureId(file, figure.numerator)])]
  }
  return sets
}

/** A table of the reader's own as a source that the pipeline reads. */
export function ownSource(file: string, { level, key, year, figures, rule }: OwnTable): WideDeclaration {
  const { kind, threshold, unit } = RULES[rule]
  const counts = [...numberColumns(figures)]
  return {
    id: ownSourceId(file),
    producer: file,
    title: same(file),
    licence: null,
    vintage: year.kind === 'all' ? String(year.year) : file,
    page: 'docs/own-files.md',
    files: [file],
    download: [],
    encoding: { charset: 'auto', separator: 'auto' },
    estimates: rule === 'none',
    secrecy: {
      kind,
      threshold,
      unit,
      dominance: null,
      // a figure that the file gives ready-made has no count to hold against a threshold
      measures: Object.fromEntries(
        rule === 'none'
          ? []
          : counts
              .filter(([, as]) => as !== 'count')
              .map(([column]) => [ownMeasureId(file, column), 'none' as const]),
      ),
      sets: kind === 'set' ? setsOf(file, figures) : {},
      subsets: {},
      protect_subsets: false,
      all_or_none: false,
      unreliable_under: null,
      marks: {},
      masked_by_producer: false,
      landlord_files: [],
    },
    unpublished: [],
    format: 'wide',
    level,
    ...(year.kind === 'all' ? { year: year.year } : { year_column: year.column }),
    code: [key.column],
    measures: Object.fromEntries(
      counts.map(([column, as]) => [
        ownMeasureId(file, column),
        { column: [column], unit: as, shift: 0, breaks: [] },
      ]),
    ),
    labels: {},
    parts: [],
    sums: [],
    at_most: [],
    crossings: [],
    absent: 'missing',
  }
}

/** What a table of the reader's own adds to the catalogue: an indicator a figure, in the section of their data. */
export function ownCatalogue(file: string, table: OwnTable): TerritoryCatalogue {
  const { level, figures, rule } = table
  const source = ownSourceId(file)
  const secrecy = RULES[rule].id
  const columns = numberColumns(figures)
  return {
    sources: [
      {
        id: source,
        producer: file,
        title: same(file),
        licence: null,
        page: null,
        frequency: { fr: 'fichier du lecteur', en: "reader's file" },
        secrecy,
      },
    ],
    measures: [...columns].map(([column, as]) => ({
      id: ownMeasureId(file, column),
      label: same(column),
      unit: as === 'percent' ? ('percent' as const) : ('ratio' as const),
      source,
      summable: as === 'count',
    })),
    indicators: figures.flatMap((figure) => {
      const made = ownIndicator(file, figure, level)
      return made ? [{ ...made, source, secrecy }] : []
    }),
  }
}

type Made = Omit<Indicator, 'source' | 'secrecy'>

function ownIndicator(file: string, figure: OwnFigure, level: OwnTable['level']): Made | null {
  if (figure.kind === 'text') return null
  const { label, unit, direction } = figure
  const base = {
    section: OWN_SECTION,
    label: same(label),
    unit,
    direction,
    frequency: { fr: 'fichier du lecteur', en: "reader's file" },
    display: ['map' as const, 'table' as const, 'chart' as const],
    weight: null,
    caveats: { fr: [], en: [] },
  }
  const classes = { method: 'quantile' as const, count: 5, palette: 'PuBuGn' }
  switch (figure.kind) {
    case 'count':
      return {
        ...base,
        id: ownIndicatorId(file, [figure.column]),
        definition: columnOf(figure.column, file),
        formula: { kind: 'count', terms: [term(file, figure.column)], per_year: false },
        decimals: 0,
        levels: [...levelsReadFrom(level, true)],
        symbol: 'circles',
        classes,
        summability: 'sum',
      }
    case 'rate':
      return {
        ...base,
        id: ownIndicatorId(file, [figure.numerator, figure.denominator]),
        definition: {
          fr: `${figure.numerator} / ${figure.denominator}, colonnes de « ${file} ».`,
          en: `${figure.numerator} / ${figure.denominator}, columns of “${file}”.`,
        },
        formula: {
          kind: 'ratio',
          numerator: [term(file, figure.numerator)],
          denominator: [term(file, figure.denominator)],
          scale: figure.scale,
        },
        decimals: figure.scale === 1 ? 2 : 1,
        levels: [...levelsReadFrom(level, true)],
        symbol: 'choropleth',
        classes,
        summability: 'ratio_of_sums',
      }
    case 'ready':
      return {
        ...base,
        id: ownIndicatorId(file, [figure.column]),
        definition: columnOf(figure.column, file),
        formula: { kind: 'published', measure: ownMeasureId(file, figure.column) },
        decimals: 1,
        levels: [level],
        symbol: 'choropleth',
        classes,
        summability: 'none',
        caveats: {
          fr: ['Chiffre repris tel que le fichier le donne : il ne se somme pas.'],
          en: ['A figure as the file gives it: it cannot be summed.'],
        },
      }
  }
}

const term = (file: string, column: string) => ({
  measure: ownMeasureId(file, column),
  coefficient: 1,
  year: 'same' as const,
})
const columnOf = (column: string, file: string): Text => ({
  fr: `Colonne « ${column} » de « ${file} ».`,
  en: `Column “${column}” of “${file}”.`,
})
