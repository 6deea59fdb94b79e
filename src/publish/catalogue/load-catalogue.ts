import * as v from 'valibot'
import type { Catalogue } from '../../atlas/catalogue.ts'
import { commentaryRule } from '../../atlas/commentary-rule.ts'
import { DIVERGING_PALETTES, SEQUENTIAL_PALETTES } from '../../classify/palettes.ts'
import { type DeclaredFiles, yamlPaths } from '../../declared/declared-files.ts'
import { type DeclaredYaml, readYaml } from '../../declared/declared-yaml.ts'
import {
  type Formula,
  type Indicator,
  indicator,
  measure,
  OWN_SECTION,
  secrecyRule,
  source,
} from '../../indicators/catalogue.ts'
import { eventWords } from '../../indicators/event-words.ts'
import { completeMethod, wantsOfDeclared } from '../../methods/complete-method.ts'
import type { Method } from '../../methods/method.ts'
import { type MethodDocument, methodDocument } from '../../methods/method-document.ts'

type Path = (string | number)[]

/**
 * data/catalogue and data/methods, each file through its schema, then every reference between them.
 * @throws DeclarationError with the file, the line and the cause
 */
export function loadCatalogue(files: DeclaredFiles): Catalogue {
  const declared = (name: string) => `catalogue/${name}.yaml`
  const secrecy = readYaml(files, declared('secrecy'), v.array(secrecyRule))
  const sources = readYaml(files, declared('sources'), v.array(source))
  const measures = readYaml(files, declared('measures'), v.array(measure))
  const indicators = readYaml(files, declared('indicators'), v.array(indicator))
  const methods = yamlPaths(files, 'methods').map((path) => readYaml(files, path, methodDocument))

  const ids = {
    rule: uniqueIds(secrecy),
    source: uniqueIds(sources),
    measure: uniqueIds(measures),
    indicator: uniqueIds(indicators),
    method: new Set<string>(),
  }
  for (const file of methods) {
    const { id = '' } = file.value
    if (ids.method.has(id)) file.fail(['id'], `"${id}" is declared twice`)
    ids.method.add(id)
  }
  const refer = (file: DeclaredYaml<unknown>, path: Path, kind: keyof typeof ids, id: string) => {
    if (!ids[kind].has(id)) file.fail(path, `unknown ${kind} "${id}"`)
  }

  for (const [i, item] of sources.value.entries()) refer(sources, [i, 'secrecy'], 'rule', item.secrecy)
  for (const [i, item] of measures.value.entries()) refer(measures, [i, 'source'], 'source', item.source)
  for (const [i, { event, label }] of measures.value.entries()) {
    const words = eventWords(event ?? null)
    if (words && !(label.fr.endsWith(words.fr) && label.en.endsWith(words.en)))
      measures.fail([i, 'label'], `a label ends on its event: "${words.fr}", "${words.en}"`)
  }
  for (const [i, item] of indicators.value.entries()) {
    if (item.section === OWN_SECTION)
      indicators.fail([i, 'section'], `"${OWN_SECTION}" is of a reader's own files`)
    refer(indicators, [i, 'source'], 'source', item.source)
    refer(indicators, [i, 'secrecy'], 'rule', item.secrecy)
    if (item.weight !== null) refer(indicators, [i, 'weight'], 'measure', item.weight)
    if (item.target) refer(indicators, [i, 'target'], 'indicator', item.target)
    if (item.target === item.id) indicators.fail([i, 'target'], `"${item.id}" is its own target`)
    for (const [p, part] of (item.parts ?? []).entries()) {
      refer(indicators, [i, 'parts', p], 'indicator', part)
      if (part === item.id) indicators.fail([i, 'parts', p], `"${item.id}" is a part of itself`)
    }
    for (const [path, name] of formulaMeasures(item.formula)) {
      refer(indicators, [i, 'formula', ...path], 'measure', name)
    }
    if (item.formula.kind === 'method') {
      refer(indicators, [i, 'formula', 'method'], 'method', item.formula.method)
    }
    const sums = summabilityFault(item, measures.value)
    if (sums) indicators.fail([i, 'summability'], sums)
    const { palette, pivot, policy = [], method: classes, count } = item.classes
    const unknown = paletteFault(palette, pivot)
    if (unknown) indicators.fail([i, 'classes', 'palette'], unknown)
    if (classes === 'manual')
      indicators.fail(
        [i, 'classes', 'method'],
        'the bounds of an indicator are "policy"; "manual" ones are a reader’s',
      )
    if (policy.some((bound, b) => b > 0 && bound <= (policy[b - 1] as number))) {
      indicators.fail([i, 'classes', 'policy'], 'policy bounds must increase')
    }
    if (classes === 'policy' && item.formula.kind !== 'method' && policy.length !== count - 1) {
      indicators.fail([i, 'classes', 'policy'], `${policy.length} policy bounds for ${count} classes`)
    }
    if (item.caveats.fr.length !== item.caveats.en.length) {
      indicators.fail([i, 'caveats'], 'as many caveats in both languages')
    }
  }
  const used = new Set<string>()
  const completed = methods.map((file) => declaredMethod(file, refer, indicators.value, used))

  const hasCommentary = files.text(declared('commentary')) !== null
  const commentary = hasCommentary ? readYaml(files, declared('commentary'), v.array(commentaryRule)) : null
  for (const [i, rule] of commentary?.value.entries() ?? [])
    for (const [j, id] of rule.indicators.entries())
      if (commentary) refer(commentary, [i, 'indicators', j], 'indicator', id)

  return {
    secrecy: secrecy.value,
    sources: sources.value,
    measures: measures.value,
    indicators: indicators.value,
    methods: completed,
    ...(commentary && { commentary: commentary.value }),
  }
}

