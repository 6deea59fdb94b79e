import type { Text } from '../../i18n/lang.ts'
import { type Indicator, OWN_SECTION } from '../../indicators/catalogue.ts'
import type { TerritoryCatalogue } from '../../indicators/territory.ts'
import {
  FINEST_TILES,
  levelsReadFrom,
  MAP_LEVELS,
  type MapLevel,
  MEMBER_LEVEL,
  type OwnLevel,
} from '../../territory/level.ts'
import { FILE_FREQUENCY, fileSource } from '../file-source.ts'
import { shownName } from '../guess/dated-columns.ts'
import { unitSaid } from '../guess/header-words.ts'
import { ownIndicatorId, ownMeasureId, ownSourceId } from '../own-names.ts'
import { type Counted, numberColumns, SECRECY_RULES } from '../own-source.ts'
import { levelsIn, type OwnFigure, type OwnTable } from '../own-table.ts'
import { type OwnUnit, rateUnit } from '../own-unit.ts'
import type { DecimalsOf } from './decimals-of.ts'

const same = (words: string): Text => ({ fr: words, en: words })

/** What a table of the reader's own adds to the catalogue: an indicator a figure, in the section of their data. */
export const ownCatalogue = (file: string, table: OwnTable, decimals: DecimalsOf): TerritoryCatalogue =>
  figureCatalogue(file, table, decimals, (areSummed) => {
    const given: readonly OwnLevel[] = levelsIn(table)
    // IRIS add up to communes, and these to groups
    const whole = areSummed && given.includes(FINEST_TILES) ? [MEMBER_LEVEL] : []
    const read = [...given, ...whole].flatMap((level) => levelsReadFrom(level, areSummed))
    return MAP_LEVELS.filter((level) => read.includes(level))
  })

/**
 * What the figures of a file add to the catalogue.
 * @param levelsOf the levels of a figure, by whether it is summed over zones
 */
export function figureCatalogue(
  file: string,
  counted: Counted,
  decimals: DecimalsOf,
  levelsOf: (areSummed: boolean) => readonly MapLevel[],
): TerritoryCatalogue {
  const { figures, rule } = counted
  const source = ownSourceId(file)
  const secrecy = SECRECY_RULES[rule].id
  const columns = numberColumns(counted)
  return {
    sources: [fileSource(file, secrecy)],
    measures: [...columns].map(([column, as]) => ({
      id: ownMeasureId(file, column),
      label: shownName(column),
      unit: unitOf(column, figures),
      source,
      summable: as === 'count',
    })),
    indicators: figures.flatMap((figure) => {
      const made = ownIndicator(file, figure, decimals, levelsOf)
      return made ? [{ ...made, source, secrecy }] : []
    }),
  }
}

/** What a column is counted in: as its reader says, or as its name does where it is but a part of a rate. */
function unitOf(column: string, figures: readonly OwnFigure[]): OwnUnit {
  const alone = figures.find((one) => (one.kind === 'count' || one.kind === 'ready') && one.column === column)
  return alone && 'unit' in alone ? alone.unit : unitSaid(column)
}

type Made = Omit<Indicator, 'source' | 'secrecy'>

function ownIndicator(
  file: string,
  figure: OwnFigure,
  decimals: DecimalsOf,
  levelsOf: (areSummed: boolean) => readonly MapLevel[],
): Made | null {
  if (figure.kind === 'text') return null
  const { label, unit, direction } = figure
  const base = {
    section: OWN_SECTION,
    label: same(label),
    unit,
    direction,
    frequency: FILE_FREQUENCY,
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
        levels: [...levelsOf(true)],
        symbol: 'circles',
        classes,
        summability: 'sum',
      }
    case 'rate':
      return {
        ...base,
        id: ownIndicatorId(file, [figure.numerator, figure.denominator]),
        definition: {
          fr: `${shownName(figure.numerator).fr} / ${shownName(figure.denominator).fr}, colonnes de « ${file} ».`,
          en: `${shownName(figure.numerator).en} / ${shownName(figure.denominator).en}, columns of “${file}”.`,
        },
        formula: {
          kind: 'ratio',
          numerator: [term(file, figure.numerator)],
          denominator: [term(file, figure.denominator)],
          scale: figure.scale,
        },
        unit: rateUnit(figure.scale, unit),
        decimals: figure.scale === 1 ? 2 : 1,
        levels: [...levelsOf(true)],
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
        decimals: unit === 'percent' ? 1 : decimals(ownMeasureId(file, figure.column)),
        levels: [...levelsOf(false)],
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
  fr: `Colonne « ${shownName(column).fr} » de « ${file} ».`,
  en: `Column “${shownName(column).en}” of “${file}”.`,
})
