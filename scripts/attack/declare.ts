import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import type { TableSource } from './tables.ts'
import type { World } from './world.ts'
import { fileName } from './write-sources.ts'

type Stricter = 'cell' | 'alike' | 'subsets'

/** Tables of a publisher's own, declared after a source that the project knows, so that they follow the same rule. */
interface Own {
  readonly like: string
  readonly level: string
  readonly code: string
  readonly rule?: Stricter
  /** every household is in one of the residences */
  readonly complete?: true
}
const OWN: Partial<Record<TableSource, Own>> = {
  'ops-iris-cells': { like: 'ops-iris', level: 'iris', code: 'iris', rule: 'cell' },
  'ops-iris-alike': { like: 'ops-iris', level: 'iris', code: 'iris', rule: 'alike' },
  'ops-iris-subsets': { like: 'ops-iris', level: 'iris', code: 'iris', rule: 'subsets' },
  'ops-iris-alone': { like: 'ops-iris', level: 'iris', code: 'iris' },
  'ops-communes': { like: 'ops-iris', level: 'commune', code: 'commune' },
  'ops-qpv': { like: 'ops-iris', level: 'qpv', code: 'qpv' },
  'rpls-qpv': { like: 'rpls-iris', level: 'qpv', code: 'qpv' },
  'tax-iris': { like: 'lovac-communes', level: 'iris', code: 'iris' },
  'ops-residences-all': { like: 'ops-residences', level: 'residence', code: 'residence', complete: true },
  'ops-residences-cells': { like: 'ops-residences', level: 'residence', code: 'residence', rule: 'cell' },
  'ops-residences-subsets': {
    like: 'ops-residences',
    level: 'residence',
    code: 'residence',
    rule: 'subsets',
  },
}
const LEFT_OUT: Partial<Record<TableSource, readonly string[]>> = {
  'ops-iris-alone': ['RPLS_STOCK', 'SOCIAL_IN_QPV'],
  'ops-communes': ['RPLS_STOCK', 'SOCIAL_IN_QPV'],
  'ops-qpv': ['RPLS_STOCK', 'SOCIAL_IN_QPV'],
  'rpls-qpv': ['RPLS_LETTABLE', 'RPLS_VACANT', 'RPLS_VACANT_TECHNICAL', 'SOCIAL_IN_QPV'],
}

type Declaration = Record<string, unknown> & {
  measures: Record<string, unknown>
  parts?: string[][]
  crossings?: string[][]
  secrecy: Record<string, unknown> & { measures?: Record<string, unknown> }
}

/** The rule of the model, or a stricter one that the publisher may choose. */
function ruleFor(kind: Stricter | undefined, rule: object, sets: Record<string, unknown>): object {
  const ofSets = Object.fromEntries(Object.entries(sets).filter(([, value]) => value !== undefined))
  switch (kind) {
    case 'cell':
      return { ...rule, ...ofSets, kind: 'cell' }
    case 'alike':
      return { ...rule, ...ofSets, all_or_none: true }
    case 'subsets':
      return { ...rule, ...ofSets, protect_subsets: true }
    case undefined:
      return { ...rule, ...ofSets }
  }
}

/** Copies the project's declarations, without its territories, and adds the tables of one's own. */
export function declareSources(from: string, data: string): void {
  cpSync(from, data, {
    recursive: true,
    filter: (path) => !/[\\/](local|territories)$/.test(path.slice(from.length)),
  })
  mkdirSync(join(data, 'territories'), { recursive: true })
  // invented places are written in degrees
  const register = join(data, 'sources', 'rpls-logements.yaml')
  writeFileSync(register, readFileSync(register, 'utf8').replace('EPSG:2154', 'EPSG:4326'))
  for (const [source, own] of Object.entries(OWN)) {
    const declaration = parse(readFileSync(join(data, 'sources', `${own.like}.yaml`), 'utf8')) as Declaration
    const without = LEFT_OUT[source as TableSource] ?? []
    const kept = (names: readonly string[]) => names.every((name) => !without.includes(name))
    for (const name of without) {
      delete declaration.measures[name]
      delete declaration.secrecy.measures?.[name]
    }
    if (declaration.parts) declaration.parts = declaration.parts.filter(kept)
    if (declaration.crossings) declaration.crossings = declaration.crossings.filter(kept)
    const { masked_by_producer: _, landlord_files: __, sets, subsets, ...rule } = declaration.secrecy
    const secrecy = ruleFor(own.rule, rule, { sets, subsets })
    const text = stringify({
      ...declaration,
      id: source,
      level: own.level,
      code: own.code,
      ...(own.complete && { complete: true }),
      files: [fileName(source as TableSource, '{epci}')],
      download: undefined,
      secrecy,
    })
    writeFileSync(join(data, 'sources', `${source}.yaml`), text)
  }
}

export function declareTerritory(
  data: string,
  id: string,
  { place, groups }: World,
  sources: readonly string[],
): string {
  const file = join(data, 'territories', `${id}.yaml`)
  const text = stringify({
    id,
    name: { fr: id, en: id },
    epci: [place.epci],
    plan: null,
    ...(groups.length > 0 && {
      groups_label: { fr: 'Secteurs', en: 'Sectors' },
      groups: groups.map(({ code, members }) => ({ code, name: code, members })),
    }),
    sources: [
      ...['communes-geo-api', 'iris-ign', 'qpv-2015'],
      ...sources,
      ...['insee-logement-iris', 'objectifs', 'resultats'],
    ],
  })
  writeFileSync(file, text)
  return file
}
