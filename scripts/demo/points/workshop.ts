import type { Catalogue } from '../../../src/atlas/catalogue.ts'
import { boundsOf, criteriaOf } from '../../../src/atlas/method-bounds.ts'
import { readMethod } from '../../../src/atlas/read.ts'
import { settingsOf } from '../../../src/atlas/resolve-input.ts'
import { createStore } from '../../../src/atlas/store.ts'
import type { Correction } from '../../../src/indicators/correction.ts'
import { isNumber } from '../../../src/indicators/value.ts'
import type { TerritorySource } from '../../../src/publish/territory-source.ts'
import { stream } from '../random.ts'
import { OPS_YEAR } from '../stock/fragility.ts'

const METHOD = 'residence_profile'
const LEVEL = 'residence'

/** Share of the residences that the workshop speaks of. */
const SPOKEN_OF = 0.05
/** Of these, share of those whose computed class it confirms. */
const CONFIRMED = 0.2

const AUTHORS = [
  ['Chargée de mission habitat de l’intercommunalité', '2025-03-11'],
  ['Responsable d’agence d’un bailleur social', '2025-03-18'],
  ['Directrice d’un CCAS', '2025-03-25'],
] as const
const REASONS = {
  higher: [
    'Relogements de l’année, que l’enquête ne compte pas encore.',
    'Troubles de voisinage et vacance signalés par l’agence.',
    'Départs de ménages actifs depuis l’enquête.',
  ],
  lower: [
    'Résidence neuve, encore en première attribution.',
    'Réhabilitation livrée, attributions diversifiées depuis deux ans.',
    'Ménages âgés installés de longue date, sans difficulté signalée.',
  ],
  same: ['Classe confirmée par les gardiens et la mairie.'],
} as const

/** What a workshop says of the profile of some residences, drawn from what the method computes of them. */
export function workshopCorrections(
  seed: number,
  { zones, cells }: Pick<TerritorySource, 'zones' | 'cells'>,
  { methods }: Pick<Catalogue, 'methods'>,
): Correction[] {
  const method = methods.find(({ id }) => id === METHOD)
  if (!method) return []
  const store = createStore(zones, cells)
  const criteria = criteriaOf(method)(store, LEVEL, OPS_YEAR)
  const bounds = boundsOf(method)(store, LEVEL, OPS_YEAR)
  const settings = settingsOf(method, { thresholds: {}, rule: null }, bounds)
  const last = method.classes.length - 1
  return readMethod(method, settings, store.zones(LEVEL), criteria).flatMap(
    ({ code, value }): Correction[] => {
      const random = stream(seed, 'workshop', code)
      // nothing is said of a residence whose survey is secret
      if (!random.chance(SPOKEN_OF) || !isNumber(value)) return []
      const step = random.chance(CONFIRMED)
        ? 0
        : value === 0
          ? 1
          : value === last
            ? -1
            : random.chance(0.5)
              ? 1
              : -1
      const reasons = REASONS[step > 0 ? 'higher' : step < 0 ? 'lower' : 'same']
      const [author, date] = pick<readonly [string, string]>(AUTHORS, random.between(0, 1))
      return [
        {
          method: METHOD,
          level: LEVEL,
          code,
          year: OPS_YEAR,
          class: method.classes[value + step]?.id ?? '',
          author,
          date,
          reason: pick<string>(reasons, random.between(0, 1)),
        },
      ]
    },
  )
}

const pick = <T>(all: readonly [T, ...T[]], at: number): T => all[Math.floor(at * all.length)] ?? all[0]
