import * as v from 'valibot'
import type { Catalogue } from '../../atlas/catalogue.ts'
import { type DeclaredFiles, declaredName } from '../../declared/declared-files.ts'
import { type DeclaredYaml, readYaml } from '../../declared/declared-yaml.ts'
import { sourceRef } from '../../declared/source-ref.ts'
import { line, text } from '../../i18n/declared-text.ts'
import { EVENTS } from '../../indicators/catalogue.ts'
import { DWELLINGS_OBJECTIVE } from '../../indicators/objective-event.ts'
import { credit, planAction } from '../../indicators/territory.ts'
import { webAddress } from '../../lib/web-address.ts'
import { epciNameIn } from '../../sources/cog/epci-name.ts'
import { type Cog, type Commune, noEpci } from '../../sources/cog.ts'
import type { ZoneCode } from '../../territory/code.ts'
import { attachedTables, tableDeclaration } from './attached-table.ts'
import { type Figure, readFigures } from './figures.ts'
import { groupOfCommunes } from './group-of-communes.ts'

/** data/plans/<territory>.yaml: what a plan declares, beside its tables of printed figures. */

const PLANS = 'plans'

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/))
const year = v.pipe(v.number(), v.integer())

const schema = v.strictObject({
  id,
  name: text,
  /** SIREN; its communes come from the package of @etalab */
  epci: v.pipe(v.string(), v.regex(/^\d{9}$/)),
  /** how many communes the EPCI must have: the build stops when the package disagrees */
  communes: v.number(),
  /** the document, and the short name that every `source_ref` cites it by */
  document: v.strictObject({
    ref: id,
    producer: line,
    title: text,
    vintage: line,
    page: v.nullable(webAddress),
  }),
  plan: v.nullable(
    v.strictObject({
      title: text,
      start: year,
      end: year,
      source_ref: line,
      /** what its dwellings count */
      event: v.nullable(v.picklist(EVENTS)),
      /** what its other objectives count, by measure, where the document says */
      events: v.optional(v.record(line, v.picklist(EVENTS))),
    }),
  ),
  groups_label: v.nullable(text),
  groups: v.array(
    v.strictObject({
      code: id,
      name: line,
      note: v.nullable(text),
      /** what the document prints that an indicator, in percent, is to be in the group */
      range: v.optional(v.strictObject({ indicator: line, least: v.number(), most: v.number() })),
      members: v.array(v.string()),
    }),
  ),
  /** printed figures, in the same folder */
  figures: line,
  /** origin of measures that the document takes from elsewhere; the document itself for the others */
  credits: v.optional(v.array(v.strictObject({ measures: v.array(line), credit })), []),
  /** the state of the communes that a list does not name, and which ones it names where that is not known of the others */
  unnamed: v.array(
    v.strictObject({
      measure: line,
      year,
      state: v.picklist(['missing', 'not_applicable']),
      listed: v.optional(text),
    }),
  ),
  /** printed wholes and the parts that they are the sum of */
  sums: v.array(v.strictObject({ whole: line, parts: v.array(line) })),
  /** printed yearly figures and the total that they divide */
  yearly: v.array(v.strictObject({ total: line, yearly: line })),
  /** a table of the printed shares that their own counts do not give back */
  printed_shares: v.nullable(
    v.strictObject({ whole: line, id, title: text, warning: text, source_ref: line }),
  ),
  tables: v.array(tableDeclaration),
  actions: v.optional(v.array(planAction), []),
  /** why indicators have no value here */
  reasons: v.array(v.strictObject({ indicators: v.array(line), reason: text })),
  notes: v.array(text),
})

type PlanDeclaration = v.InferOutput<typeof schema>

/** A plan as declared, its figures and communes beside it, every reference checked. */
export interface Plan {
  readonly declared: PlanDeclaration
  readonly figures: readonly Figure[]
  readonly tables: ReturnType<typeof attachedTables>
  readonly epciName: string
  readonly communes: readonly (Commune & { readonly group: ZoneCode | null })[]
}

/** Where the declaration of a plan stands. */
export const planPath = (id: string): string => `${PLANS}/${id}.yaml`

/**
 * @param path plans/<territory>.yaml
 * @throws DeclarationError with the file, the line and the cause
 */
