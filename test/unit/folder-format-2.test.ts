import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { readJson } from '../../scripts/publish/read-json.ts'
import { readCatalogue, readOpening } from '../../scripts/site/opening-figure.ts'
import { site } from '../../src/atlas/site.ts'
import { sourceLine } from '../../src/atlas/view-texts.ts'
import { territoryIndex } from '../../src/indicators/territory.ts'

const FOLDER = join(import.meta.dirname, '../fixtures/folder-format-2')
const file = (name: string) => join(FOLDER, name)

it('a folder published in format 2 is read by the schemas of today: its contours are not called official', () => {
  const written = JSON.parse(readFileSync(file('chamonix/territory.json'), 'utf8'))
  expect(written).toMatchObject({ format: 2, contours: 'official', geometry: { supplied: true } })
  expect(v.parse(territoryIndex, readJson('index', file('index.json'))).territories[0]?.id).toBe('chamonix')
  expect(v.parse(site, readJson('site', file('site.json'))).pages).toHaveLength(4)
  const { input, geometry } = readOpening(file('chamonix'), readCatalogue(FOLDER))
  expect(geometry.levels.iris?.features).toHaveLength(16)
  expect(input.territory.contours).toBe('supplied')
  expect(sourceLine([], input.territory, 'fr')).toContain('Contours fournis par le publicateur')
})
