import { join } from 'node:path'
import * as d3 from 'd3-scale-chromatic'
import * as v from 'valibot'
import type { Published } from '../../src/atlas/published.ts'
import { type Formula, indicator, measure, secrecyRule, source } from '../../src/indicators/catalogue.ts'
import { method } from '../../src/methods/method.ts'
import { type DeclaredYaml, readYaml, yamlFiles } from './declared-yaml.ts'

type Path = (string | number)[]

/**
 * data/catalogue and data/methods, each file through its schema, then every reference between them.
 * @throws DeclarationError with the file, the line and the cause
 */
export function loadCatalogue(data: string): Published {
  const declared = (name: string) => join(data, 'catalogue', `${name}.yaml`)
  const secrecy = readYaml(declared('secrecy'), v.array(secrecyRule))
  const sources = readYaml(declared('sources'), v.array(source))
  const measures = readYaml(declared('measures'), v.array(measure))
  const indicators = readYaml(declared('indicators'), v.array(indicator))
  const methods = yamlFiles(join(data, 'methods')).map((file) => readYaml(file, method))

  const ids = {
    rule: uniqueIds(secrecy),
    source: uniqueIds(sources),
    measure: uniqueIds(measures),
    indicator: uniqueIds(indicators),
    method: new Set(methods.map((m) => m.value.id)),
  }
  const refer = (file: DeclaredYaml<unknown>, path: Path, kind: keyof typeof ids, id: string) => {
    if (!ids[kind].has(id)) file.fail(path, `unknown ${kind} "${id}"`)
  }

  for (const [i, item] of sources.value.entries()) refer(sources, [i, 'secrecy'], 'rule', item.secrecy)
  for (const [i, item] of measures.value.entries()) refer(measures, [i, 'source'], 'source', item.source)
  for (const [i, item] of indicators.value.entries()) {
    refer(indicators, [i, 'source'], 'source', item.source)
    refer(indicators, [i, 'secrecy'], 'rule', item.secrecy)
    if (item.weight !== null) refer(indicators, [i, 'weight'], 'measure', item.weight)
    if (item.target) refer(indicators, [i, 'target'], 'indicator', item.target)
    for (const [p, part] of (item.parts ?? []).entries()) {
      refer(indicators, [i, 'parts', p], 'indicator', part)
    }
    for (const [path, name] of formulaMeasures(item.formula)) {
      refer(indicators, [i, 'formula', ...path], 'measure', name)
    }
    if (item.formula.kind === 'method') {
      refer(indicators, [i, 'formula', 'method'], 'method', item.formula.method)
    }
    const { palette, policy = [], method: classes, count } = item.classes
    if (!(`scheme${palette}` in d3))
      indicators.fail([i, 'classes', 'palette'], `unknown palette "${palette}"`)
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
  for (const file of methods) checkMethod(file, refer)

  return {
    secrecy: secrecy.value,
    sources: sources.value,
    measures: measures.value,
    indicators: indicators.value,
    methods: methods.map((file) => file.value),
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

function checkMethod(
  file: DeclaredYaml<v.InferOutput<typeof method>>,
  refer: (file: DeclaredYaml<unknown>, path: Path, kind: 'measure' | 'indicator', id: string) => void,
): void {
  const { criteria, rules, classes, weight, located } = file.value
  for (const [i, criterion] of criteria.entries()) {
    refer(file, ['criteria', i, 'indicator'], 'indicator', criterion.indicator)
    refer(file, ['criteria', i, 'numerator'], 'measure', criterion.numerator)
    refer(file, ['criteria', i, 'denominator'], 'measure', criterion.denominator)
  }
  refer(file, ['weight'], 'measure', weight)
  refer(file, ['located'], 'measure', located)
  for (const [i, { minimums }] of rules.entries()) {
    const path = ['rules', i, 'minimums']
    if (minimums.length !== classes.length) {
      file.fail(path, `${minimums.length} minimums for ${classes.length} classes`)
    }
    if (minimums[0] !== 0) file.fail(path, 'the first minimum must be 0')
    if (minimums.some((m, j) => j > 0 && m <= (minimums[j - 1] as number))) {
      file.fail(path, 'minimums must increase')
    }
  }
}

function uniqueIds(file: DeclaredYaml<readonly { readonly id: string }[]>): Set<string> {
  const seen = new Set<string>()
  for (const [i, { id }] of file.value.entries()) {
    if (seen.has(id)) file.fail([i, 'id'], `"${id}" is declared twice`)
    seen.add(id)
  }
  return seen
}
