import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { allSources } from '../../src/sources/fixtures.test-helper.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { unreadFiles } from './unread-files.ts'

it('says of each file that no source reads what it is, and the source that is nearest', () => {
  const folder = temporaryFolder('unread')
  const put = (name: string, content: string) => writeFileSync(join(folder, name), content)
  put('lovac_comunes.csv', 'CODGEO;x')
  put('iris.sqlite', 'SQLite format 3\0')
  put('communes-240100800.geojson', '{}')
  put('communes-200093201.geojson', '{}')
  put('lovac-communes-2024.csv', 'CODGEO;x')
  put('iris-240100800.shp', '')
  put('iris-240100800.dbf', '')
  put('alone.dbf', 'x')
  put('liste-qp-2024.csv', 'x')
  const used = new Map([
    [join(folder, 'communes-240100800.geojson'), 'communes-geo-api'],
    [join(folder, 'iris-240100800.shp'), 'iris-ign'],
    ['/elsewhere/lovac-communes-2025.csv', 'lovac-communes'],
  ])
  const lines = unreadFiles([folder], used, allSources().values(), '240100800', 'fr')
  expect(lines).toHaveLength(5)
  const schematic = unreadFiles([folder], new Map(), allSources().values(), '240100800', 'fr', 'schematic')
  expect(schematic[1]).toBe(
    'communes-240100800.geojson : pour communes-geo-api, non lu : sans les contours officiels de ses communes, le territoire garde les chiffres et les contours de son plan',
  )
  expect(lines[0]).toMatch(/^alone.dbf : lu par aucune source/)
  expect(lines[1]).toMatch(/^iris.sqlite : .*GeoPackage.*iris/)
  expect(lines[2]).toMatch(/^liste-qp-2024.csv : pour qpv-2024-liste, que ce territoire ne lit pas/)
  expect(lines[3]).toMatch(
    /^lovac-communes-2024.csv : aussi pour lovac-communes, qui lit lovac-communes-2025.csv/,
  )
  expect(lines[4]).toMatch(/^lovac_comunes.csv : .*un texte.*lovac-communes/)
})
