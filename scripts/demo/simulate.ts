import type { Catalogue } from '../../src/atlas/catalogue.ts'
import type { DeclaredFiles } from '../../src/declared/declared-files.ts'
import { readYaml } from '../../src/declared/declared-yaml.ts'
import type { Discrepancy } from '../../src/indicators/territory.ts'
import { methodDocument } from '../../src/methods/method-document.ts'
import type { TerritorySource } from '../../src/publish/territory-source.ts'
import { workCells } from '../../src/publish/work/work-cells.ts'
import type { Blueprint } from './blueprint.ts'
import { SIMULATED_CONTOURS, SIMULATED_LANDMARKS, simulatedCredits } from './credits.ts'
import { drawGeography } from './geography/geography.ts'
import { drawLandmarks } from './geography/landmarks.ts'
import { condominiumCells, drawCondominiums } from './points/condominiums.ts'
import { pointRows } from './points/point-zones.ts'
import { registerCells, residenceRegister, residenceSurvey } from './points/residence-cells.ts'
import { planResidences } from './points/residence-plan.ts'
import { pieceSites } from './points/sites.ts'
import { workshopCorrections } from './points/workshop.ts'
import { houseTenants, OPS_MEASURES, OPS_YEAR } from './stock/fragility.ts'
import { settle } from './stock/housing.ts'
import { pastSurveys } from './stock/past-surveys.ts'
import { censusCells } from './tables/census.ts'
import { lovacCells } from './tables/lovac.ts'
import { drawObjectives, type Objectives, objectiveCells, summedObjective } from './tables/objectives.ts'
import { opsCells } from './tables/ops.ts'
import { privateFragilityCells } from './tables/private-fragility.ts'
import { censusReference } from './tables/reference.ts'
import { resultCells } from './tables/results.ts'
import { locatedCells, rplsCells } from './tables/rpls.ts'
import { sruCells } from './tables/sru.ts'
import { zoneRows } from './zones.ts'

const FRAGILITY = 'methods/fragility.yaml'

/**
 * A territory made from its blueprint, under the rules of secrecy of its sources: the same bytes for the same two.
 * @param files have the method that its fragility is calibrated under
 * @throws DeclarationError where no stock gives the calibration under the method's criteria
 */