/** Why a palette cannot be drawn; null for one that the page offers, diverging where there is a pivot. */
export function paletteFault(palette: string, pivot?: number): string | null {
  const offered = pivot === undefined ? SEQUENTIAL_PALETTES : DIVERGING_PALETTES
  return offered.includes(palette) ? null : `unknown palette "${palette}": ${offered.join(', ')}`
}

/** Why a figure is not added up as declared; null where it can be, or is not. */
function summabilityFault(
  { formula, summability }: Indicator,
  measures: readonly { readonly id: string; readonly summable: boolean }[],
): string | null {
  if (summability === 'none') return null
  const possible = summabilityOf(formula)
  if (summability !== possible)
    return `"${summability}" where the formula gives ${possible === 'none' ? '' : `"${possible}" or `}"none"`
  const apart = formulaMeasures(formula).find(
    ([[key], name]) => key !== 'published' && !measures.find(({ id }) => id === name)?.summable,
  )
  return apart ? `"${summability}" of the measure "${apart[1]}", which cannot be summed` : null
}

function summabilityOf(formula: Formula): Indicator['summability'] {
  switch (formula.kind) {
    case 'ratio':
      return 'ratio_of_sums'
    case 'count':
      return 'sum'
    case 'progress':
      return formula.of === 'attainment' ? 'ratio_of_sums' : 'sum'
    case 'published':
    case 'method':
      return 'none'
  }
}

/** Every measure that a formula names, with its place in the formula. */
export function formulaMeasures(formula: Formula): [Path, string][] {
  const terms = (key: string, list: readonly { readonly measure: string }[]) =>
    list.map((term, i): [Path, string] => [[key, i, 'measure'], term.measure])
  switch (formula.kind) {
    case 'ratio':
      return [
        ...terms('numerator', formula.numerator),
        ...terms('denominator', formula.denominator),
        ...(formula.published ? [[['published'], formula.published] as [Path, string]] : []),
      ]
    case 'count':
      return [
        ...terms('terms', formula.terms),
        ...(formula.printed ? [[['printed'], formula.printed] as [Path, string]] : []),
      ]
    case 'published':
      return [[['measure'], formula.measure]]
    case 'progress':
      return [
        [['objective'], formula.objective],
        [['result'], formula.result],
      ]
    case 'method':
      return []
  }
}

/**
 * The method that a declared document describes.
 * @param used ids of criteria of the methods before it: a link names a criterion without its method
 */
function declaredMethod(
  file: DeclaredYaml<MethodDocument>,
  refer: (file: DeclaredYaml<unknown>, path: Path, kind: 'measure' | 'indicator', id: string) => void,
  indicators: readonly Indicator[],
  used: Set<string>,
): Method {
  const { criteria, weight, located, complements } = file.value
  for (const path of wantsOfDeclared(file.value)) file.fail([...path], 'is not said')
  for (const [i, criterion] of criteria.entries()) {
    refer(file, ['criteria', i, 'indicator'], 'indicator', criterion.indicator)
    const id = criterion.id ?? ''
    if (used.has(id)) file.fail(['criteria', i, 'id'], `"${id}" is a criterion of another method`)
    used.add(id)
  }
  if (weight !== null) refer(file, ['weight'], 'measure', weight)
  if (located) refer(file, ['located'], 'measure', located)
  for (const [i, id] of (complements ?? []).entries()) refer(file, ['complements', i], 'indicator', id)
  const nothing = { fr: '', en: '' }
  const made = completeMethod(file.value, indicators, {
    id: file.value.id ?? '',
    label: nothing,
    source_ref: '',
    rule: () => nothing,
    classes: (minimums) => minimums.map(() => ({ label: nothing, color: '' })),
  })
  if ('method' in made) return made.method
  return file.fail(
    ['criteria', made.refused, 'indicator'],
    `"${criteria[made.refused]?.indicator}" is neither a rate in percent nor a mean of one count to another, or its bound is of the other kind`,
  )
}

function uniqueIds(file: DeclaredYaml<readonly { readonly id: string }[]>): Set<string> {
  const seen = new Set<string>()
  for (const [i, { id }] of file.value.entries()) {
    if (seen.has(id)) file.fail([i, 'id'], `"${id}" is declared twice`)
    seen.add(id)
  }
  return seen
}
