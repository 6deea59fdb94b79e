import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { readJson } from '../../scripts/publish/read-json.ts'
import { openingFigure, readCatalogue, readOpening } from '../../scripts/site/opening-figure.ts'
import { site } from '../../src/atlas/site.ts'
import { territoryIndex } from '../../src/indicators/territory.ts'

const FOLDER = join(import.meta.dirname, '../fixtures/folder-format-1')
const file = (name: string) => join(FOLDER, name)

describe('a folder published in format 1', () => {
  it('is of format 1: two of its files carry no number', () => {
    const format = (name: string) =>
      (JSON.parse(readFileSync(file(name), 'utf8')) as { format?: number }).format
    expect(['index.json', 'site.json', 'orleans/territory.json'].map(format)).toEqual([1, 1, 1])
    expect(['catalogue.json', 'orleans/geometry.topojson'].map(format)).toEqual([undefined, undefined])
  })

  it('is read by the schemas of today', () => {
    expect(v.parse(territoryIndex, readJson('index', file('index.json'))).territories[0]?.id).toBe('orleans')
    expect(v.parse(site, readJson('site', file('site.json'))).pages).toHaveLength(4)
    const { input, geometry } = readOpening(file('orleans'), readCatalogue(FOLDER))
    expect(geometry.levels.commune?.features).toHaveLength(22)
    // orleans-plh4, 3.1: the objective of Orléans
    expect(input.store.cell('commune', '45234', 'TARGET_DWELLINGS', 2023).value).toBe(3000)
  })

  it('is drawn: every commune with its objective', () => {
    const svg = openingFigure(file('orleans'), readCatalogue(FOLDER), { width: 800, height: 600 })
    expect(new Set(svg.match(/data-code="45\d{3}"/g)).size).toBe(22)
  })
})
