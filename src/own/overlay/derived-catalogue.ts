import type { Catalogue } from '../../atlas/catalogue.ts'
import type { Text } from '../../i18n/lang.ts'
import { type Formula, type Indicator, type Measure, OWN_SECTION } from '../../indicators/catalogue.ts'
import type { TerritoryCatalogue } from '../../indicators/territory.ts'
import { hasOwnZones, MAP_LEVELS } from '../../territory/level.ts'
import { ownIndicatorId } from '../own-names.ts'
import { calculationText } from '../project/calculation-link.ts'
import { type Derived, derivedSource, namingFile } from './derived.ts'
import { type DerivedForm, unitOfForm } from './derived-form.ts'

const same = (words: string): Text => ({ fr: words, en: words })
const COMPUTED: Text = { fr: 'calcul du lecteur', en: "reader's computation" }

/**
 * What the figures that a reader works out add to the catalogue.
 * @param decimalsOf decimals that the figures of a measure are written with
 */
export function derivedCatalogue(
  derived: readonly Derived[],
  { measures, sources }: Pick<Catalogue, 'measures' | 'sources'>,
  decimalsOf: (measure: string) => number,
): TerritoryCatalogue {
  const takenOf = ({ of }: Derived['measures'][number]): Column => {
    const found = measures.find((measure) => measure.id === of.measure)
    return {
      label: labelOf(found?.label ?? same(of.measure), of.year),
      unit: found?.unit ?? 'ratio',
      summable: found?.summable ?? false,
      decimals: decimalsOf(of.measure),
    }
  }
  const producerOf = (id: string): string => {
    const source = measures.find((measure) => measure.id === id)?.source
    return sources.find((one) => one.id === source)?.producer ?? id
  }
  return {
    sources: derived.map((form) => ({
      id: derivedSource(form),
      producer: [...new Set(form.measures.map(({ of }) => of.file ?? producerOf(of.measure)))].join(' + '),
      title: same(form.label),
      licence: null,
      page: null,
      frequency: COMPUTED,
      secrecy: 'none',
    })),
    measures: derived.flatMap((form) =>
      form.measures.map((one) => {
        const { decimals: _, ...column } = takenOf(one)
        return { ...column, id: one.id, source: derivedSource(form) }
      }),
    ),
    indicators: derived.flatMap((form) => {
      const [first, second] = form.measures.map(takenOf)
      return first && second ? [derivedIndicator(form, first, second)] : []
    }),
  }
}

interface Column extends Pick<Measure, 'label' | 'unit' | 'summable'> {
  readonly decimals: number
}

const labelOf = ({ fr, en }: Text, year: number): Text => ({ fr: `${fr} (${year})`, en: `${en} (${year})` })

function derivedIndicator(form: Derived, first: Column, second: Column): Indicator {
  const isSummable = first.summable && second.summable
  const isCount = form.kind === 'difference'
  const { start, end } = { start: form.second.year, end: form.first.year }
  const isRatio = form.kind === 'ratio'
  const circles = isCount && isSummable
  return {
    id: ownIndicatorId(namingFile(form), ['calcul', form.label]),
    section: OWN_SECTION,
    label: same(form.label),
    definition: definitionOf(form, first.label, second.label),
    formula: formulaOf(form),
    unit: unitOfForm(form, first.unit, second.unit),
    decimals: isCount
      ? isSummable
        ? 0
        : Math.max(first.decimals, second.decimals)
      : isRatio && form.scale === 1
        ? 2
        : 1,
    source: derivedSource(form),
    levels: MAP_LEVELS.filter((level) => isSummable || hasOwnZones(level)),
    frequency: COMPUTED,
    display: ['map', 'table', 'chart'],
    direction: form.direction,
    symbol: circles ? 'circles' : 'choropleth',
    classes: isRatio
      ? { method: 'quantile', count: 5, palette: 'PuBuGn' }
      : // as far below nought as above it, like the difference of two maps
        { method: 'manual', count: 5, palette: 'PuOr', pivot: 0 },
    weight: null,
    secrecy: 'none',
    summability: !isSummable ? 'none' : isCount ? 'sum' : 'ratio_of_sums',
    ...(!isRatio && start < end && { span: { start, end } }),
    calculation: calculationText(form),
    caveats: { fr: [], en: [] },
  }
}

function formulaOf({ kind, scale, measures }: Derived): Formula {
  const [first, second] = measures.map(({ id }) => id)
  const term = (measure = '', coefficient = 1) => ({ measure, coefficient, year: 'same' as const })
  switch (kind) {
    case 'ratio':
      return { kind: 'ratio', numerator: [term(first)], denominator: [term(second)], scale }
    case 'difference':
      return { kind: 'count', terms: [term(first), term(second, -1)], per_year: false }
    case 'change':
      return {
        kind: 'ratio',
        numerator: [term(first), term(second, -1)],
        denominator: [term(second)],
        scale: 100,
      }
  }
}

function definitionOf({ kind }: DerivedForm, first: Text, second: Text): Text {
  switch (kind) {
    case 'ratio':
      return {
        fr: `Rapport des sommes de deux colonnes : ${first.fr} / ${second.fr}.`,
        en: `Ratio of the sums of two columns: ${first.en} / ${second.en}.`,
      }
    case 'difference':
      return {
        fr: `Différence de deux colonnes : ${first.fr} − ${second.fr}.`,
        en: `Difference of two columns: ${first.en} − ${second.en}.`,
      }
    case 'change':
      return {
        fr: `Évolution de ${second.fr} à ${first.fr}, en pour cent de la valeur de départ.`,
        en: `Change from ${second.en} to ${first.en}, in percent of the value at the start.`,
      }
  }
}
