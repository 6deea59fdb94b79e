import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { nodeEngines } from '../../../scripts/sources/node-engines.ts'
import { fixture } from '../fixtures.test-helper.ts'
import { ProblemLog } from '../problem.ts'
import { archiveFiles } from './archive-files.ts'

const opened = async (bytes: Uint8Array) => {
  const found = await archiveFiles(bytes, nodeEngines, new ProblemLog('a'))
  return found && { files: found.files.map(({ path }) => path), others: found.others, found }
}
const csv = strToU8('code;n\n01001;4')

it('gives each file that may be read, the largest last, and the names of the others', async () => {
  const members = {
    'a/grand.csv': strToU8('code;n\n01001;4\n01002;5'),
    'petit.csv': csv,
    'meta_petit.csv': csv,
    'lisezmoi.txt': strToU8('Ces fichiers viennent de la préfecture.\n'),
    'table.txt': strToU8('code\tn\n01001\t412345'),
    'notice.pdf': strToU8('%PDF-1.7'),
  }
  const zip = await opened(zipSync(members))
  expect(zip?.files).toEqual(['petit.csv', 'table.txt', 'a/grand.csv'])
  expect(zip?.others.toSorted()).toEqual(['lisezmoi.txt', 'meta_petit.csv', 'notice.pdf'])
  // a table and a note
  expect(await opened(fixture('lovac.7z'))).toBeNull()
})

it('keeps the parts of a Shapefile together, one archive a Shapefile', async () => {
  const part = strToU8('x')
  const names = ['communes.shp', 'communes.dbf', 'communes.prj', 'communes.shx', 'iris.SHP', 'iris.DBF']
  const found = await opened(zipSync(Object.fromEntries(names.map((name) => [`d/${name}`, part]))))
  expect(found?.files.toSorted()).toEqual(['d/communes.shp', 'd/iris.SHP'])
  expect(found?.others).toEqual([])
  const [iris, communes] = (found?.found.files ?? []).map(({ bytes }) => Object.keys(unzipSync(bytes)).sort())
  expect(communes).toEqual(['communes.dbf', 'communes.prj', 'communes.shp'])
  expect(iris).toEqual(['iris.DBF', 'iris.SHP'])
})

it.each([
  ['one table with its description', zipSync({ 'a.csv': csv, 'meta_a.csv': csv })],
  ['one Shapefile', zipSync({ 'a.shp': csv, 'a.dbf': csv, 'a.prj': csv })],
  ['no data', zipSync({ 'a.pdf': csv, 'b.pdf': csv })],
  [
    'a delivery of a hundred',
    zipSync(Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`${i}.csv`, csv]))),
  ],
  ['a cut archive', zipSync({ 'a.csv': csv, 'b.csv': csv }).subarray(0, 50)],
  ['no archive', csv],
])('leaves %s to be read as one file', async (_, bytes) => {
  expect(await opened(bytes)).toBeNull()
})
