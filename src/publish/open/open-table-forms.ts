import { STATES } from '../../indicators/value.ts'
import { LEVELS, REFERENCE_LEVELS } from '../../territory/level.ts'

const PERIMETERS = ['inside', 'outside', 'straddling']

/** What a table is, before its rows. */
export interface OpenTableForm {
  readonly title: string
  readonly columns: readonly OpenColumn[]
  /** columns that tell rows apart */
  readonly primaryKey: readonly string[]
  /** columns that name a row of another table */
  readonly references?: readonly {
    readonly fields: readonly string[]
    readonly table: string
    readonly to: readonly string[]
  }[]
}

export interface OpenColumn {
  readonly name: string
  readonly type: 'string' | 'integer' | 'number'
  readonly description: string
  /** the only values that it takes */
  readonly among?: readonly string[]
  /**
   * `zone`: the zone that the row speaks of; `place`: a number about its place on the map, of nothing that is counted;
   * `notice`: what must be said of the whole table, in each row so that a part of it says it too
   */
  readonly about?: 'zone' | 'place' | 'notice'
}

const text = (name: string, description: string): OpenColumn => ({ name, type: 'string', description })
const integer = (name: string, description: string): OpenColumn => ({ name, type: 'integer', description })
const number = (name: string, description: string): OpenColumn => ({ name, type: 'number', description })
const place = (name: string, description: string): OpenColumn => ({
  ...number(name, description),
  about: 'place',
})
const zone = (name: string, description: string): OpenColumn => ({
  ...text(name, description),
  about: 'zone',
})

const among = (column: OpenColumn, values: readonly string[]): OpenColumn => ({ ...column, among: values })

const LEVEL = among(
  text(
    'level',
    'niveau : epci, group, commune, iris, qpv, residence, condominium, address ; departement et france pour comparaison',
  ),
  [...LEVELS, ...REFERENCE_LEVELS],
)
const CODE = zone('code', 'code officiel, toujours du texte ; inventé si le territoire est fictif')
const NAME = text('name', 'nom officiel ; inventé si le territoire est fictif')

const notice = (name: string, description: string): OpenColumn => ({
  ...text(name, description),
  about: 'notice',
})
const NOTICE = [
  notice(
    'notice_fr',
    'à dire partout où vont ces lignes : territoire fictif et données simulées, contours schématiques, diffusion restreinte ; vide sinon',
  ),
  notice('notice_en', 'la même chose en anglais'),
]

const VALUES = [
  LEVEL,
  CODE,
  NAME,
  text('measure', 'mesure, voir la table measures'),
  integer('year', 'année de la donnée ; pour un objectif, première année de sa période'),
  number('value', 'nombre ; vide où il n’y en a pas'),
  among(
    text(
      'state',
      'pourquoi il n’y a pas de nombre : missing, not_applicable, suppressed, indeterminate, undefined',
    ),
    STATES,
  ),
  text('flags', 'partial_perimeter, not_comparable, unreliable, séparés par une espace'),
  ...NOTICE,
]

/** The open tables of a territory, by name: open/<name>.csv and open/<name>.parquet. */
export const OPEN_TABLES = {
  zones: {
    title: 'Zones du territoire',
    primaryKey: ['level', 'code'],
    columns: [
      LEVEL,
      CODE,
      NAME,
      text('commune', 'commune d’un IRIS'),
      text('group', 'groupe de communes'),
      text('kind', 'type d’IRIS (H habitat, A activité, D divers, Z commune sans IRIS), qpv ou qva'),
      among(
        text('perimeter', 'position d’un IRIS par rapport aux QPV : inside, outside, straddling'),
        PERIMETERS,
      ),
      place('lon', 'longitude du point d’étiquette, WGS84'),
      place('lat', 'latitude du point d’étiquette, WGS84'),
      ...NOTICE,
    ],
  },
  values: {
    title: 'Valeurs',
    primaryKey: ['level', 'code', 'measure', 'year'],
    references: [{ fields: ['level', 'code'], table: 'zones', to: ['level', 'code'] }],
    columns: VALUES,
  },
  points: {
    title: 'Points du territoire : résidences sociales, copropriétés',
    primaryKey: ['level', 'code'],
    columns: [
      LEVEL,
      CODE,
      NAME,
      zone('commune', 'commune où se trouve le point'),
      zone('iris', 'IRIS où se trouve le point'),
      zone('qpv', 'QPV ou QVA où se trouve le point ; vide hors de tout quartier'),
      place('lon', 'longitude, WGS84'),
      place('lat', 'latitude, WGS84'),
      ...NOTICE,
    ],
  },
  'point-values': {
    title: 'Valeurs des points',
    primaryKey: ['level', 'code', 'measure', 'year'],
    references: [{ fields: ['level', 'code'], table: 'points', to: ['level', 'code'] }],
    columns: VALUES,
  },
  measures: {
    title: 'Mesures : ce qui est compté, par qui, sous quelle licence',
    primaryKey: ['measure', 'vintage', 'source_title'],
    columns: [
      text('measure', 'identifiant'),
      text('label_fr', 'libellé'),
      text('label_en', 'libellé en anglais'),
      text('unit', 'unité'),
      text('producer', 'producteur'),
      text('source_title', 'titre de la source'),
      text('vintage', 'millésime'),
      text('licence', 'licence ; vide où aucune n’est déclarée'),
      text('page', 'adresse de la source'),
      ...NOTICE,
    ],
  },
  'qpv-iris': {
    title: 'Recouvrement des QPV, des IRIS et des communes',
    primaryKey: ['qpv', 'iris'],
    columns: [
      zone('qpv', 'code du QPV'),
      zone('iris', 'code de l’IRIS'),
      zone('commune', 'commune de l’IRIS'),
      place('area', 'surface commune, m²'),
      place('share_of_iris', 'part de la surface de l’IRIS, de 0 à 1'),
      place('share_of_qpv', 'part de la surface du QPV, de 0 à 1'),
      ...NOTICE,
    ],
  },
} as const satisfies Readonly<Record<string, OpenTableForm>>
