import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import type { CellRow, ZoneRow } from '../../db/tables.ts'
import { RULE_KINDS } from '../../disclosure/rule.ts'
import type { Overlap } from '../../sources/contours/overlaps.ts'
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
export const RELEASE_FILES = ['open/zones.csv', 'open/values.csv', 'open/qpv-iris.csv'] as const

/** The identity of what is shown: the same figures on the same zones give the same, whatever else the folder says. */
export function releaseId(files: Readonly<Record<string, string | Uint8Array | undefined>>): string {
  const hash = createHash('sha256')
  for (const name of RELEASE_FILES) hash.update(`${name}\n`).update(files[name] ?? '')
  return hash.digest('hex').slice(0, 16)
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
export async function readFormerRelease(folder: string, epci: string): Promise<FormerRelease> {
  const fail = (why: string): never => {
    throw new Error(`former release ${folder}: ${why}`)
  }
  const path = (name: string) => join(folder, name)
  for (const name of ['open/zones.csv', 'open/values.csv', 'checksums.sha256'])
    if (!existsSync(path(name))) fail(`${name} is not there: is it the folder of a published territory?`)
  const present = RELEASE_FILES.filter((name) => existsSync(path(name)))
  const bytes = Object.fromEntries(present.map((name) => [name, new Uint8Array(readFileSync(path(name)))]))
  const sums = readFileSync(path('checksums.sha256'), 'utf8')
  for (const name of present) {
    const sum = createHash('sha256')
      .update(bytes[name] ?? '')
      .digest('hex')
    if (!sums.includes(`${sum}  ${name}\n`)) fail(`${name} is not as checksums.sha256 says`)
  }
  const rows = async <S extends v.GenericSchema>(name: string, schema: S): Promise<v.InferOutput<S>[]> => {
    if (!existsSync(path(name))) return []
    const table = await readPublished(path(name))
    if (table.kind !== 'table') return fail(`${name} is no table`)
    return table.rows.map((row: Row, i) => {
      const parsed = v.safeParse(schema, row)
      return parsed.success ? parsed.output : fail(`${name}, row ${i + 2}: ${parsed.issues[0].message}`)
    })
  }
  const zones = await rows('open/zones.csv', zoneRow)
  if (!zones.some((zone) => zone.level === 'epci' && zone.code === epci)) fail(`it is not of EPCI ${epci}`)
  const secrecy = existsSync(path('secrecy.json'))
    ? v.safeParse(secrecyFile, JSON.parse(readFileSync(path('secrecy.json'), 'utf8')))
    : null
  return {
    id: releaseId(bytes),
    zones: zones.map((zone) => ({ ...zone, lon: null, lat: null })),
    cells: (await rows('open/values.csv', valueRow)).map((cell) => ({ ...cell, flags: 0 })),
    overlaps: (await rows('open/qpv-iris.csv', overlapRow)).map((row) => ({
      iris: row.iris,
      qpv: row.qpv,
      commune: row.commune,
      area: row.area ?? 0,
      shareOfIris: row.share_of_iris ?? 0,
      shareOfQpv: row.share_of_qpv ?? 0,
    })),
    rules: new Map(secrecy?.success ? secrecy.output.rules.map((rule) => [rule.id, ruleText(rule)]) : []),
  }
}
