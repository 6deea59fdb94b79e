import * as v from 'valibot'
import {
  csvNumber,
  csvOptionalNumber,
  csvOptionalText,
  csvText,
  readCsv,
} from '../../src/declared/declared-csv.ts'
import type { DeclaredFiles } from '../../src/declared/declared-files.ts'
import { readYaml } from '../../src/declared/declared-yaml.ts'
import { line, text } from '../../src/i18n/declared-text.ts'
import {
  type Blueprint,
  type CommunePlan,
  FRAGILITY_CASES,
  type IrisPlan,
  type WorkPlan,
} from './blueprint.ts'
import { TARGET_MEASURES } from './tables/objectives.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

const territory = v.strictObject({
  seed: v.pipe(v.number(), v.integer()),
  id: line,
  name: text,
  epci: v.strictObject({ code: line, name: line }),
  origin: v.strictObject({ lon: v.number(), lat: v.number() }),
  groups_label: text,
  groups: v.array(v.strictObject({ code: line, name: line })),
  plan: v.strictObject({
    start: count,
    end: count,
    without_objective: line,
    without_last_result: line,
    result_before: line,
    printed: v.record(v.picklist(TARGET_MEASURES), count),
  }),
  calibration: v.strictObject({
    stock: count,
    located: count,
    concern_located: count,
    concern_outside_centre: count,
    concern_outside_elsewhere: count,
  }),
})
const communeColumns = {
  code: v.pipe(csvText, v.regex(/^000\d{2}$/, 'is not a fictional commune code')),
  name: csvText,
  group: csvText,
  kind: v.picklist(['centre', 'ring', 'rural']),
  x_km: csvNumber,
  y_km: csvNumber,
  area_km2: csvNumber,
  population: csvNumber,
}
const irisColumns = { commune: csvText, name: csvText, kind: v.picklist(['H', 'A', 'D']) }
const quarterColumns = {
  code: csvText,
  name: csvText,
  kind: v.picklist(['qpv', 'qva']),
  belt_of: csvOptionalText,
  x_km: csvNumber,
  y_km: csvNumber,
  radius_km: csvNumber,
}
const workColumns = {
  code: v.pipe(csvText, v.regex(/^PT00-/, 'is not a fictional code')),
  name: csvText,
  x_km: csvOptionalNumber,
  y_km: csvOptionalNumber,
  radius_km: csvOptionalNumber,
  iris: csvOptionalText,
}
const caseColumns = { iris: csvText, case: v.picklist(FRAGILITY_CASES), why: csvText }

/**
 * The demonstration EPCI as declared in data/demo.
 *
 * @throws DeclarationError naming the file, the line and the cause.
 */
export function demoBlueprint(files: DeclaredFiles): Blueprint {
  const declared = readYaml(files, 'demo/territory.yaml', territory).value
  const { calibration, plan, groups_label: groupsLabel, ...rest } = declared
  const iris = readCsv(files, 'demo/iris.csv', irisColumns).map((row) => row.value)
  const groups = new Set(declared.groups.map((group) => group.code))
  const communes = readCsv(files, 'demo/communes.csv', communeColumns).map(({ value, fail }): CommunePlan => {
    if (!groups.has(value.group)) fail(`unknown group "${value.group}"`)
    const { x_km: x, y_km: y, area_km2: areaKm2, ...commune } = value
    const parts = iris.filter((part) => part.commune === commune.code)
    return { ...commune, x, y, areaKm2, iris: irisOf(commune.code, commune.name, parts) }
  })
  const quarters = readCsv(files, 'demo/quarters.csv', quarterColumns).map(
    ({ value: { x_km: x, y_km: y, radius_km: radius, belt_of: beltOf, ...quarter } }) => {
      return { ...quarter, beltOf, x, y, radius }
    },
  )
  const known = new Set(communes.flatMap((commune) => commune.iris.map((part) => part.code)))
  const cases = readCsv(files, 'demo/fragility-cases.csv', caseColumns).map(({ value, fail }) => {
    if (!known.has(value.iris)) fail(`unknown IRIS "${value.iris}"`)
    return [value.iris, value.case] as const
  })
  const work = readCsv(files, 'demo/work.csv', workColumns).map(({ value, fail }): WorkPlan => {
    const { code, name, x_km: x, y_km: y, radius_km: radius } = value
    const parts = value.iris?.split(' ') ?? []
    for (const part of parts) if (!known.has(part)) fail(`unknown IRIS "${part}"`)
    if (parts.length > 0) return { kind: 'iris', code, name, iris: parts }
    if (x === null || y === null || radius === null) return fail('has neither IRIS nor a place and a radius')
    return { kind: 'drawn', code, name, x, y, radius }
  })
  return {
    ...rest,
    groupsLabel,
    communes,
    quarters,
    work,
    residencesKeepYears: true,
    cases: new Map(cases),
    plan: {
      start: plan.start,
      end: plan.end,
      withoutObjective: plan.without_objective,
      withoutLastResult: plan.without_last_result,
      resultBefore: plan.result_before,
      printed: plan.printed,
    },
    calibration: {
      stock: calibration.stock,
      located: calibration.located,
      concernLocated: calibration.concern_located,
      concernOutsideCentre: calibration.concern_outside_centre,
      concernOutsideElsewhere: calibration.concern_outside_elsewhere,
    },
  }
}

function irisOf(commune: string, name: string, parts: readonly Omit<IrisPlan, 'code'>[]): IrisPlan[] {
  if (parts.length === 0) return [{ code: `${commune}0000`, name, kind: 'Z' }]
  return parts.map((part, k) => {
    const rank = String(k + 1).padStart(2, '0')
    return { code: `${commune}01${rank}`, name: part.name, kind: part.kind }
  })
}
