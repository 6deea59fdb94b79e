import { standingZone } from '../../contours/standing-zone.ts'
import type { ZoneRow } from '../../db/tables.ts'
import type { Correction } from '../../indicators/correction.ts'
import { codePatterns } from '../../sources/code-column.ts'
import { type NamedMethod, readCorrections } from '../../sources/corrections.ts'
import { type Engines, NO_ENGINES } from '../../sources/formats/engines.ts'
import { plainTable } from '../../sources/formats/plain-table.ts'
import { readLandmarks } from '../../sources/landmarks/read-landmarks.ts'
import type { LocatedFile } from '../../sources/located-file.ts'
import type { Scope } from '../../sources/long-cell.ts'
import { type Membership, readMembership } from '../../sources/membership.ts'
import { type Objective, readObjectives } from '../../sources/objectives.ts'
import { type AddressedPoint, pointIndex } from '../../sources/points/point-index.ts'
import { type PlacedPoint, readPoints } from '../../sources/points/read-points.ts'
import type { Standing } from '../../sources/points/standing.ts'
import { type Problem, ProblemLog } from '../../sources/problem.ts'
import { readQpvList } from '../../sources/qpv-list.ts'
import { readTable } from '../../sources/read-table.ts'
import { readResults, type YearlyResult } from '../../sources/results.ts'

import { isPointLevel, LEVELS, type Level } from '../../territory/level.ts'

import { landmarkFrame } from './landmark-frame.ts'

import { type Find, readLayers, type TerritoryCodes } from './read-layers.ts'
import { irisByCommune, saneFigures } from './sane-figures.ts'
import { accountOf, type FileTally, type UsedSource, withoutFile } from './source-account.ts'
import type { SourceCells, SourceContents, SourceLandmarks } from './source-contents.ts'

export type { SourceAccount, UsedSource } from './source-account.ts'
export type { SourceCells, SourceContents } from './source-contents.ts'

/** The codes of the territory's zones, by level. */
export type Zones = Readonly<Record<Level, ReadonlySet<string>>>

/**
 * Finds and reads the sources of a territory: contours first, then the groups of communes, then everything else. A
 * source that is not found, or cannot be read, is said, and the others go on.
 * @param groupsOf codes of the groups that the territory has, with the members that a file of groups says
 * @param find called once for each source that is looked for
 */
export async function readSources(
  sources: readonly UsedSource[],
  territory: TerritoryCodes,
  cog: Scope['cog'],
  groupsOf: (members: readonly Membership[]) => Iterable<string>,
  find: Find,
  engines: Engines = NO_ENGINES,
): Promise<SourceContents> {
  const { layers, scope, accounts, findings } = await readLayers(sources, territory, cog, find, engines)
  const found = nothingFound([])
  const standing = standingIn(layers)
  const pointCodes = (level: Level) =>
    new Set<string>(found.points.filter((point) => point.level === level).map(({ code }) => code))
  const zones = (): Zones => ({
    epci: new Set([territory.epci]),
    group: new Set(groupsOf(found.members)),
    commune: scope.communes ?? new Set(),
    iris: scope.iris ?? new Set(),
    qpv: scope.qpv ?? new Set(),
    work: new Set((layers.work?.zones ?? []).map(({ properties }) => properties.code)),
    residence: pointCodes('residence'),
    condominium: pointCodes('condominium'),
    address: new Set(),
  })
  // without contours there is no territory: nothing else is looked for
  const others = layers.commune || layers.iris ? sources.filter((source) => !accounts.has(source)) : []
  const landmarks: SourceLandmarks[] = []
  for (const source of others.toSorted((a, b) => turnOf(a) - turnOf(b))) {
    const { declaration } = source
    if (declaration.format === 'landmarks' && landmarks.some(({ kind }) => kind === declaration.kind)) {
      accounts.set(source, withoutFile(source, 'unused', []))
      continue
    }
    const { file, problems } = await find(source)
    if (!file) {
      accounts.set(source, withoutFile(source, 'absent', problems))
      continue
    }
    if (declaration.format === 'landmarks') {
      const { bytes } = file
      const given = await readLandmarks(file.file, bytes, declaration, landmarkFrame(layers), engines)
      if (given.landmarks.length > 0)
        landmarks.push({ ...source, kind: declaration.kind, landmarks: given.landmarks })
      accounts.set(
        source,
        accountOf(source, file, {
          read: given.read,
          matched: given.landmarks.length,
          unnamed: [],
          problems: [...problems, ...given.problems],
        }),
      )
      continue
    }
    const reading = await readPlain(
      source,
      file,
      { ...scope, standing },
      zones(),
      found,
      engines,
      territory.known.methods,
    )
    accounts.set(
      source,
      accountOf(source, file, { ...reading, problems: [...problems, ...reading.problems] }),
    )
  }
  const sane = saneFigures(
    found,
    irisByCommune((layers.iris?.zones ?? []).map(({ properties }) => properties)),
    territory.known,
  )
  return {
    ...found,
    ...sane,
    layers,
    landmarks,
    findings: [...findings, ...sane.findings],
    accounts: sources.flatMap((source) => accounts.get(source) ?? []),
  }
}

