import { basename, join } from 'node:path'
import type { Published } from '../../atlas/published.ts'
import { DeclarationError } from '../../declared/declaration-error.ts'
import { type DeclaredYaml, readYaml, yamlFiles } from '../../declared/declared-yaml.ts'
import { measureNames, type SourceDeclaration, sourceDeclaration } from '../../sources/declaration.ts'
import { ruleOf, sizeMeasureOf } from '../secrecy/source-rule.ts'
import { extraCatalogue } from './extra-catalogue.ts'

/**
 * Every file of data/indicators, and what those of data/sources refer to, whichever of them a territory uses.
 * @param data folder of the declarations
 * @param sources those of data/sources
 * @param shared the catalogue of all territories
 * @throws DeclarationError with the file, the line and the cause
 */
export function checkSources(
  data: string,
  sources: ReadonlyMap<string, SourceDeclaration>,
  shared: Published,
): void {
  for (const file of yamlFiles(join(data, 'indicators')))
    if (!sources.has(basename(file, '.yaml')))
      throw new DeclarationError(file, 1, `no source "${basename(file, '.yaml')}" in data/sources`)
  for (const [id, source] of sources) {
    const own = extraCatalogue(data, source, shared)
    const yaml = readYaml(join(data, 'sources', `${id}.yaml`), sourceDeclaration)
    if (source.catalogue !== undefined && !shared.sources.some((other) => other.id === source.catalogue))
      yaml.fail(['catalogue'], `unknown source "${source.catalogue}"`)
    const shown = [...shared.measures, ...(own?.measures ?? [])].map((measure) => measure.id)
    checkMeasures(yaml, new Set(shown))
  }
}

function checkMeasures({ value: source, fail }: DeclaredYaml<SourceDeclaration>, shown: ReadonlySet<string>) {
  if (!('measures' in source)) return
  for (const [m, measure] of source.unpublished.entries()) {
    if (!(measure in source.measures)) fail(['unpublished', m], `"${measure}" is not one of the measures`)
    if (shown.has(measure)) fail(['unpublished', m], `"${measure}" is published`)
  }
  for (const measure of Object.keys(source.measures))
    if (!source.unpublished.includes(measure) && !measureNames(source, [measure]).some((id) => shown.has(id)))
      fail(
        ['measures', measure],
        `unknown measure "${measure}": neither in data/catalogue/measures.yaml, nor in ` +
          `data/indicators/${source.id}.yaml, nor "unpublished"`,
      )
  const own = measureNames(source)
  if (source.format === 'wide')
    for (const key of ['parts', 'sums', 'crossings'] as const)
      for (const [i, names] of source[key].entries())
        for (const [n, name] of names.entries())
          if (!own.includes(name)) fail([key, i, n], `"${name}" is not one of the measures`)
  for (const key of ['sets', 'subsets'] as const)
    for (const [size, figures] of Object.entries(source.secrecy[key]))
      for (const name of [size, ...figures])
        if (!own.includes(name)) fail(['secrecy', key, size], `"${name}" is not one of the measures`)
  for (const name of Object.keys(source.secrecy.measures))
    if (!own.includes(name)) fail(['secrecy', 'measures', name], `"${name}" is not one of the measures`)
  for (const name of own)
    if (ruleOf(source, name)?.kind === 'set' && sizeMeasureOf(source, name) === null)
      fail(
        ['secrecy', 'sets'],
        `"${name}" is under a rule of sets, and no set is declared that it is a figure of`,
      )
  if (source.format === 'categories')
    for (const [i, { measure, as }] of (source.results?.feeds ?? []).entries()) {
      const path = ['results', 'feeds', i]
      if (!own.includes(measure)) fail([...path, 'measure'], `"${measure}" is not one of the measures`)
      if (!shown.has(as)) fail([...path, 'as'], `unknown measure "${as}"`)
    }
}
