import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { sourceLine } from '../../src/atlas/view-texts.ts'
import { DeclarationError } from '../../src/declared/declaration-error.ts'
import { type Provenance, unsaidProvenance } from '../../src/publish/assemble/provenance.ts'
import { buildDeclared } from './build-declared.ts'
import { CONTOURS, EPCI, project } from './fixture.test-helper.ts'

/** What a publication says of contours that a reader gave, in the page, in its descriptions and in its report. */

const FILES = Object.fromEntries(Object.entries(CONTOURS).filter(([name]) => !name.startsWith('qpv')))
const declaration = (of: Readonly<Record<string, Provenance>>) =>
  stringify({
    id: 'chamonix',
    name: { fr: 'Vallée de Chamonix', en: 'Chamonix valley' },
    epci: [EPCI],
    sources: ['communes-geo-api', 'iris-ign'].map((id) => (of[id] ? { id, provenance: of[id] } : id)),
  })
async function built(of: Readonly<Record<string, Provenance>>) {
  const { file, options } = await project(FILES, declaration(of))
  const outcome = await buildDeclared(file, options)
  if (outcome.kind !== 'built') throw new Error('not built')
  const read = (name: string) => readFileSync(join(outcome.folder, name), 'utf8')
  return { territory: outcome.territory, read }
}
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
const unsaid = { 'communes-geo-api': unsaidProvenance('a.zip'), 'iris-ign': unsaidProvenance('b.zip') }
const agency: Provenance = {
  producer: 'Agence d’urbanisme',
  title: { fr: 'Quartiers redessinés', en: 'Redrawn quarters' },
  vintage: '2023',
  licence: 'Licence Ouverte 2.0',
  official: false,
}

describe('contours that a reader gave', () => {
  it('without a word: no publication calls them official, nor claims a producer, an edition or a licence', async () => {
    const { territory, read } = await built(unsaid)
    expect(territory.contours).toBe('supplied')
    expect(territory.geometry).toMatchObject({ licence: null, page: null })
    expect(JSON.parse(read('datapackage.json'))).toMatchObject({ contours: 'supplied' })
    const line = plain(sourceLine([], territory, 'fr'))
    expect(line).toContain('Contours fournis par le publicateur : communes (tracé simplifié')
    expect(line).toContain('a.zip, édition déposée')
    expect(line).not.toMatch(/officiels|IGN|en vigueur|Licence/)
    expect(plain(sourceLine([], territory, 'en'))).toContain('Outlines supplied by the publisher: ')
    for (const file of ['dcat.jsonld', 'datapackage.json', 'report.json', 'territory.json'])
      expect(read(file), file).not.toMatch(/IGN|Etalab|en vigueur/)
    expect(read('dcat.jsonld')).toContain('a.zip, b.zip')
    // the same in the page of who built it
    const local = { ...territory, geometry: { ...territory.geometry, local: true as const } }
    expect(plain(sourceLine([], local, 'fr'))).toContain('Contours ouverts par le lecteur : ')
  })

  it('with one: its producer, title, vintage and licence are said, and the file stays none of the official ones', async () => {
    const { territory, read } = await built({ ...unsaid, 'iris-ign': agency })
    const line = plain(sourceLine([], territory, 'fr'))
    expect(territory.contours).toBe('supplied')
    expect(line).toContain('Contours fournis par le publicateur : ')
    expect(line).toContain(
      'Quartiers redessinés (IRIS, tracé simplifié, un sommet tous les 4,4 km), Agence d’urbanisme, 2023 (Licence Ouverte 2.0)',
    )
    expect(territory.geometry.licence).toBeNull()
    expect(read('report.json')).toContain('"Agence d’urbanisme"')
  })

  it('are official where all of them are said to be', async () => {
    const said = { ...agency, producer: 'IGN', title: null, official: true }
    const { territory } = await built({ 'communes-geo-api': said, 'iris-ign': said })
    const line = plain(sourceLine([], territory, 'fr'))
    expect(line).toContain('Contours officiels : ')
    expect(line).toContain('IGN, 2023 (Licence Ouverte 2.0)')
    expect(territory.contours).toBe('official')
  })
})

it('a provenance is of contours alone', async () => {
  const { file, options } = await project(
    FILES,
    stringify({
      id: 'chamonix',
      name: { fr: 'A', en: 'A' },
      epci: [EPCI],
      sources: ['communes-geo-api', { id: 'lovac-communes', provenance: agency }],
    }),
  )
  await expect(buildDeclared(file, options)).rejects.toThrow(DeclarationError)
})
