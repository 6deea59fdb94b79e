import { vertexSpacing } from '../../contours/vertex-spacing.ts'
import { communeFindings, irisFindings, type KnownPlace } from '../../sanity/contours.ts'
import { type Accepted, isLeftOut, type SanityFinding } from '../../sanity/finding.ts'
import type { Names } from '../../sanity/names.ts'
import type { Thresholds } from '../../sanity/thresholds.ts'
import { departementOf } from '../../sources/cog/departement.ts'
import { readContours } from '../../sources/contours/contours.ts'
import { qpvWithin, refusedWithin } from '../../sources/contours/overlaps.ts'
import type { RefusedZone, ZoneFeature } from '../../sources/contours/zone-feature.ts'
import type { NamedMethod } from '../../sources/corrections.ts'
import type { ContoursDeclaration } from '../../sources/declaration.ts'
import type { Engines } from '../../sources/formats/engines.ts'
import type { FoundFile, LocatedFile } from '../../sources/located-file.ts'
import type { Scope } from '../../sources/long-cell.ts'
import { type Problem, ProblemLog } from '../../sources/problem.ts'
import { noneHere, notCredible } from '../../sources/problem-words.ts'
import {
  arePerimeters,
  FINEST_TILES,
  lieApart,
  MEMBER_LEVEL,
  OWN_LEVELS,
  type OwnLevel,
} from '../../territory/level.ts'
import { accountOf, type SourceAccount, type UsedSource, withoutFile } from './source-account.ts'

interface Contours extends UsedSource {
  readonly zones: readonly ZoneFeature[]
  /** metres from one vertex to the next, the median, where the layer is drawn coarsely; null where it is not */
  readonly coarse: number | null
  /** zones of the territory, or that may be, whose contour was refused */
  readonly refused: readonly RefusedZone[]
}
export type Layers = Partial<Record<OwnLevel, Contours>>

export type Find = (source: UsedSource) => Promise<FoundFile>

/** The codes of a territory before any source is read. */
export interface TerritoryCodes {
  readonly epci: string
  readonly communes: readonly string[]
  readonly known: Known
}

/** What the readings are compared with, beside one another. */
export interface Known {
  readonly limits: Thresholds
  /** findings that the territory accepts */
  readonly accepted: readonly Accepted[]
  readonly places: ReadonlyMap<string, KnownPlace>
  readonly populations: ReadonlyMap<string, number>
  readonly names: Names
  /** methods that workshops may correct */
  readonly methods: readonly NamedMethod[]
}

/**
 * The contours of a territory, coarse to fine, since they say which IRIS and QPV there are. Of several sources of one
 * level the first whose file gives a zone serves: one that is refused, or of elsewhere, does not stop the next.
 */
export async function readLayers(
  sources: readonly UsedSource[],
  { epci, communes, known }: TerritoryCodes,
  cog: Scope['cog'],
  find: Find,
  engines: Engines,
): Promise<{
  layers: Layers
  scope: Scope
  accounts: Map<UsedSource, SourceAccount>
  findings: SanityFinding[]
}> {
  let scope: Scope = {
    cog,
    epci,
    communes: new Set(communes),
    iris: new Set(),
    qpv: new Set(),
    most: known.limits.counts.most,
    position: known.limits.position,
    shifted: known.limits.scale.shifted,
  }
  const findings: SanityFinding[] = []
  const layers: { -readonly [L in keyof Layers]: Layers[L] } = {}
  const accounts = new Map<UsedSource, SourceAccount>()
  for (const level of OWN_LEVELS)
    for (const source of sources) {
      const { declaration } = source
      if (declaration.format !== 'contours' || declaration.level !== level) continue
      if (layers[level]) {
        accounts.set(source, withoutFile(source, 'unused', []))
        continue
      }
      const { file, problems } = await find(source)
      if (!file) {
        accounts.set(source, withoutFile(source, 'absent', problems))
        continue
      }
      const { zones, refused, elsewhere, ...reading } = await readLevel(
        file,
        // of a file of several layers, the one that the territory's declaration names
        { ...declaration, member: source.use.worksheet ?? declaration.member },
        scope,
        layers,
        engines,
      )
      const found = layerFindings({ source: declaration.id, zones }, level, layers, known)
      findings.push(...found)
      const log = new ProblemLog(file.file)
      for (const { name, text } of found.filter((one) => isLeftOut(one, known.accepted)))
        log.add(notCredible(name, text))
      const all = [...problems, ...reading.problems, ...log.problems]
      accounts.set(source, accountOf(source, file, { ...reading, problems: all }))
      if (zones.length === 0 || log.problems.length > 0) continue
      const spacing = vertexSpacing(zones)
      const coarse = spacing < known.limits.position.coarse ? null : spacing
      layers[level] = { ...source, zones, refused, coarse }
      if (level !== MEMBER_LEVEL) scope = { ...scope, [level]: codesOf(zones) }
      if (level === 'qpv') scope = { ...scope, qpvElsewhere: elsewhere }
    }
  return { layers, scope, accounts, findings }
}

