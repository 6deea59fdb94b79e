import type { Flag, State } from '../../indicators/value.ts'
import type { MapLevel } from '../../territory/level.ts'
import { words } from '../lang.ts'

const ZONES_FR: Record<MapLevel, string> = {
  group: 'Groupes',
  commune: 'Communes',
  iris: 'IRIS',
  qpv: 'Quartiers',
  work: 'Périmètres',
  residence: 'Résidences',
  condominium: 'Copropriétés',
  address: 'Adresses',
}
const ZONES_EN: Record<MapLevel, string> = {
  group: 'Groups',
  commune: 'Communes',
  iris: 'IRIS',
  qpv: 'Districts',
  work: 'Perimeters',
  residence: 'Residences',
  condominium: 'Condominiums',
  address: 'Addresses',
}
const COUNTED_FR: Record<MapLevel, readonly [one: string, many: string]> = {
  group: ['groupe', 'groupes'],
  commune: ['commune', 'communes'],
  iris: ['IRIS', 'IRIS'],
  qpv: ['quartier', 'quartiers'],
  work: ['périmètre', 'périmètres'],
  residence: ['résidence', 'résidences'],
  condominium: ['copropriété', 'copropriétés'],
  address: ['adresse', 'adresses'],
}
const COUNTED_EN: Record<MapLevel, readonly [one: string, many: string]> = {
  group: ['group', 'groups'],
  commune: ['commune', 'communes'],
  iris: ['IRIS', 'IRIS'],
  qpv: ['district', 'districts'],
  work: ['perimeter', 'perimeters'],
  residence: ['residence', 'residences'],
  condominium: ['condominium', 'condominiums'],
  address: ['address', 'addresses'],
}
const unreliableFr = (zones: string, several: boolean, where = '') =>
  `${zones} peu fiable${several ? 's' : ''}${where} (un des nombres comptés est sous 200, recensement)`
const unreliableEn = (zones: string, where = '') =>
  `${zones} not reliable${where} (one of the numbers counted is under 200, census)`
/** "dont 5 IRIS peu fiables": how many of the zones in the classes bear a flag. */
const FLAGGED_FR: Record<Flag, (zones: string, several: boolean) => string> = {
  partial_perimeter: (zones) => `dont ${zones} sur un périmètre partiel`,
  not_comparable: (zones) => `dont ${zones} en rupture de série`,
  unreliable: (zones, several) => `dont ${unreliableFr(zones, several)}`,
  over_whole: (zones) => `dont ${zones} à plus de 100\u202f%`,
}
const FLAGGED_EN: Record<Flag, (zones: string) => string> = {
  partial_perimeter: (zones) => `of which ${zones} on a partial perimeter`,
  not_comparable: (zones) => `of which ${zones} after a break in series`,
  unreliable: (zones) => `of which ${unreliableEn(zones)}`,
  over_whole: (zones) => `of which ${zones} over 100%`,
}
/** Who would give a figure: a source, a plan, a source that names smaller zones, of which each has to have one, or a file of the reader's own. */
export type Giver = 'source' | 'plan' | 'parts' | 'own'
/** What is said of zones left pale, where it depends on that. */
const MISSING_FR: Record<Giver, string> = {
  source: 'que la source ne chiffre pas',
  plan: 'que le plan ne cite pas',
  parts: 'dont un IRIS au moins n’a pas de chiffre',
  own: 'sans chiffre retenu',
}
const QUIET_FR: Record<Exclude<State, 'missing'>, string> = {
  not_applicable: 'hors du champ de l’indicateur',
  suppressed: 'sous secret statistique',
  indeterminate: 'sans classe possible',
  undefined: 'où rien n’est à compter',
}
/** What is 0 where a change or an attainment cannot be told: what it starts from, or the objective. */
export type Nought = 'start' | 'objective'
const NOUGHT_FR: Record<Nought, (several: boolean) => string> = {
  start: (several) => `qui ${several ? 'partent' : 'part'} de 0`,
  objective: () => 'dont l’objectif est de 0',
}
const NOUGHT_EN: Record<Nought, string> = { start: 'starting from 0', objective: 'whose objective is 0' }
const MISSING_EN: Record<Giver, string> = {
  source: 'that the source gives no figure for',
  plan: 'that the plan does not name',
  parts: 'of which one IRIS at least has no figure',
  own: 'with no figure kept',
}
const QUIET_EN: Record<Exclude<State, 'missing'>, string> = {
  not_applicable: 'outside the scope of the indicator',
  suppressed: 'under statistical secrecy',
  indeterminate: 'without a class for certain',
  undefined: 'with nothing to count',
}
/** Short words for why a weight is not shown, which must hold in a column of numbers. */
const WITHHELD_FR: Record<State, string> = {
  missing: 'manquant',
  not_applicable: 'sans objet',
  suppressed: 'secret',
  indeterminate: 'indéterminé',
  undefined: 'rien',
}
const WITHHELD_EN: Record<State, string> = {
  missing: 'no data',
  not_applicable: 'not applicable',
  suppressed: 'secret',
  indeterminate: 'indeterminate',
  undefined: 'nothing',
}

