import type { Catalogue } from '../../atlas/catalogue.ts'
import { DeclarationError } from '../../declared/declaration-error.ts'
import { type DeclaredFiles, declaredName, yamlPaths } from '../../declared/declared-files.ts'
import type { DeclaredYaml } from '../../declared/declared-yaml.ts'
import type { TerritoryCatalogue } from '../../indicators/territory.ts'
import { measureNames, type SourceDeclaration } from '../../sources/declaration.ts'
import { ruleOf, sizeMeasureOf } from '../secrecy/source-rule.ts'
import { extraCatalogue } from './extra-catalogue.ts'
import type { DeclaredSources } from './load-sources.ts'

/**
 * Every file of data/indicators, and what those of data/sources refer to, whichever of them a territory uses.
 * @param shared the catalogue of all territories
 * @returns what the ready-made figures of a source add to the catalogue, by the source's id
 * @throws DeclarationError with the file, the line and the cause
 */
export function checkSources(
  files: DeclaredFiles,
  sources: DeclaredSources,
  shared: Catalogue,
): ReadonlyMap<string, TerritoryCatalogue> {
  for (const path of yamlPaths(files, 'indicators'))
    if (!sources.has(declaredName(path)))
      throw new DeclarationError(files.shown(path), 1, `no source "${declaredName(path)}" in data/sources`)
  const extras = new Map<string, TerritoryCatalogue>()
  for (const [id, yaml] of sources) {
    const source = yaml.value
    const own = extraCatalogue(files, source, shared)
    if (own) extras.set(id, own)
    if (source.catalogue !== undefined && !shared.sources.some((other) => other.id === source.catalogue))
      yaml.fail(['catalogue'], `unknown source "${source.catalogue}"`)
    const shown = [...shared.measures, ...(own?.measures ?? [])].map((measure) => measure.id)
    checkMeasures(yaml, new Set(shown))
  }
  return extras
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
  if (source.format === 'wide') {
    for (const [i, name] of source.optional.entries())
      if (!own.includes(name)) fail(['optional', i], `"${name}" is not one of the measures`)
    for (const key of ['parts', 'sums', 'crossings', 'apart'] as const)
      for (const [i, names] of source[key].entries())
        for (const [n, name] of names.entries())
          if (!own.includes(name)) fail([key, i, n], `"${name}" is not one of the measures`)
  }
  for (const key of ['sets', 'subsets'] as const)
    for (const [size, figures] of Object.entries(source.secrecy[key]))
      for (const name of [size, ...figures])
        if (!own.includes(name)) fail(['secrecy', key, size], `"${name}" is not one of the measures`)
  if (source.format === 'wide')
    for (const [i, [less]] of source.at_most.entries())
      if (!own.includes(less)) fail(['at_most', i, 0], `"${less}" is not one of the measures`)
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
