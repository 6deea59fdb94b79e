import type { Catalogue } from '../../atlas/catalogue.ts'
import type { ZoneRow } from '../../db/tables.ts'
import type { DeclaredYaml } from '../../declared/declared-yaml.ts'
import type { Text } from '../../i18n/lang.ts'
import { typesetName } from '../../i18n/typeset.ts'
import type { AttachedTable, TerritoryCatalogue } from '../../indicators/territory.ts'
import type { SanityFinding } from '../../sanity/finding.ts'
import { namesOf } from '../../sanity/names.ts'
import { zoneCode } from '../../territory/code.ts'
import { WORK_LEVEL } from '../../territory/level.ts'
import { type OfficialLayers, zoneLayer } from '../read/official-layers.ts'
import type { SourceContents } from '../read/read-sources.ts'
import { vintageOf } from '../read/vintage.ts'
import { reasonsOf } from '../report/reasons.ts'
import { creditsOf, type TerritorySource } from '../territory-source.ts'
import { acceptedNotes } from './accepted-notes.ts'
import { withAssumedEvent } from './assumed-event.ts'
import { type BaseTerritory, blankZone, POPULATION_CREDITS, populationCells } from './base-territory.ts'
import { type CollectedCells, collectCells } from './collect-cells.ts'
import { communeSums, sumNotes } from './commune-sums.ts'
import type { TerritoryDeclaration } from './declaration.ts'
import { contoursOf, geometryCredit } from './geometry-credit.ts'
import { type Groups, groupsOf } from './groups.ts'
import { assembleLandmarks } from './landmarks.ts'
import { planFindings } from './plan-findings.ts'
import { resultMeasures } from './result-event.ts'
import { type LeftObjectives, suppliedObjectives } from './supplied-objectives.ts'

export interface Assembled {
  /** before secrecy: not to be written as it is */
  readonly source: TerritorySource
  readonly collected: CollectedCells
  readonly leftObjectives: readonly LeftObjectives[]
  /** what the plan and the files about it do not agree on */
  readonly findings: readonly SanityFinding[]
}

/** Everything that is read, as one territory on official contours. */
export function assemble(
  yaml: DeclaredYaml<TerritoryDeclaration>,
  base: BaseTerritory,
  contents: SourceContents,
  official: OfficialLayers,
  shared: Catalogue,
  own: TerritoryCatalogue,
): Assembled {
  const declared = yaml.value
  const groups = groupsOf(yaml, base, contents.members)
  const plan = base.plan
  const objectivesSource =
    contents.accounts.find(({ declaration }) => declaration.format === 'objectives') ?? null
  const supplied = suppliedObjectives(plan?.meta.plan ?? null, contents.objectives, plan?.cells ?? [])
  const aims = withAssumedEvent(yaml, supplied.plan, new Set(shared.measures.map(({ id }) => id)))
  const added = {
    ...own,
    measures: [...own.measures, ...resultMeasures(aims, shared)],
  }
  const read = collectCells(
    plan
      ? {
          cells: plan.cells,
          credits: Object.fromEntries(Object.keys(plan.credits).map((id) => [id, creditsOf(plan, id)])),
        }
      : {
          cells: populationCells(base.communes),
          credits: Object.fromEntries(
            Object.entries(POPULATION_CREDITS).map(([id, credit]) => [id, [credit]]),
          ),
        },
    { ...contents, objectives: supplied.objectives },
    {
      objectives: objectivesSource,
      ids: new Set([...shared.sources, ...own.sources].map(({ id }) => id)),
      event: aims?.event ?? null,
    },
    [...shared.measures, ...added.measures],
  )
  const sums = communeSums(read, official, contents.accounts, [...shared.measures, ...added.measures])
  const collected = {
    ...read,
    cells: [...read.cells, ...sums.cells],
    origins: new Map([...read.origins, ...sums.origins]),
  }
  const findings = planFindings(
    aims,
    contents,
    collected,
    groups,
    namesOf([...shared.measures, ...added.measures], []),
  )
  const around = assembleLandmarks(contents, official)
  const hasOwn = added.indicators.length + added.measures.length > 0
  const source: TerritorySource = {
    meta: {
      id: declared.id,
      name: declared.name,
      epci: { code: declared.epci[0] ?? '', name: base.epciName },
      fictional: false,
      contours: contoursOf(contents),
      groups: groups.groups,
      groups_label: groups.label,
      plan: aims,
      geometry: geometryCredit(contents),
      discrepancies: plan?.meta.discrepancies ?? [],
      tables: [...(plan?.meta.tables ?? []), ...labelTables(contents, base)],
      ...(plan?.meta.actions && { actions: plan.meta.actions }),
      ...(contents.corrections.length > 0 && { corrections: [...contents.corrections] }),
      notes: [
        ...declared.notes,
        ...(plan?.meta.notes ?? []),
        ...noteOf(official, contents, collected),
        ...sumNotes(sums),
        ...supplied.notes,
        ...findings.map(({ text }) => text),
        ...acceptedNotes(declared.accepted),
      ],
      ...(around && { landmarks: { credits: [...around.credits] } }),
      ...(declared.opening !== undefined && { opening: declared.opening }),
      ...(hasOwn && { catalogue: added }),
    },
    zones: [...zoneRows(declared, base, groups, official), ...contents.points],
    cells: collected.cells,
    layers: {
      commune: zoneLayer(official.layers.commune),
      ...(official.layers.iris.length > 0 && { iris: zoneLayer(official.layers.iris) }),
      ...(official.layers.qpv.length > 0 && { qpv: zoneLayer(official.layers.qpv) }),
      ...(official.layers.work.length > 0 && { work: zoneLayer(official.layers.work) }),
    },
    ...(around && { landmarks: around.layers }),
    credits: collected.credits,
    reasons: reasonsOf(contents, aims, plan?.reasons ?? {}, shared),
  }
  return { source, collected, leftObjectives: supplied.left, findings }
}

