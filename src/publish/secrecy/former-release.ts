import * as v from 'valibot'
import type { CellRow, ZoneRow } from '../../db/tables.ts'
import { byText } from '../../disclosure/cell.ts'
import { RULE_KINDS } from '../../disclosure/rule.ts'
import { sha256 } from '../../lib/sha256.ts'
import type { Overlap } from '../../sources/contours/overlaps.ts'
import { parseCode, type ZoneCode } from '../../territory/code.ts'
import { MEMBER_LEVEL, SUM_LEVEL } from '../../territory/level.ts'
import type { FormerFolder } from '../build-effects.ts'
import type { Files } from '../folder/files.ts'
import { checksums } from '../open/checksums.ts'
import { type Row, readPublished } from '../stranger/read-published.ts'
import { ruleText } from './rule-text.ts'

/** What a folder that was published before shows, as the system of the reader needs it. */
export interface FormerRelease {
  /** of its zones, overlaps and values: two folders that show the same are one release */
  readonly id: string
  readonly zones: readonly ZoneRow[]
  readonly cells: readonly CellRow[]
  readonly overlaps: readonly Overlap[]
  /** rules it was masked by, by id, as text */
  readonly rules: ReadonlyMap<string, string>
}

/** Files of a published folder that a release is known by. */
const RELEASE_FILES = ['open/zones.csv', 'open/values.csv', 'open/qpv-iris.csv'] as const
/** The same of a territory that has points. */
const POINT_FILES = ['open/points.csv', 'open/point-values.csv'] as const
const SHOWN_FILES = [...RELEASE_FILES, ...POINT_FILES] as const
/** Files that it is read from. */
export const FORMER_FILES = [...SHOWN_FILES, 'secrecy.json', 'checksums.sha256'] as const

/** Where the releases of a territory are kept, inside the private folder: no territory has such a name. */
export const releasesOf = (id: string): string => `+releases/${id}`

/** The identity of what is shown: the same figures on the same zones give the same, whatever else the folder says. */
export const releaseId = (files: Files): string => {
  const names = [...RELEASE_FILES, ...POINT_FILES.filter((name) => files[name] !== undefined)]
  return sha256(names.map((name) => `${name} ${sha256(files[name] ?? '')}\n`).join('')).slice(0, 16)
}

/** What the next build needs of a folder that is published now. */
export function keptRelease(files: Files): Files {
  const kept = Object.fromEntries(
    [...SHOWN_FILES, 'secrecy.json'].flatMap((name) => {
      const content = files[name]
      return content === undefined ? [] : [[name, content]]
    }),
  )
  return { ...kept, 'checksums.sha256': checksums(kept) }
}

const empty = v.pipe(
  v.optional(v.nullable(v.string()), null),
  v.transform((said) => (said === '' ? null : said)),
)
const decimal = v.pipe(
  empty,
  v.transform((said) => (said === null ? null : Number(said.replace(',', '.')))),
  v.nullable(v.pipe(v.number(), v.finite())),
)
const whole = v.pipe(v.string(), v.regex(/^\d{4}$/), v.transform(Number))
const code = v.pipe(v.string(), v.minLength(1))

const zoneRow = v.object({
  level: code,
  code,
  name: v.string(),
  commune: empty,
  group: empty,
  kind: empty,
  perimeter: empty,
})
const pointRow = v.object({ level: code, code, name: v.string(), commune: empty, iris: empty, qpv: empty })
const valueRow = v.object({ level: code, code, measure: code, year: whole, value: decimal, state: empty })
const overlapRow = v.object({
  qpv: code,
  iris: code,
  commune: code,
  area: decimal,
  share_of_iris: decimal,
  share_of_qpv: decimal,
})
const secrecyFile = v.object({
  rules: v.array(
    v.object({
      id: v.string(),
      kind: v.optional(v.picklist(RULE_KINDS), 'cell'),
      threshold: v.nullable(v.number()),
      dominance: v.nullable(v.number()),
      protectsZero: v.optional(v.boolean(), true),
      allOrNone: v.optional(v.boolean(), false),
    }),
  ),
})