export function simulateTerritory(
  blueprint: Blueprint,
  files: DeclaredFiles,
  catalogue: Catalogue,
): TerritorySource {
  const geography = drawGeography(blueprint)
  const housings = settle(blueprint, geography)
  const rule = (source: string) => ruleOfSource(catalogue, source)
  const { value: declared, fail } = readYaml(files, FRAGILITY, methodDocument)
  const fragility = catalogue.methods.find(({ id }) => id === declared.id)
  if (!fragility) return fail(['id'], 'is no method of the catalogue')
  const social = (() => {
    try {
      return houseTenants(blueprint, geography, housings, fragility, rule('ops'))
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      return fail(['criteria'], `no simulated stock gives the calibration of data/demo: ${error.message}`)
    }
  })()
  const { stocks, pieces, surveys } = social
  const past = pastSurveys(blueprint, housings, social, fragility, rule('ops'))
  const census = censusCells(blueprint.seed, housings, stocks, rule('insee-rp').unreliable_under)
  const sites = pieceSites(geography)
  const residences = planResidences(blueprint, pieces, sites, OPS_YEAR)
  const pastOfResidences = blueprint.residencesKeepYears ? [...past] : []
  const condominiums = drawCondominiums(blueprint, housings, stocks, sites)
  const objectives = drawObjectives(blueprint)
  const { id, name, epci, groups, groupsLabel, plan } = blueprint
  const zones = [
    ...zoneRows(blueprint, geography.coverage),
    ...pointRows('residence', residences, geography),
    ...pointRows('condominium', condominiums, geography),
  ]
  const counted = [
    ...census,
    ...censusReference(census),
    ...lovacCells(blueprint, housings, stocks, rule('lovac').threshold),
    ...rplsCells(blueprint, pieces),
    ...locatedCells(stocks, OPS_YEAR),
    ...sruCells(blueprint, housings, stocks),
    ...opsCells(surveys),
    ...[...past].flatMap(([year, survey]) => opsCells(survey, year)),
    ...objectiveCells(blueprint, objectives),
    ...resultCells(blueprint, objectives),
    ...residenceRegister(blueprint.seed, residences),
    ...residenceSurvey(blueprint.seed, residences, surveys, rule('ops')),
    ...pastOfResidences.flatMap(([year, survey]) =>
      residenceSurvey(blueprint.seed, residences, survey, rule('ops'), year, Object.values(OPS_MEASURES)),
    ),
    ...registerCells(blueprint, residences),
    ...condominiumCells(condominiums),
    ...privateFragilityCells(blueprint.seed, housings, stocks, rule('insee-rp').unreliable_under),
  ]
  const summable = new Set(catalogue.measures.filter((one) => one.summable).map((one) => one.id))
  const whole = new Map(blueprint.work.map((one) => [one.code, one.kind === 'iris' ? one.iris : []]))
  const cells = [
    ...counted,
    ...(geography.layers.work
      ? workCells({ zones, cells: counted }, geography.layers.work, whole, summable)
      : []),
  ]
  const corrections = workshopCorrections(blueprint.seed, { zones, cells }, catalogue)
  return {
    meta: {
      id,
      name,
      epci,
      fictional: true,
      contours: 'schematic',
      groups: groups.map((group) => ({ ...group, note: null })),
      groups_label: groupsLabel,
      plan: {
        title: {
          fr: `Programme local de l’habitat simulé ${plan.start}-${plan.end}`,
          en: `Simulated local housing programme ${plan.start}-${plan.end}`,
        },
        start: plan.start,
        end: plan.end,
        source_ref: 'data/demo',
        event: 'started',
        events: {
          TARGET_SOCIAL: 'agreed',
          TARGET_PLAI: 'agreed',
          TARGET_PLUS: 'agreed',
          TARGET_PLS: 'agreed',
        },
      },
      geometry: SIMULATED_CONTOURS,
      landmarks: { credits: [SIMULATED_LANDMARKS] },
      discrepancies: discrepancies(blueprint, objectives),
      tables: [],
      ...(corrections.length > 0 && { corrections }),
      notes: [
        {
          fr: 'Territoire fictif\u202f: les noms, les contours et tous les chiffres sont inventés.',
          en: 'Fictional territory: names, contours and all figures are invented.',
        },
      ],
    },
    zones,
    cells,
    layers: geography.layers,
    landmarks: drawLandmarks(blueprint, geography.layers.commune),
    credits: simulatedCredits(plan),
    reasons: {},
  }
}

/** The rule of secrecy that the catalogue gives a source. */
function ruleOfSource({ sources, secrecy }: Catalogue, id: string): Catalogue['secrecy'][number] {
  const source = sources.find((s) => s.id === id)
  const rule = secrecy.find((r) => r.id === source?.secrecy)
  if (!rule) throw new Error(`the catalogue gives "${id}" no rule of secrecy`)
  return rule
}

function discrepancies(
  { id, epci, plan }: Blueprint,
  objectives: ReadonlyMap<string, Objectives>,
): Discrepancy[] {
  return Object.entries(plan.printed).map(([measure, printed]) => ({
    id: `${id}-epci-${measure.toLowerCase().replaceAll('_', '-')}`,
    measure,
    level: 'epci',
    code: epci.code,
    printed,
    summed: summedObjective(objectives, measure as keyof Objectives),
    note: {
      fr: 'Le total voté est arrondi\u202f: il dépasse la somme des objectifs des communes.',
      en: 'The voted total is rounded: it exceeds the sum of the objectives of the communes.',
    },
    source_ref: 'data/demo/territory.yaml',
  }))
}
