import * as v from 'valibot'
import { expect, it } from 'vitest'
import { SHIPPED } from '../../scripts/declared/shipped.test-helper.ts'
import { packagedCog, packagedCogData } from '../../scripts/sources/packaged-cog.ts'
import { cogData } from '../sources/cog-data.ts'
import { readDeclarations } from './declarations.ts'
import { declarationsFile, fromDeclarationsFile, toDeclarationsFile } from './declarations-file.ts'

const sent = <T>(value: T): unknown => JSON.parse(JSON.stringify(value))

it('gives back the declarations that ship, through its schema', () => {
  const cog = packagedCog()
  const declarations = readDeclarations(SHIPPED, cog)
  const file = v.parse(declarationsFile, sent(toDeclarationsFile(declarations)))
  const read = fromDeclarationsFile(file, declarations.catalogue, cog)
  expect(read).toEqual(declarations)
  expect(read.sources.size).toBeGreaterThan(15)
  expect(read.extras.size).toBeGreaterThan(1)
})

it('gives back the COG, through its schema', () => {
  const data = packagedCogData()
  expect(v.parse(cogData, sent(data))).toEqual(data)
  expect(data.communes.length).toBeGreaterThan(34_000)
})
