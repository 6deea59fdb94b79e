import { expect, it } from 'vitest'
import { namesOf, pathsNamed } from './file-names.ts'
import { allSources } from './fixtures.test-helper.ts'

function sourceOf(id: string) {
  const source = allSources().get(id)
  if (!source) throw new Error(`${id} is not declared`)
  return source
}
const MIRIBEL = { epci: '240100800', communes: ['01249'] }

it.each([
  ['lovac-communes', 'lovac-opendata-communes.csv'],
  ['lovac-communes', 'Lovac_opendata_Communes.csv'],
  ['sru-inventaire', 'donnees-sru-data-gouv-2025-v2.csv'],
  ['insee-logement-iris', 'base-ic-logement-2022_csv.zip'],
  ['insee-logement-iris', 'base-ic-logement-2022.parquet'],
  ['insee-rp-princ2', 'TD_PRINC2_2021.csv'],
  ['iris-ign', 'CONTOURS-IRIS_3-0__GPKG_LAMB93_FXX_2024-01-01.7z'],
  ['communes-admin-express', 'ADMIN-EXPRESS-COG_3-2__SHP_LAMB93_FXX_2023-05-03.7z'],
  ['communes-admin-express', 'COMMUNE.shp'],
  ['qpv-2024', 'QP2024_France_Hexagonale_Outre_Mer_WGS84.geojson'],
  ['qpv-2015', 'qp-politiquedelaville-shp.zip'],
  ['rpls-communes', 'resultats_rpls_2024.xlsx'],
  ['rnic', 'rnc-data-gouv-with-qpv.csv'],
  ['cours-eau', 'BDTOPO_3-3_TOUSTHEMES_GPKG_LAMB93_D001_2024-03-15.7z'],
  ['routes-principales', 'ROUTE500_3-0__SHP_LAMB93_FXX_2021-11-03.7z'],
])('%s is found under the name that its producer gives it, %s, in a folder', (id, name) => {
  const path = `/depot/2025/${name}`
  expect(pathsNamed(['/depot/lisez-moi.txt', path], namesOf(sourceOf(id), MIRIBEL))).toEqual([path])
})

it('those of one territory are not those of another', () => {
  const names = namesOf(sourceOf('communes-geo-api'), MIRIBEL)
  expect(pathsNamed(['/d/communes-200093201.geojson'], names)).toEqual([])
  expect(pathsNamed(['/d/communes-240100800.geojson'], names)).toHaveLength(1)
})
