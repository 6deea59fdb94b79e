import type { Level } from '../../src/territory/level.ts'
import { readContours } from '../readers/contours/contours.ts'
import { qpvWithin } from '../readers/contours/overlaps.ts'
import type { ZoneFeature } from '../readers/contours/zone-feature.ts'
import type { ContoursDeclaration, SourceDeclaration } from '../readers/declaration.ts'
import { type LocatedFile, type LocateOptions, locate } from '../readers/locate.ts'
import type { LabelCell, LongCell, Scope } from '../readers/long-cell.ts'
import { type Membership, readMembership } from '../readers/membership.ts'
import { type Objective, readObjectives } from '../readers/objectives.ts'
import type { Problem } from '../readers/problem.ts'
import { readTable } from '../readers/read-table.ts'
import { readResults, type YearlyResult } from '../readers/results.ts'
import type { SourceUse } from './declaration.ts'

/** A source as this territory uses it. */
export interface UsedSource {
  readonly use: SourceUse
  readonly declaration: SourceDeclaration
}

/** What became of a source. */
export interface SourceAccount extends UsedSource {
  readonly file: Omit<LocatedFile, 'bytes'> | null
  /** `unused`: another one, found before it, gives the same contours. */
  readonly status: 'read' | 'absent' | 'unused'
  readonly rows: {
    readonly read: number
    readonly matched: number
    readonly repaired: number
    readonly suppressed: number
  }
  /** zones of the territory that it does not name */
  readonly unmatched: readonly string[]
  readonly problems: readonly Problem[]
}

/** The cells of one source, in the order of the declaration. */
export interface SourceCells extends UsedSource {
  readonly cells: readonly LongCell[]
  readonly labels: readonly LabelCell[]
}

type Layers = Partial<Record<'commune' | 'iris' | 'qpv', Contours>>
export interface Contours extends UsedSource {
  readonly zones: readonly ZoneFeature[]
}

export interface SourceReadings {
  readonly layers: Layers
  readonly scope: Scope
  readonly tables: readonly SourceCells[]
  readonly members: readonly Membership[]
  readonly objectives: readonly Objective[]
  readonly results: readonly (YearlyResult & UsedSource)[]
  readonly accounts: readonly SourceAccount[]
}

const NO_ROWS = { read: 0, matched: 0, repaired: 0, suppressed: 0 }

/**
 * Finds and reads the sources of a territory: contours first, coarse to fine, since they say which IRIS and QPV there
 * are, then everything else. A source that is not found is said, and the others go on.
 * @param communes codes of the territory's communes
 * @param tell called before each source
 */