export function loadPlan(files: DeclaredFiles, path: string, catalogue: Catalogue, cog: Cog): Plan {
  const yaml = readYaml(files, path, schema)
  const declared = yaml.value
  if (declaredName(path) !== declared.id) yaml.fail(['id'], `"${declared.id}" is not the name of the file`)
  const { name, communes } = cog.epci(declared.epci) ?? yaml.fail(['epci'], noEpci(declared.epci))
  if (communes.length !== declared.communes) {
    yaml.fail(['communes'], `${declared.communes} communes declared, ${communes.length} in the package`)
  }
  const groupOf = groupsByCommune(yaml, communes)
  checkReferences(yaml, catalogue)
  for (const [i, action] of declared.actions.entries())
    for (const code of action.communes)
      if (!communes.some((commune) => commune.code === code))
        yaml.fail(['actions', i, 'communes'], `no commune ${code} in the EPCI`)
  const codes: Record<Figure['level'], ReadonlySet<string>> = {
    epci: new Set([declared.epci]),
    group: new Set(declared.groups.map((group) => group.code)),
    commune: new Set(communes.map((commune) => commune.code)),
  }
  return {
    declared,
    figures: readFigures(
      files,
      `${PLANS}/${declared.figures}`,
      codes,
      catalogue.measures,
      declared.document.ref,
      declared.plan,
    ),
    tables: attachedTables(files, PLANS, yaml, declared.document.ref),
    epciName: epciNameIn(name, declared.name.fr),
    communes: communes.map((commune) => ({ ...commune, group: groupOf.get(commune.code) ?? null })),
  }
}

/** Group of each commune. Where groups are declared, each commune is in exactly one. */
function groupsByCommune(yaml: DeclaredYaml<PlanDeclaration>, communes: readonly Commune[]) {
  const groupOf = groupOfCommunes(yaml, communes, yaml.value.epci)
  const left = communes.map(({ code }) => code).filter((code) => !groupOf.has(code))
  if (yaml.value.groups.length > 0 && left.length > 0)
    yaml.fail(['groups'], `in no group: ${left.join(', ')}`)
  return groupOf
}

function checkReferences(yaml: DeclaredYaml<PlanDeclaration>, catalogue: Catalogue): void {
  const { credits, unnamed, sums, yearly, printed_shares, reasons, plan, document, groups } = yaml.value
  const known = {
    measure: new Set(catalogue.measures.map((m) => m.id)),
    indicator: new Set(catalogue.indicators.map((i) => i.id)),
    source: new Set(catalogue.sources.map((s) => s.id)),
  }
  const refer = (path: (string | number)[], kind: keyof typeof known, name: string) => {
    if (!known[kind].has(name)) yaml.fail(path, `unknown ${kind} "${name}"`)
  }
  for (const [path, ref] of sourceRefs(yaml.value)) {
    const { issues } = v.safeParse(sourceRef(document.ref), ref)
    if (issues) yaml.fail(path, `source_ref "${ref}": ${issues[0].message}`)
  }
  if (plan && plan.end < plan.start) yaml.fail(['plan', 'end'], 'the plan ends before it starts')
  for (const name of Object.keys(plan?.events ?? {})) {
    refer(['plan', 'events', name], 'measure', name)
    if (name === DWELLINGS_OBJECTIVE) yaml.fail(['plan', 'events', name], `"event" says what ${name} counts`)
  }
  for (const [i, { measures, credit }] of credits.entries()) {
    refer(['credits', i, 'credit', 'source'], 'source', credit.source)
    for (const [j, name] of measures.entries()) refer(['credits', i, 'measures', j], 'measure', name)
  }
  for (const [i, { measure }] of unnamed.entries()) refer(['unnamed', i, 'measure'], 'measure', measure)
  for (const [i, { range }] of groups.entries()) {
    if (!range) continue
    refer(['groups', i, 'range', 'indicator'], 'indicator', range.indicator)
    if (range.most < range.least) yaml.fail(['groups', i, 'range'], 'its most is under its least')
  }
  for (const [i, { whole, parts }] of sums.entries()) {
    refer(['sums', i, 'whole'], 'measure', whole)
    for (const [j, part] of parts.entries()) refer(['sums', i, 'parts', j], 'measure', part)
  }
  for (const [i, pair] of yearly.entries()) {
    refer(['yearly', i, 'total'], 'measure', pair.total)
    refer(['yearly', i, 'yearly'], 'measure', pair.yearly)
  }
  if (printed_shares) refer(['printed_shares', 'whole'], 'measure', printed_shares.whole)
  const told = new Set<string>()
  for (const [i, { indicators }] of reasons.entries()) {
    for (const [j, name] of indicators.entries()) {
      const path = ['reasons', i, 'indicators', j]
      refer(path, 'indicator', name)
      if (told.has(name)) yaml.fail(path, `"${name}" has two reasons`)
      told.add(name)
    }
  }
}

type Path = (string | number)[]

function sourceRefs({ plan, printed_shares, tables, actions }: PlanDeclaration): [Path, string][] {
  const found: [Path, string][] = [
    ...tables.map(({ source_ref }, i): [Path, string] => [['tables', i, 'source_ref'], source_ref]),
    ...actions.map(({ source_ref }, i): [Path, string] => [['actions', i, 'source_ref'], source_ref]),
  ]
  if (plan) found.push([['plan', 'source_ref'], plan.source_ref])
  if (printed_shares) found.push([['printed_shares', 'source_ref'], printed_shares.source_ref])
  return found
}