type Mark = 'townHalls' | 'rivers' | 'roads' | 'neighbours'
const LANDMARKS_FR: Record<Mark, string> = {
  townHalls: 'mairie',
  rivers: 'rivière',
  roads: 'route principale',
  neighbours: 'commune voisine',
}
const LANDMARKS_EN: Record<Mark, string> = {
  townHalls: 'town hall',
  rivers: 'river',
  roads: 'main road',
  neighbours: 'neighbouring commune',
}

export const legendWords = words(
  {
    class: 'Classe',
    zones: (level: MapLevel) => ZONES_FR[level],
    withheld: (state: State) => WITHHELD_FR[state],
    notPublishable: 'non publiable',
    flagged: (flag: Flag, n: string, several: boolean, level: MapLevel) =>
      FLAGGED_FR[flag](`${n} ${COUNTED_FR[level][several ? 1 : 0]}`, several),
    /** of zones without results in the year shown */
    asOf: (n: string, several: boolean, level: MapLevel, year: number, shown: number | null) =>
      `${n} ${COUNTED_FR[level][several ? 1 : 0]} sans résultat${shown === null ? '' : ` en ${shown}`}, dont les derniers sont au 31/12/${year}`,
    /** `sized`: circles, whose sizes are compared, in place of bounds */
    sharedYears: (first: number, last: number, sized: boolean) =>
      `mêmes ${sized ? 'tailles' : 'classes'} pour toutes les années, de ${first} à ${last}`,
    ownYear: (year: number, sized: boolean) =>
      `${sized ? 'tailles' : 'classes'} de ${year} seule : une autre année a les siennes`,
    sharedIndicators: (n: number, sized: boolean) =>
      `${sized ? 'tailles' : 'classes'} faites des valeurs de ${n} indicateurs : chacun, montré seul, a les siennes`,
    readerBounds: 'bornes choisies par le lecteur, les mêmes pour toutes les années',
    /** what the number in the ring of points together is */
    ring: (level: MapLevel, weight: string | null) =>
      `nombre dans un anneau\u00a0: ${weight === null ? '' : `${weight} ${level === 'address' ? 'd’' : 'de '}`}${COUNTED_FR[level][1]} regroupées`,
    /** of zones that may lie on one another */
    overlap: (level: MapLevel, weight: string) =>
      `les ${COUNTED_FR[level][1]} peuvent se chevaucher, et ce que deux ont en commun compte dans chacun\u00a0: ${weight}`,
    /** beside the sign that is printed over them; of several maps, a zone counts once */
    unreliable: (n: string, several: boolean, level: MapLevel, maps: boolean) =>
      unreliableFr(
        `${n} ${COUNTED_FR[level][several ? 1 : 0]}`,
        several,
        maps ? ' sur une carte au moins' : '',
      ),
    qpv: 'Quartier prioritaire (QPV)',
    qva: 'Quartier de veille active (QVA)',
    landmark: (kind: Mark) => LANDMARKS_FR[kind],
    distribution: 'Répartition',
    circles: 'Surface proportionnelle à la valeur',
    pointSizes: (weight: string, from: string | null) =>
      `Surface proportionnelle : ${weight}${from === null ? '' : `, à partir de ${from} (une même taille en dessous)`}`,
    title: 'Légende',
    quiet: (
      state: State,
      n: string,
      several: boolean,
      level: MapLevel,
      giver: Giver,
      nought: Nought | null,
    ) =>
      `${n} ${COUNTED_FR[level][several ? 1 : 0]} ${state === 'missing' ? MISSING_FR[giver] : state === 'undefined' && nought !== null ? NOUGHT_FR[nought](several) : QUIET_FR[state]}`,
    empty: (labels: string) => `Classes sans zone\u00a0: ${labels}`,
    under: (bound: string) => `moins de ${bound}`,
    andMore: 'et plus',
    unit: (zones: string, weight: string | null) =>
      weight === null ? `${zones} par classe` : `${zones} · ${weight}, par classe`,
    kind: (level: MapLevel, several: boolean) => COUNTED_FR[level][several ? 1 : 0],
    counted: (n: string, several: boolean, level: MapLevel) => `${n} ${COUNTED_FR[level][several ? 1 : 0]}`,
    /** `zones`: as `counted` has them */
    line: (label: string, zones: string, weight: string | null, weighed: string | null) =>
      `${label}\u00a0: ${zones}${weight === null || weighed === null ? '' : `, ${weighed} ${weight}`}`,
  },
  {
    class: 'Class',
    zones: (level) => ZONES_EN[level],
    withheld: (state) => WITHHELD_EN[state],
    notPublishable: 'not publishable',
    flagged: (flag, n, several, level) => FLAGGED_EN[flag](`${n} ${COUNTED_EN[level][several ? 1 : 0]}`),
    asOf: (n, several, level, year, shown) =>
      `${n} ${COUNTED_EN[level][several ? 1 : 0]} without results${shown === null ? '' : ` in ${shown}`}, whose last ones are at 31/12/${year}`,
    sharedYears: (first, last, sized) =>
      `same ${sized ? 'sizes' : 'classes'} for every year, ${first} to ${last}`,
    ownYear: (year, sized) => `${sized ? 'sizes' : 'classes'} of ${year} alone: another year has its own`,
    sharedIndicators: (n, sized) =>
      `${sized ? 'sizes' : 'classes'} made of the values of ${n} indicators: each has its own when shown alone`,
    readerBounds: 'bounds chosen by the reader, the same for every year',
    ring: (level, weight) =>
      `number in a ring: ${weight === null ? '' : `${weight} of `}${COUNTED_EN[level][1]} together`,
    overlap: (level, weight) =>
      `${COUNTED_EN[level][1]} may overlap, and what two share counts in each: ${weight}`,
    unreliable: (n, several, level, maps) =>
      unreliableEn(`${n} ${COUNTED_EN[level][several ? 1 : 0]}`, maps ? ' on one map at least' : ''),
    qpv: 'Priority district (QPV)',
    qva: 'District under watch (QVA)',
    landmark: (kind) => LANDMARKS_EN[kind],
    distribution: 'Distribution',
    circles: 'Area proportional to the value',
    pointSizes: (weight, from) =>
      `Area in proportion: ${weight}${from === null ? '' : `, from ${from} on (one size below)`}`,
    title: 'Legend',
    quiet: (state, n, several, level, giver, nought) =>
      `${n} ${COUNTED_EN[level][several ? 1 : 0]} ${state === 'missing' ? MISSING_EN[giver] : state === 'undefined' && nought !== null ? NOUGHT_EN[nought] : QUIET_EN[state]}`,
    empty: (labels) => `Classes without a zone: ${labels}`,
    under: (bound) => `under ${bound}`,
    andMore: 'and more',
    unit: (zones, weight) => (weight === null ? `${zones} by class` : `${zones} · ${weight}, by class`),
    kind: (level, several) => COUNTED_EN[level][several ? 1 : 0],
    counted: (n, several, level) => `${n} ${COUNTED_EN[level][several ? 1 : 0]}`,
    line: (label, zones, weight, weighed) =>
      `${label}: ${zones}${weight === null || weighed === null ? '' : `, ${weighed} ${weight}`}`,
  },
)
