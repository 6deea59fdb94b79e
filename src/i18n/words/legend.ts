import type { State } from '../../indicators/value.ts'
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
    qpv: 'Priority district (QPV)',
    qva: 'District under watch (QVA)',
    distribution: 'Distribution',
    circles: 'Area proportional to the value',
  },
)
