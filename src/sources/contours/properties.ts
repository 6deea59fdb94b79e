import type { Feature } from 'geojson'
import { printable } from '../../lib/printable.ts'
import { canonical } from '../column.ts'
import type { ContoursDeclaration } from '../declaration.ts'

/** Names of the properties of a contour file, by preference. */
export interface PropertyNames {
  readonly code: readonly string[]
  readonly name: readonly string[]
  readonly kind: readonly string[]
}

/** Those that producers give: IGN (Contours IRIS, Admin Express), ANCT, geo.api.gouv.fr, Opendatasoft, OpenStreetMap. */
const USUAL: Readonly<Record<ContoursDeclaration['level'], PropertyNames>> = {
  commune: {
    code: [
      ...['code_insee', 'insee_com', 'codgeo', 'code', 'insee', 'code_commune', 'com_code', 'codeinsee'],
      ...['com_current_code', 'depcom', 'insee_code', 'ref:INSEE', 'code_com', 'codecommune'],
    ],
    name: [
      ...['nom_officiel', 'nom_commune', 'nom_com', 'libgeo', 'nom', 'com_name', 'com_name_upper'],
      ...['nom_off', 'libelle', 'lib_com', 'name'],
    ],
    kind: [],
  },
  iris: {
    code: [
      'code_iris',
      'dcomiris',
      'code',
      'iris_code',
      'iris',
      'codeiris',
      'cod_iris',
      'depcomiris',
      'codgeo',
    ],
    name: ['nom_iris', 'libelle', 'nom', 'libiris', 'lib_iris', 'lab_iris', 'iris_name', 'name'],
    kind: ['type_iris', 'typ_iris', 'type', 'iris_type'],
  },
  qpv: {
    code: ['code_qp', 'code_qpv', 'code', 'codeqp', 'codgeo', 'code_quartier'],
    name: ['lib_qp', 'nom_qp', 'libelle', 'nom', 'libqp', 'lib_qpv', 'nom_qpv', 'name'],
    kind: [],
  },
  work: { code: ['code', 'id'], name: ['nom', 'libelle', 'name'], kind: [] },
}

/** Those that the source declares, then the usual ones. */
export function propertiesOf({ level, properties }: ContoursDeclaration): PropertyNames {
  const usual = USUAL[level]
  return {
    code: [...(properties?.code ?? []), ...usual.code],
    name: [...(properties?.name ?? []), ...usual.name],
    kind: [...(properties?.kind ?? []), ...usual.kind],
  }
}

/** The first of these properties that says something; a list of one, as Opendatasoft gives, is what it holds. */
export function property(feature: Feature, names: readonly string[]): string | null {
  const found = Object.entries(feature.properties ?? {})
  for (const name of names) {
    for (const [key, value] of found) {
      if (canonical(key) !== canonical(name)) continue
      const one: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value
      const text = typeof one === 'string' ? printable(one) : ''
      if (text !== '') return text
      if (typeof one === 'number') return String(one)
    }
  }
  return null
}

export const propertyNames = ({ properties }: Feature): string => Object.keys(properties ?? {}).join(', ')