/** What a layer says against what is known of the communes, and against the level above. */
function layerFindings(
  layer: { readonly source: string; readonly zones: readonly ZoneFeature[] },
  level: OwnLevel,
  { commune }: Layers,
  { limits, places }: Known,
): SanityFinding[] {
  switch (level) {
    case 'commune':
      return communeFindings(layer, places, limits)
    case 'iris':
      return irisFindings(layer, commune?.zones ?? [], limits)
    case 'qpv':
    case 'work':
    case 'residence':
    case 'condominium':
    case 'address':
      return []
  }
}

async function readLevel(
  { file, bytes }: LocatedFile,
  declaration: ContoursDeclaration,
  scope: Scope,
  layers: Layers,
  engines: Engines,
) {
  const { level } = declaration
  const ground = groundOf(layers)
  const {
    zones: all,
    refused: unkept,
    problems,
    counts,
  } = await readContours(file, bytes, declaration, scope, engines)
  const zones = lieApart(level) ? qpvWithin(all, ground) : all
  const refused = lieApart(level) ? refusedWithin(unkept, ground) : unkept
  const codes = codesOf(zones)
  const named = new Set([...codes, ...refused.map(({ code }) => code)])
  const covered: ReadonlySet<string | null> =
    level === FINEST_TILES ? new Set(zones.map(({ properties }) => properties.commune)) : codes
  return {
    zones,
    refused,
    elsewhere: new Set([...codesOf(all)].filter((code) => !codes.has(code))),
    read: counts.read,
    matched: zones.length,
    // no other file lists the IRIS and QPV of a territory; each commune has one IRIS at least
    unnamed: lieApart(level) ? [] : [...(scope.communes ?? [])].filter((code) => !covered.has(code)),
    problems: [
      ...problems.filter((problem) => concerns(problem, level, named)),
      ...(arePerimeters(level) ? noneOf(file, all, zones, scope) : []),
    ],
  }
}

/** Where the territory is: the contours of its communes, and the IRIS of those that have none, which will be joined. */
function groundOf({ commune, iris }: Layers): readonly ZoneFeature[] {
  const communes = commune?.zones ?? []
  const drawn = new Set<string | null>(communes.map(({ properties }) => properties.code))
  return [...communes, ...(iris?.zones ?? []).filter(({ properties }) => !drawn.has(properties.commune))]
}

/** Districts that the file places in a département of the territory, none of them in it. */
function noneOf(
  file: string,
  all: readonly ZoneFeature[],
  here: readonly ZoneFeature[],
  { communes }: Pick<Scope, 'communes'>,
): readonly Problem[] {
  const near = new Set([...(communes ?? [])].map(departementOf))
  const own = all.filter(({ properties }) => near.has(departementOf(properties.code)))
  if (here.length > 0 || own.length === 0) return []
  const log = new ProblemLog(file)
  log.add(noneHere(own.length))
  return log.problems
}

const codesOf = (zones: readonly ZoneFeature[]): Set<string> =>
  new Set(zones.map(({ properties }) => properties.code))

/** A national file of QPV has the faults of places that are none of this territory's. */
const concerns = ({ value, column }: Problem, level: OwnLevel, codes: ReadonlySet<string>): boolean =>
  !lieApart(level) || column !== 'geometry' || codes.has((value ?? '').split(' ')[0] ?? '')
