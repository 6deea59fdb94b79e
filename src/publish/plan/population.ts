import type { Credit } from '../../indicators/territory.ts'

/** Year of the municipal populations of the official geographic code (src/sources/cog.ts). */
export const POPULATION_YEAR = 2023

export const POPULATION_CREDIT: Credit = {
  source: 'insee-population',
  producer: 'Insee',
  title: {
    fr: 'Populations de référence, via @etalab/decoupage-administratif 6.0.0',
    en: 'Reference populations, through @etalab/decoupage-administratif 6.0.0',
  },
  vintage: '2023',
  licence: 'Licence Ouverte 2.0',
  page: 'https://www.insee.fr/fr/information/8683652',
}