export async function readSources(
  sources: readonly UsedSource[],
  options: LocateOptions,
  cog: Scope['cog'],
  tell: (source: string) => void,
): Promise<SourceReadings> {
  const accounts = new Map<UsedSource, SourceAccount>()
  const account = (source: UsedSource, part: Partial<SourceAccount>) =>
    accounts.set(source, {
      ...source,
      file: null,
      status: 'read',
      rows: NO_ROWS,
      unmatched: [],
      problems: [],
      ...accounts.get(source),
      ...part,
    })
  const find = async (source: UsedSource): Promise<LocatedFile | null> => {
    tell(source.declaration.id)
    const { file, problems } = await locate(source.declaration, options)
    if (!file) account(source, { status: 'absent', problems })
    else {
      const { bytes: _, ...found } = file
      account(source, { file: found, problems })
    }
    return file
  }

  let scope: Scope = { cog, communes: new Set(options.communes), iris: null, qpv: null }
  const layers: { -readonly [L in keyof Layers]: Layers[L] } = {}
  for (const level of ['commune', 'iris', 'qpv'] as const) {
    for (const source of sources.filter(({ declaration }) => isContoursOf(declaration, level))) {
      if (layers[level]) {
        account(source, { status: 'unused' })
        continue
      }
      const file = await find(source)
      if (!file) continue
      const declaration = source.declaration as ContoursDeclaration
      const {
        zones: all,
        problems: said,
        counts,
      } = await readContours(file.file, file.bytes, declaration, scope)
      const zones = level === 'qpv' ? qpvWithin(all, layers.commune?.zones ?? []) : all
      const codes = new Set(zones.map(({ properties }) => properties.code))
      const wanted = level === 'commune' ? options.communes : []
      const problems = said.filter((problem) => concerns(problem, level, codes))
      const repaired = problems.filter(({ severity }) => severity === 'repaired').length
      account(source, {
        rows: { ...NO_ROWS, read: counts.read, matched: zones.length, repaired },
        unmatched: wanted.filter((code) => !codes.has(code)),
        problems: [...(accounts.get(source)?.problems ?? []), ...problems],
      })
      if (zones.length === 0) continue
      layers[level] = { ...source, zones }
      if (level !== 'commune') scope = { ...scope, [level]: codes }
    }
  }

  // without contours there is no territory: nothing else is looked for
  const others =
    layers.commune || layers.iris
      ? sources.filter(({ declaration }) => declaration.format !== 'contours')
      : []
  const tables: SourceCells[] = []
  const members: Membership[] = []
  const objectives: Objective[] = []
  const results: (YearlyResult & UsedSource)[] = []
  for (const source of others) {
    const { declaration, use } = source
    const found = await find(source)
    if (!found) continue
    const { file, bytes } = found
    const before = accounts.get(source)?.problems ?? []
    switch (declaration.format) {
      case 'wide':
      case 'crossed':
      case 'categories': {
        const { cells, labels, problems, counts, unmatched } = readTable(file, bytes, declaration, scope)
        const kept = cells.filter(({ year }) => !use.years || use.years.includes(year))
        tables.push({
          ...source,
          cells: kept.filter(({ code, level }) => isHere(level, code, scope)),
          labels,
        })
        account(source, {
          rows: {
            read: counts.read,
            matched: counts.kept,
            repaired: counts.repaired,
            suppressed: counts.suppressed,
          },
          unmatched,
          problems: [...before, ...problems],
        })
        break
      }
      case 'membership': {
        const read = readMembership(file, bytes, declaration, scope)
        members.push(...read.members)
        account(source, formAccount(read.members.length, [...before, ...read.problems]))
        break
      }
      case 'objectives': {
        const read = readObjectives(file, bytes, declaration)
        objectives.push(...read.objectives)
        account(source, formAccount(read.objectives.length, [...before, ...read.problems]))
        break
      }
      case 'results': {
        const read = readResults(file, bytes, declaration)
        results.push(...read.results.map((result) => ({ ...result, ...source })))
        account(source, formAccount(read.results.length, [...before, ...read.problems]))
        break
      }
      case 'contours':
      case 'qpv-list':
        break
    }
  }
  return {
    layers,
    scope,
    tables,
    members,
    objectives,
    results,
    accounts: sources.flatMap((s) => accounts.get(s) ?? []),
  }
}

const isContoursOf = (declaration: SourceDeclaration, level: Level): boolean =>
  declaration.format === 'contours' && declaration.level === level

/** A zone that the table has and the contours have not would have no place on a map: the reader has said it. */
function isHere(level: Level, code: string, { communes, iris, qpv }: Scope): boolean {
  if (level === 'commune') return communes?.has(code) ?? true
  if (level === 'iris') return iris?.has(code) ?? false
  return level === 'qpv' ? (qpv?.has(code) ?? false) : true
}

/** A national file of QPV has the faults of places that are none of this territory's. */
const concerns = ({ value, column }: Problem, level: Level, codes: ReadonlySet<string>): boolean =>
  level !== 'qpv' || column !== 'geometry' || codes.has((value ?? '').split(' ')[0] ?? '')

function formAccount(matched: number, problems: readonly Problem[]): Partial<SourceAccount> {
  const lost = problems.filter(({ severity }) => severity === 'dropped').length
  const repaired = problems.filter(({ severity }) => severity === 'repaired').length
  return { rows: { ...NO_ROWS, read: matched + lost, matched, repaired }, problems }
}
