import * as v from 'valibot'
import type { Catalogue } from '../../atlas/catalogue.ts'
import type { DeclaredFiles } from '../../declared/declared-files.ts'
import { readYaml } from '../../declared/declared-yaml.ts'
import { line, text } from '../../i18n/declared-text.ts'
import { type Indicator, SECTIONS } from '../../indicators/catalogue.ts'
import type { TerritoryCatalogue } from '../../indicators/territory.ts'
import { SCALE_OF, UNITS } from '../../indicators/units.ts'
import { measureNames, type SourceDeclaration } from '../../sources/declaration.ts'
import { levelsReadFrom } from '../../territory/level.ts'
import { paletteFault } from './load-catalogue.ts'

/**
 * data/indicators/<source>.yaml: the ready-made figures of a source that the common catalogue does not have, one
 * indicator a measure. They are shown as they are, and never summed, unless said to be counts.
 */

const measureId = v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]*$/))

const schema = v.strictObject({
  frequency: text,
  /** rule of data/catalogue/secrecy.yaml */
  secrecy: line,
  /** shown under each of them */
  caveat: text,
  indicators: v.array(
    v.strictObject({
      measure: measureId,
      section: v.optional(v.picklist(SECTIONS), 'habitat'),
      label: text,
      definition: text,
      unit: v.picklist(UNITS),
      decimals: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3)), 1),
      direction: v.optional(v.picklist(['high_is_concern', 'low_is_concern', 'neutral']), 'neutral'),
      palette: v.optional(line, 'PuBuGn'),
      /** a count: drawn as circles, summed on any aggregate */
      count: v.optional(v.boolean(), false),
      /** for a rate: the counts that it is a rate of, where they are measures of the atlas */
      of: v.optional(v.strictObject({ numerator: measureId, denominator: measureId })),
    }),
  ),
})

const termOf = (measure: string) => ({ measure, coefficient: 1, year: 'same' as const })

/**
 * What a source adds to the catalogue of a territory; null where nothing is declared for it.
 * @throws DeclarationError with the file, the line and the cause
 */
export function extraCatalogue(
  files: DeclaredFiles,
  source: SourceDeclaration,
  shared: Catalogue,
): TerritoryCatalogue | null {
  const path = `indicators/${source.id}.yaml`
  if (files.text(path) === null) return null
  const { value, fail } = readYaml(files, path, schema)
  if (!('measures' in source) || source.level === 'epci')
    return fail([], `the source "${source.id}" gives no measure of a zone`)
  if (!shared.secrecy.some(({ id }) => id === value.secrecy))
    fail(['secrecy'], `unknown rule "${value.secrecy}"`)
  const given = measureNames(source)
  const mentioned = source.catalogue ?? source.id
  const { level } = source
  const indicators = value.indicators.map((declared, i): Indicator => {
    const { measure, label, unit, decimals, direction, count } = declared
    const unknown = paletteFault(declared.palette)
    if (unknown) fail(['indicators', i, 'palette'], unknown)
    if (!given.includes(measure))
      fail(['indicators', i, 'measure'], `"${measure}" is not a measure of the source "${source.id}"`)
    if (value.indicators.findIndex((other) => other.measure === measure) !== i)
      fail(['indicators', i, 'measure'], `"${measure}" is declared twice`)
    if (count && source.format === 'wide' && source.measures[measure]?.unit !== 'count')
      fail(['indicators', i, 'count'], `"${measure}" is not a count: it cannot be summed`)
    const known = [...shared.measures.map((one) => one.id), ...value.indicators.map((one) => one.measure)]
    for (const [side, of] of Object.entries(declared.of ?? {}))
      if (!known.includes(of)) fail(['indicators', i, 'of', side], `unknown measure "${of}"`)
    const scale = SCALE_OF[unit]
    if (declared.of && (scale === undefined || count))
      fail(['indicators', i, 'of'], `"${measure}" is no rate, so that it is a rate of no counts`)
    const id = measure.toLowerCase()
    if (shared.indicators.some((other) => other.id === id))
      fail(['indicators', i, 'measure'], `"${id}" is in the catalogue`)
    return {
      id,
      section: declared.section,
      label,
      definition: declared.definition,
      formula: count
        ? { kind: 'count', terms: [termOf(measure)], per_year: false }
        : {
            kind: 'published',
            measure,
            ...(declared.of && {
              of: {
                numerator: [termOf(declared.of.numerator)],
                denominator: [termOf(declared.of.denominator)],
                scale: scale ?? 1,
              },
            }),
          },
      unit,
      decimals,
      source: mentioned,
      levels: [...levelsReadFrom(level, count)],
      frequency: value.frequency,
      display: ['map', 'table', 'chart'],
      direction,
      symbol: count ? 'circles' : 'choropleth',
      classes: { method: 'quantile', count: 5, palette: declared.palette },
      weight: null,
      secrecy: value.secrecy,
      summability: count ? 'sum' : 'none',
      caveats: { fr: [value.caveat.fr], en: [value.caveat.en] },
    }
  })
  const measures = value.indicators
    .filter(({ measure }) => !shared.measures.some(({ id }) => id === measure))
    .map(({ measure, label, unit, count }) => ({
      id: measure,
      label,
      unit,
      source: mentioned,
      summable: count,
    }))
  const { producer, title, licence, page } = source
  const isShared = shared.sources.some(({ id }) => id === mentioned)
  const own = {
    id: mentioned,
    producer,
    title,
    licence,
    page: pageOf(page),
    frequency: value.frequency,
    secrecy: value.secrecy,
  }
  return { sources: isShared ? [] : [own], measures, indicators }
}

/** The address of a source; a page of docs/ is of no use to who reads the atlas. */
export const pageOf = (page: string): string | null => (page.startsWith('docs/') ? null : page)
