import type { Credit } from '../../src/indicators/territory.ts'
import type { Plan } from './blueprint.ts'
import { CONDOMINIUM_YEAR, REGISTERED, WATCHED } from './points/condominiums.ts'
import { MORE_OPS_MEASURES } from './points/households.ts'
import { REGISTER_MEASURES } from './points/residence-cells.ts'
import { OPS_MEASURES, OPS_YEAR } from './stock/fragility.ts'
import { PAST_OPS_YEARS } from './stock/past-surveys.ts'
import { CENSUS_MEASURES, CENSUS_YEARS } from './tables/census.ts'
import { LOVAC_YEARS } from './tables/lovac.ts'
import { LOVAC_MEASURES } from './tables/lovac-secrecy.ts'
import { TARGET_MEASURES } from './tables/objectives.ts'
import {
  CROWDING_MEASURES,
  PRIVATE_FRAGILITY_YEAR,
  SALES_MEASURES,
  UNFIT_MEASURES,
} from './tables/private-fragility.ts'
import { RESULT_MEASURES } from './tables/results.ts'
import { RPLS_MEASURES, RPLS_YEARS } from './tables/rpls.ts'
import { SRU_MEASURES, SRU_YEAR } from './tables/sru.ts'

/** The origin of what was counted by nobody; the titles say which real form each table takes. */
const simulated = (fr: string, en: string, vintage: string): Credit => ({
  source: 'simulation',
  producer: 'Atlas de l’habitat',
  title: { fr, en },
  vintage,
  licence: 'Licence Ouverte 2.0',
  page: null,
})

export const SIMULATED_CONTOURS = simulated(
  'Contours simulés d’un territoire imaginaire',
  'Simulated contours of an imaginary territory',
  String(OPS_YEAR),
)

export const SIMULATED_LANDMARKS = simulated(
  'Repères simulés d’un territoire imaginaire',
  'Simulated landmarks of an imaginary territory',
  String(OPS_YEAR),
)

/** The credit of each measure, by measure id. */
export function simulatedCredits({ start, end }: Plan): Record<string, Credit> {
  const tables: [measures: readonly string[], fr: string, en: string, vintage: string][] = [
    [CENSUS_MEASURES, 'du recensement de la population', 'the population census', CENSUS_YEARS.join(', ')],
    [Object.values(LOVAC_MEASURES), 'de LOVAC', 'LOVAC', LOVAC_YEARS.join(', ')],
    [Object.keys(RPLS_MEASURES), 'du RPLS', 'RPLS', RPLS_YEARS.join(', ')],
    [
      REGISTER_MEASURES.filter((id) => id !== 'SOCIAL_IN_QPV'),
      'du RPLS par résidence',
      'RPLS by residence',
      String(OPS_YEAR),
    ],
    [['SOCIAL_IN_QPV'], 'du RPLS localisé', 'located RPLS', String(OPS_YEAR)],
    [SRU_MEASURES, 'de l’inventaire SRU', 'the SRU inventory', String(SRU_YEAR)],
    [
      Object.values(OPS_MEASURES),
      'de l’enquête OPS',
      'the OPS survey',
      `${PAST_OPS_YEARS.at(-1)}-${OPS_YEAR}`,
    ],
    [
      Object.keys(MORE_OPS_MEASURES),
      'de l’enquête OPS par résidence',
      'the OPS survey by residence',
      String(OPS_YEAR),
    ],
    [REGISTERED, 'du registre des copropriétés', 'the register of condominiums', String(CONDOMINIUM_YEAR)],
    [WATCHED, 'd’une veille des copropriétés', 'a watch of condominiums', String(CONDOMINIUM_YEAR)],
    [TARGET_MEASURES, 'd’un programme local de l’habitat', 'a local housing programme', `${start}-${end}`],
    [
      CROWDING_MEASURES,
      'du recensement de la population',
      'the population census',
      String(PRIVATE_FRAGILITY_YEAR),
    ],
    [
      UNFIT_MEASURES,
      'du parc privé potentiellement indigne',
      'the potentially unfit private stock',
      String(PRIVATE_FRAGILITY_YEAR),
    ],
    [SALES_MEASURES, 'des valeurs foncières', 'land values', String(PRIVATE_FRAGILITY_YEAR)],
    [RESULT_MEASURES, 'd’un suivi annuel du PLH', 'a yearly follow-up of the plan', `${start}-${start + 2}`],
  ]
  return Object.fromEntries(
    tables.flatMap(([measures, fr, en, vintage]) => {
      const credit = simulated(
        `Données simulées à la forme ${fr}`,
        `Simulated data in the form of ${en}`,
        vintage,
      )
      return measures.map((measure) => [measure, credit])
    }),
  )
}
