import type { Flag, State } from '../../indicators/value.ts'
import type { MapLevel } from '../../territory/level.ts'
import { words } from '../lang.ts'

const ZONES_FR: Record<MapLevel, string> = {
  group: 'Groupes',
  commune: 'Communes',
  iris: 'IRIS',
  qpv: 'Quartiers',
}
const ZONES_EN: Record<MapLevel, string> = {
  group: 'Groups',
  commune: 'Communes',
  iris: 'IRIS',
  qpv: 'Districts',
}
/** "dont 5 peu fiables": how many of the zones in the classes bear a flag. */
const FLAGGED_FR: Record<Flag, (n: string, several: boolean) => string> = {
  partial_perimeter: (n) => `dont ${n} sur un périmètre partiel`,
  not_comparable: (n) => `dont ${n} en rupture de série`,
  unreliable: (n, several) => `dont ${n} peu fiable${several ? 's' : ''} (moins de 200 au recensement)`,
  over_whole: (n) => `dont ${n} à plus de 100\u202f%`,
}
const FLAGGED_EN: Record<Flag, (n: string) => string> = {
  partial_perimeter: (n) => `of which ${n} on a partial perimeter`,
  not_comparable: (n) => `of which ${n} after a break in series`,
  unreliable: (n) => `of which ${n} not reliable (census count under 200)`,
  over_whole: (n) => `of which ${n} over 100%`,
}
const COUNTED_FR: Record<MapLevel, readonly [one: string, many: string]> = {
  group: ['groupe', 'groupes'],
  commune: ['commune', 'communes'],
  iris: ['IRIS', 'IRIS'],
  qpv: ['quartier', 'quartiers'],
}
const COUNTED_EN: Record<MapLevel, readonly [one: string, many: string]> = {
  group: ['group', 'groups'],
  commune: ['commune', 'communes'],
  iris: ['IRIS', 'IRIS'],
  qpv: ['district', 'districts'],
}
/** Short words for why a weight is not shown, which must hold in a column of numbers. */
const WITHHELD_FR: Record<State, string> = {
  missing: 'manquant',
  not_applicable: 'sans objet',
  suppressed: 'secret',
  indeterminate: 'indéterminé',
  undefined: 'non défini',
}
const WITHHELD_EN: Record<State, string> = {
  missing: 'no data',
  not_applicable: 'not applicable',
  suppressed: 'secret',
  indeterminate: 'indeterminate',
  undefined: 'undefined',
}

export const legendWords = words(
  {
    class: 'Classe',
    zones: (level: MapLevel) => ZONES_FR[level],
    withheld: (state: State) => WITHHELD_FR[state],
    notPublishable: 'non publiable',
    flagged: (flag: Flag, n: string, several: boolean) => FLAGGED_FR[flag](n, several),
    asOf: (n: string, several: boolean, level: MapLevel, year: number) =>
      `dont ${n} ${COUNTED_FR[level][several ? 1 : 0]} au 31/12/${year}`,
    sharedYears: (first: number, last: number) =>
      `mêmes classes pour toutes les années, de ${first} à ${last}`,
    qpv: 'Quartier prioritaire (QPV)',
    qva: 'Quartier de veille active (QVA)',
    distribution: 'Répartition',
    circles: 'Surface proportionnelle à la valeur',
  },
  {
    class: 'Class',
    zones: (level) => ZONES_EN[level],
    withheld: (state) => WITHHELD_EN[state],
    notPublishable: 'not publishable',
    flagged: (flag, n) => FLAGGED_EN[flag](n),
    asOf: (n, several, level, year) => `of which ${n} ${COUNTED_EN[level][several ? 1 : 0]} at 31/12/${year}`,
    sharedYears: (first, last) => `same classes for every year, ${first} to ${last}`,
    qpv: 'Priority district (QPV)',
    qva: 'District under watch (QVA)',
    distribution: 'Distribution',
    circles: 'Area proportional to the value',
  },
)
