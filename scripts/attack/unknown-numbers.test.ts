import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { unknownNumbers } from './unknown-numbers.ts'

it('says which numbers and which files the attack does not read', () => {
  const folder = temporaryFolder('atlas-unknown')
  mkdirSync(join(folder, 'open'))
  const write = (file: string, content: unknown) => writeFileSync(join(folder, file), JSON.stringify(content))
  write('territory.json', { format: 1, counts: { iris: 4 }, headline: { dwellings: 7 } })
  write('open/iris.geojson', {
    features: [{ properties: { code: '1', households: 3 }, geometry: { coordinates: [1, 2] } }],
  })
  writeFileSync(join(folder, 'open', 'values.xlsx'), '')
  writeFileSync(join(folder, 'cells.arrow'), '')
  expect(unknownNumbers(folder).sort()).toEqual([
    'open/iris.geojson.features[].properties.households: numbers that the attack does not read',
    'open/values.xlsx: a file that the attack does not read',
    'territory.json.headline.dwellings: numbers that the attack does not read',
  ])
})
