import * as v from 'valibot'
import type { Catalogue } from '../../atlas/catalogue.ts'
import type { CellRow, ZoneRow } from '../../db/tables.ts'
import { line } from '../../i18n/declared-text.ts'
import type { Text } from '../../i18n/lang.ts'
import { type Formula, type Indicator, OWN_SECTION } from '../../indicators/catalogue.ts'
import type { Credit, TerritoryCatalogue } from '../../indicators/territory.ts'
import { hasOwnZones, MAP_LEVELS } from '../../territory/level.ts'
import { ownIndicatorId, ownMeasureId, ownSourceId } from '../own-names.ts'
import { OWN_UNITS } from '../own-table.ts'

/**
 * A figure that a reader works out of two columns, of one table or of two: a small form, never code. Each column is taken
 * of its own year, so that a change between years is one.
 */

const taken = v.strictObject({ measure: line, year: v.pipe(v.number(), v.integer()) })

export const derivedForm = v.strictObject({
  kind: v.picklist(['ratio', 'difference', 'change']),
  /** name of the file of the reader's that it rests on: a link to it says so */
  file: line,
  label: line,
  unit: v.picklist(OWN_UNITS),
  direction: v.picklist(['high_is_concern', 'low_is_concern', 'neutral']),
  /** ratio: numerator and denominator; difference and change: after and before */
  first: taken,
  second: taken,
  /** ratio only: 100 for a percentage, 1000 for a number per thousand */
  scale: v.picklist([1, 100, 1000]),
})
export type DerivedForm = v.InferOutput<typeof derivedForm>

export interface Derived extends DerivedForm {
  /** the columns that it is made of, under measures of its own, which are all of one year */
  readonly measures: readonly {
    readonly id: string
    readonly of: { readonly measure: string; readonly year: number }
    readonly credit: Credit
  }[]
}

const same = (words: string): Text => ({ fr: words, en: words })
const sourceOf = (form: DerivedForm) => ownSourceId(`${form.file} ${form.label}`)

/** A form, with the measures that it needs. */
export function derivedOf(form: DerivedForm): Derived {
  const credit: Credit = {
    source: sourceOf(form),
    producer: form.file,
    title: same(form.label),
    vintage: [...new Set([form.second.year, form.first.year])].join(', '),
    licence: null,
    page: null,
  }
  const id = (part: string) => ownMeasureId(`${form.file} ${form.label}`, part)
  return {
    ...form,
    measures: [
      { id: id('first'), of: form.first, credit },
      { id: id('second'), of: form.second, credit },
    ],
  }
}

/** The cells of both columns in the later of their years; a zone without one of them keeps its state. */
export function derivedCells(
  derived: readonly Derived[],
  zones: readonly ZoneRow[],
  cells: readonly CellRow[],
): CellRow[] {
  const isZone = new Set(zones.map(({ level, code }) => `${level}|${code}`))
  return derived.flatMap(({ measures, first, second }) => {
    const year = Math.max(first.year, second.year)
    return measures.flatMap(({ id, of }) =>
      cells
        .filter(
          (cell) =>
            cell.measure === of.measure && cell.year === of.year && isZone.has(`${cell.level}|${cell.code}`),
        )
        .map((cell) => ({ ...cell, measure: id, year })),
    )
  })
}

export function derivedCatalogue(
  derived: readonly Derived[],
  { measures }: Pick<Catalogue, 'measures'>,
): TerritoryCatalogue {
  const known = (id: string) => measures.find((measure) => measure.id === id)
  return {
    sources: derived.map((form) => ({
      id: sourceOf(form),
      producer: form.file,
      title: same(form.label),
      licence: null,
      page: null,
      frequency: { fr: 'calcul du lecteur', en: "reader's computation" },
      secrecy: 'none',
    })),
    measures: derived.flatMap((form) =>
      form.measures.map(({ id, of }) => ({
        id,
        label: labelOf(known(of.measure)?.label ?? same(of.measure), of.year),
        unit: known(of.measure)?.unit ?? ('ratio' as const),
        source: sourceOf(form),
        summable: known(of.measure)?.summable ?? false,
      })),
    ),
    indicators: derived.map((form) =>
      derivedIndicator(
        form,
        form.measures.every(({ of }) => known(of.measure)?.summable),
      ),
    ),
  }
}

const labelOf = ({ fr, en }: Text, year: number): Text => ({ fr: `${fr} (${year})`, en: `${en} (${year})` })

function derivedIndicator(form: Derived, isSummable: boolean): Indicator {
  const [first, second] = form.measures.map(({ id }) => id)
  const term = (measure = '', coefficient = 1) => ({ measure, coefficient, year: 'same' as const })
  const formulas: Record<DerivedForm['kind'], Formula> = {
    ratio: { kind: 'ratio', numerator: [term(first)], denominator: [term(second)], scale: form.scale },
    difference: { kind: 'count', terms: [term(first), term(second, -1)], per_year: false },
    change: {
      kind: 'ratio',
      numerator: [term(first), term(second, -1)],
      denominator: [term(second)],
      scale: 100,
    },
  }
  const isCount = form.kind === 'difference'
  const definitions: Record<DerivedForm['kind'], Text> = {
    ratio: { fr: 'Rapport des sommes de deux colonnes.', en: 'Ratio of the sums of two columns.' },
    difference: { fr: 'Différence de deux colonnes.', en: 'Difference of two columns.' },
    change: {
      fr: 'Évolution d’une colonne à l’autre, en pour cent de la première en date.',
      en: 'Change from one column to the other, in percent of the earlier.',
    },
  }
  return {
    id: ownIndicatorId(form.file, ['calcul', form.label]),
    section: OWN_SECTION,
    label: same(form.label),
    definition: definitions[form.kind],
    formula: formulas[form.kind],
    unit: form.kind === 'change' ? 'percent' : form.unit,
    decimals: isCount ? 0 : form.scale === 1 && form.kind === 'ratio' ? 2 : 1,
    source: sourceOf(form),
    levels: MAP_LEVELS.filter((level) => isSummable || hasOwnZones(level)),
    frequency: { fr: 'calcul du lecteur', en: "reader's computation" },
    display: ['map', 'table', 'chart'],
    direction: form.direction,
    symbol: isCount && isSummable ? 'circles' : 'choropleth',
    classes: { method: 'quantile', count: 5, palette: 'PuBuGn' },
    weight: null,
    secrecy: 'none',
    summability: !isSummable ? 'none' : isCount ? 'sum' : 'ratio_of_sums',
    caveats: { fr: [], en: [] },
  }
}