/**
 * Reads a folder that was published before, or what was kept of one.
 * @param epci code of the territory's EPCI
 * @throws Error where it is no such folder, is of another territory, or is not what its checksums say
 */
export async function readFormerRelease(
  { place, files }: FormerFolder,
  epci: string,
): Promise<FormerRelease> {
  const fail = (why: string): never => {
    throw new Error(`former release ${place}: ${why}`)
  }
  for (const name of ['open/zones.csv', 'open/values.csv', 'checksums.sha256'])
    if (files[name] === undefined) fail(`${name} is not there: is it the folder of a published territory?`)
  const sums = textOf(files['checksums.sha256'])
  for (const name of SHOWN_FILES) {
    const content = files[name]
    if (content !== undefined && !sums.includes(`${sha256(content)}  ${name}\n`))
      fail(`${name} is not as checksums.sha256 says`)
  }
  const rows = async <S extends v.GenericSchema>(name: string, schema: S): Promise<v.InferOutput<S>[]> => {
    const content = files[name]
    if (content === undefined) return []
    const table = await readPublished(name, content)
    if (table.kind !== 'table') return fail(`${name} is no table`)
    return table.rows.map((row: Row, i) => {
      const parsed = v.safeParse(schema, row)
      return parsed.success ? parsed.output : fail(`${name}, row ${i + 2}: ${parsed.issues[0].message}`)
    })
  }
  const codeOf = ({ level, code }: { readonly level: string; readonly code: string }): ZoneCode => {
    const parsed = parseCode(level, code)
    return parsed.ok ? parsed.value : fail(parsed.error)
  }
  const zones = await rows('open/zones.csv', zoneRow)
  if (!zones.some((zone) => zone.level === 'epci' && zone.code === epci)) fail(`it is not of EPCI ${epci}`)
  const communeOf = (said: string | null) =>
    said === null ? null : codeOf({ level: MEMBER_LEVEL, code: said })
  const points = (await rows('open/points.csv', pointRow)).map((point) => ({
    ...{ group: null, kind: null, lon: null, lat: null },
    ...point,
    code: codeOf(point),
    commune: communeOf(point.commune),
    perimeter: point.qpv === null ? 'outside' : 'inside',
  }))
  const values = [
    ...(await rows('open/values.csv', valueRow)),
    ...(await rows('open/point-values.csv', valueRow)),
  ]
  return {
    id: releaseId(files),
    zones: [
      ...zones.map((zone) => ({
        ...zone,
        code: codeOf(zone),
        commune: communeOf(zone.commune),
        group: zone.group === null ? null : codeOf({ level: SUM_LEVEL, code: zone.group }),
        lon: null,
        lat: null,
      })),
      ...points,
    ],
    cells: values.map((cell) => ({
      ...cell,
      code: codeOf(cell),
      flags: 0,
    })),
    overlaps: (await rows('open/qpv-iris.csv', overlapRow)).map((row) => ({
      iris: row.iris,
      qpv: row.qpv,
      commune: row.commune,
      area: row.area ?? 0,
      shareOfIris: row.share_of_iris ?? 0,
      shareOfQpv: row.share_of_qpv ?? 0,
    })),
    rules: rulesOf(files['secrecy.json']),
  }
}

/** The releases that a proof is to cover, each once, in an order of their own. */
export async function formerReleases(
  folders: readonly FormerFolder[],
  epci: string,
): Promise<readonly FormerRelease[]> {
  const found = await Promise.all(folders.map((folder) => readFormerRelease(folder, epci)))
  return [...new Map(found.map((release) => [release.id, release])).values()].sort((a, b) =>
    byText(a.id, b.id),
  )
}

const textOf = (content: string | Uint8Array | undefined): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content)

/** By id; empty where the folder names no rule: then no cell is known to be masked by the rule of today. */
function rulesOf(content: string | Uint8Array | undefined): ReadonlyMap<string, string> {
  if (content === undefined) return new Map()
  const parsed = v.safeParse(secrecyFile, JSON.parse(textOf(content)))
  return new Map(parsed.success ? parsed.output.rules.map((rule) => [rule.id, ruleText(rule)]) : [])
}