function zoneRows(
  declared: TerritoryDeclaration,
  base: BaseTerritory,
  groups: Groups,
  { layers, perimeters }: OfficialLayers,
): ZoneRow[] {
  return [
    { ...blankZone, level: 'epci', code: zoneCode('epci', declared.epci[0] ?? ''), name: base.epciName },
    ...groups.groups.map(({ code, name }) => ({
      ...blankZone,
      level: 'group',
      code: zoneCode('group', code),
      name,
    })),
    ...base.communes.map(({ code, name }) => ({
      ...blankZone,
      level: 'commune',
      code,
      name,
      group: groups.of.get(code) ?? null,
    })),
    ...layers.iris.map(({ properties: { code, name, commune, kind } }) => ({
      ...blankZone,
      level: 'iris',
      code,
      name: typesetName(name),
      commune,
      group: groups.of.get(commune ?? '') ?? null,
      kind,
      perimeter: perimeters.get(code) ?? null,
    })),
    ...layers.qpv.map(({ properties: { code, name, kind } }) => ({
      ...blankZone,
      level: 'qpv',
      code,
      name: typesetName(name),
      kind,
    })),
    ...layers.work.map(({ properties: { code, name } }) => ({
      ...blankZone,
      level: WORK_LEVEL,
      code,
      name: typesetName(name),
    })),
  ]
}

/** Texts that a source gives for communes (ABC zoning): no map shows them, a table does. */
function labelTables({ tables }: Pick<SourceContents, 'tables'>, base: BaseTerritory): AttachedTable[] {
  return tables.flatMap((table): AttachedTable[] => {
    const { labels, declaration } = table
    if (labels.length === 0) return []
    const ids = [...new Set(labels.map(({ label }) => label))].sort()
    const said = new Map(labels.map(({ code, label, text }) => [`${code}|${label}`, text]))
    return [
      {
        id: declaration.id,
        title: declaration.title,
        warning: null,
        source_ref: `${declaration.producer}, ${vintageOf(table, tables)}`,
        columns: [
          { id: 'code', label: { fr: 'Code', en: 'Code' }, unit: 'text' },
          { id: 'name', label: { fr: 'Commune', en: 'Commune' }, unit: 'text' },
          ...ids.map((id) => ({ id, label: declaration.title, unit: 'text' as const })),
        ],
        rows: base.communes.map(({ code, name }) => [
          code,
          name,
          ...ids.map((id) => said.get(`${code}|${id}`) ?? null),
        ]),
      },
    ]
  })
}

function noteOf(
  { joined }: OfficialLayers,
  { tables }: SourceContents,
  { served }: Pick<CollectedCells, 'served'>,
): Text[] {
  const permits = tables.flatMap(({ declaration }) =>
    declaration.format === 'categories' &&
    declaration.results &&
    served.some(({ source }) => source === declaration.id)
      ? [{ title: declaration.title, note: declaration.results.note }]
      : [],
  )
  const unlicensed = tables.filter(
    ({ declaration }) => declaration.licence === null && !isOwnForm(declaration.page),
  )
  return [
    ...(joined.length > 0
      ? [
          {
            fr: `Contour réuni d’après les IRIS, faute de contour communal : ${joined.join(', ')}.`,
            en: `Contour joined from the IRIS, for want of a contour of the commune: ${joined.join(', ')}.`,
          },
        ]
      : []),
    ...unlicensed.map(({ declaration: { title } }) => ({
      fr: `« ${title.fr} » : aucune licence déclarée ; à ne pas rediffuser sans l’accord du producteur.`,
      en: `“${title.en}”: no licence declared; not to be released again without its producer's consent.`,
    })),
    ...permits.map(({ title, note }) => ({
      fr: `Logements réalisés d’après « ${title.fr} ». ${note.fr}`,
      en: `Dwellings produced, from “${title.en}”. ${note.en}`,
    })),
  ]
}

const isOwnForm = (page: string): boolean =>
  page.startsWith('docs/formats/') && !page.endsWith('indicators.md')