/** Groups of communes say which zones there are; points come before the tables and corrections that are joined to them. */
function turnOf({ declaration }: UsedSource): number {
  if (declaration.format === 'membership') return 0
  if (declaration.format === 'points') return 1
  if (declaration.format === 'corrections') return 3
  return declaration.format === 'wide' && isPointLevel(declaration.level) ? 3 : 2
}

/** What the files that are no contours give, added to as they are read. */
export interface Found {
  readonly tables: SourceCells[]
  readonly members: Membership[]
  readonly objectives: (Objective & UsedSource)[]
  readonly results: (YearlyResult & UsedSource)[]
  /** residences and condominiums, each in the zones that it stands in */
  readonly points: ZoneRow[]
  readonly addressed: AddressedPoint[]
  /** classes that workshops give beside those of the methods */
  readonly corrections: Correction[]
}

/** What the files hold before any is read. */
export const nothingFound = (addressed: AddressedPoint[]): Found => ({
  tables: [],
  members: [],
  objectives: [],
  results: [],
  points: [],
  addressed,
  corrections: [],
})

/** Reads a file that is no contour, whatever it is written in: a workbook or a Parquet is read as the CSV of its sheet. */
export async function readPlain(
  source: UsedSource,
  file: LocatedFile,
  scope: Scope,
  zones: Zones,
  found: Found,
  engines: Engines,
  methods: readonly NamedMethod[] = [],
): Promise<FileTally> {
  const log = new ProblemLog(file.file)
  const { declaration, use } = source
  const keys =
    declaration.format === 'points'
      ? [...(declaration.commune ?? []), ...declaration.x]
      : 'code' in declaration
        ? [
            ...codePatterns(declaration.code),
            ...(declaration.format === 'wide' ? (declaration.joined_by?.commune ?? []) : []),
          ]
        : FORM_KEYS
  const plain = await plainTable(file.bytes, keys, engines, log, use.worksheet ?? null)
  if (!plain) return { read: 0, matched: 0, unnamed: [], problems: log.problems }
  const encoding = { charset: 'utf-8', separator: ';' } as const
  const written = plain.isSheet ? { ...source, declaration: { ...declaration, encoding } } : source
  const reading = readSource(written, { ...file, bytes: plain.bytes }, scope, zones, found, methods)
  return { ...reading, problems: [...log.problems, ...reading.problems] }
}

/** columns that every form of docs/formats has one of */
export const FORM_KEYS = ['niveau', 'level', 'groupe', 'group', 'code_qp', 'code_qpv']

