import type { MapLevel } from '../../territory/level.ts'
import { words } from '../lang.ts'
import { zonesOf } from './finding.ts'

/** The points of a map added up by the zones that they stand in. */
export const pointsByZoneWords = words(
  {
    open: (level: MapLevel) => `Additionner les ${zonesOf('fr', level)} par commune, IRIS ou quartier`,
    by: 'Par',
    points: (level: MapLevel) => zonesOf('fr', level).replace(/^./, (first) => first.toUpperCase()),
    ratios:
      'Taux : rapports des sommes. Là où un chiffre manque ou est secret, il n’y a pas de total, mais celui de ce qui est connu, qui le dit.',
    /** @param counted what weighs a point; null where nothing does */
    weighed: (counted: string | null) =>
      counted === null
        ? 'Combien sont de chaque classe, et combien n’en ont pas.'
        : `Ce que pèsent celles de chaque classe, et celles qui n’en ont pas : ${counted}.`,
  },
  {
    open: (level) => `Add up the ${zonesOf('en', level)} by commune, IRIS or district`,
    by: 'By',
    points: (level) => zonesOf('en', level).replace(/^./, (first) => first.toUpperCase()),
    ratios:
      'Rates: ratios of sums. Where a figure is missing or secret, there is no total but that of what is known, which says so.',
    weighed: (counted) =>
      counted === null
        ? 'How many are of each class, and how many have none.'
        : `What those of each class weigh, and those that have none: ${counted}.`,
  },
)
