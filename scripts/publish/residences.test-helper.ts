import { buildDeclared } from './build-declared.ts'
import { COMMUNES, DECLARATION, project } from './fixture.test-helper.ts'

/** Residences and condominiums of the small EPCI of the fixture, as their producers' files give them. */

const [commune] = COMMUNES
const declaration = DECLARATION.replace(
  'ops-iris',
  'perimetres-travail, corrections, rpls-logements, rnic, ops-residences, ops-iris',
)

/** Dwellings by place, in the degrees of the fixture: the declaration reads Lambert-93, here declared as WGS84. */
export const RPLS = [
  'DEPCOM;NUMVOIE;TYPVOIE;NOMVOIE;CONSTRUCT;DPEENERGIE;X;Y',
  ...Array.from({ length: 12 }, () => `${commune};1;RUE;HAUTE;1968;F;6.805;45.92`),
  ...Array.from({ length: 5 }, () => `${commune};2;RUE;BASSE;1999;C;6.818;45.92`),
  `${commune};3;RUE;PERDUE;1999;C;;`,
  `${commune};4;RUE;LOINTAINE;1999;C;2.35;48.85`,
].join('\n')
export const RNIC = [
  'numero_d_immatriculation,nom_d_usage_de_la_copropriete,code_officiel_commune,long,lat,nombre_total_de_lots,nombre_de_lots_a_usage_d_habitation',
  `AA1234567,Les Tilleuls,${commune},6.813,45.91,30,20`,
].join('\n')

/** Landlords' survey: the first by its address, and two rows of no residence of the map. */
export const BY_RESIDENCE = [
  'commune;numero;voie;annee;menages;menages_moins_40_plus;emmenages_recents;emmenages_recents_moins_40_plus;adultes;adultes_demandeurs_emploi',
  `${commune};1;rue Haute;2022;11;5;3;1;19;2`,
  `${commune};2;Rue Basse;2022;4;2;1;1;7;1`,
  `${commune};3;rue Perdue;2022;1;1;0;0;1;0`,
  `${commune};9;rue Inconnue;2022;30;12;6;2;50;8`,
].join('\n')

/** Builds it from these files, and for the landlord `holder` where there is one. */
export async function builtWithPoints(files: Readonly<Record<string, string>>, holder: string | null = null) {
  const { file, options } = await project(files, declaration)
  const sources = new Map(
    [...options.declarations.sources].map(([id, source]) => [
      id,
      source.format === 'points' ? { ...source, projection: 'EPSG:4326' } : source,
    ]),
  )
  const declarations = { ...options.declarations, sources }
  const outcome = await buildDeclared(file, { ...options, declarations, holder })
  if (outcome.kind !== 'built') throw new Error('not built')
  return { ...outcome, options }
}