/** Reads a file that is no contour, and adds what it gives to what was found. */
function readSource(
  source: UsedSource,
  { file, bytes }: LocatedFile,
  scope: Scope,
  zones: Zones,
  found: Found,
  methods: readonly NamedMethod[],
): FileTally {
  const { declaration, use } = source
  const isZone = (level: Level, code: string) => zones[level].has(code)
  switch (declaration.format) {
    case 'contours':
    case 'landmarks':
      throw new Error(`${declaration.id}: what is drawn is read before`)
    case 'wide':
    case 'crossed':
    case 'categories': {
      const { cells, labels, fractions, problems, counts, unmatched } = readTable(
        file,
        bytes,
        declaration,
        declaration.format === 'wide' && isPointLevel(declaration.level)
          ? { ...scope, points: pointIndex(found.addressed) }
          : scope,
      )
      const kept = cells.filter(({ level, code, year }) => isZone(level, code) && isUsed(year, use.years))
      found.tables.push({ ...withWholeness(source, problems), cells: kept, labels, fractions })
      return {
        read: counts.read,
        matched: counts.kept,
        suppressed: counts.suppressed,
        unnamed: unmatched,
        problems,
      }
    }
    case 'points': {
      if (!scope.standing) throw new Error(`${declaration.id}: points need the contours of the territory`)
      const { points, addressed, cells, problems, read, lost } = readPoints(
        file,
        bytes,
        declaration,
        scope,
        scope.standing,
      )
      found.points.push(...points.map(pointRow))
      found.addressed.push(...addressed)
      found.tables.push({ ...source, cells, labels: [], fractions: new Map() })
      return { read, matched: points.length, unnamed: [], problems, lost }
    }
    case 'membership': {
      const { members, problems, read } = readMembership(file, bytes, declaration, scope)
      found.members.push(...members)
      const named = members.map(({ commune }) => ({ level: 'commune' as const, code: commune }))
      return { read, matched: members.length, unnamed: unnamed(named, zones), problems }
    }
    case 'objectives': {
      const { objectives, problems, read } = readObjectives(file, bytes, declaration, isZone, scope)
      found.objectives.push(...objectives.map((objective) => ({ ...objective, ...source })))
      return { read, matched: objectives.length, unnamed: unnamed(objectives, zones), problems }
    }
    case 'results': {
      const { results, problems, read } = readResults(file, bytes, declaration, isZone, scope)
      found.results.push(...results.map((result) => ({ ...result, ...source })))
      return { read, matched: results.length, unnamed: unnamed(results, zones), problems }
    }
    case 'corrections': {
      const { corrections, problems, read } = readCorrections(file, bytes, declaration, methods, isZone)
      found.corrections.push(...corrections)
      return { read, matched: corrections.length, unnamed: [], problems }
    }
    case 'qpv-list': {
      const { pairs, problems, read } = readQpvList(file, bytes, declaration, scope)
      const codes = pairs.map(({ qpv }) => qpv)
      const here = new Set(codes)
      return {
        read,
        matched: codes.filter((code) => zones.qpv.has(code)).length,
        unnamed: [...zones.qpv].filter((code) => !here.has(code)).sort(),
        unknown: codes.filter((code) => !zones.qpv.has(code)),
        problems,
      }
    }
  }
}

/** A file of which a row is of no point of the map counts households that no point does: it is not complete. */
function withWholeness(source: UsedSource, problems: readonly Problem[]): UsedSource {
  const { declaration } = source
  const isWhole = !problems.some(({ severity, row }) => severity === 'dropped' && row !== undefined)
  return declaration.format !== 'wide' || !declaration.complete || isWhole
    ? source
    : { ...source, declaration: { ...declaration, complete: false } }
}

const isUsed = (year: number, years: readonly number[] | undefined) => !years || years.includes(year)

/** Of the levels that a form names, the zones that it does not. */
function unnamed(rows: readonly { readonly level: Level; readonly code: string }[], zones: Zones): string[] {
  return LEVELS.flatMap((level) => {
    const named = new Set(rows.filter((row) => row.level === level).map(({ code }) => code))
    return named.size === 0 ? [] : [...zones[level]].filter((code) => !named.has(code)).sort()
  })
}

/** The zones that a place stands in, on the contours as their producers draw them. */
function standingIn(layers: SourceContents['layers']): Standing {
  const of = (level: 'commune' | 'iris' | 'qpv') =>
    standingZone({ type: 'FeatureCollection', features: [...(layers[level]?.zones ?? [])] })
  const [commune, iris, qpv] = [of('commune'), of('iris'), of('qpv')]
  const { commune: own } = layers
  // communes without contours of their own are known by their IRIS
  const byIris = new Map(
    (layers.iris?.zones ?? []).map(({ properties }) => [properties.code as string, properties.commune]),
  )
  return { commune: (place) => (own ? commune(place) : (byIris.get(iris(place) ?? '') ?? null)), iris, qpv }
}

const pointRow = ({ commune, ...point }: PlacedPoint): ZoneRow => ({
  ...point,
  commune,
  group: null,
  kind: null,
  perimeter: point.qpv === null ? 'outside' : 'inside',
})
