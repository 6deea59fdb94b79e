import { readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { declaredFolder } from '../../../scripts/declared/declared-folder.ts'
import { readArguments } from '../../../scripts/publish/arguments.ts'
import { buildDeclared } from '../../../scripts/publish/build-declared.ts'
import { COMMUNES, CONTOURS, DATA, EPCI, project } from '../../../scripts/publish/fixture.test-helper.ts'
import { newDeclaration, writeNewDeclaration } from '../../../scripts/publish/new-declaration.ts'
import { DeclarationError } from '../../declared/declaration-error.ts'
import { slug } from '../first-declaration.ts'
import { readTerritoryDeclaration } from './declaration.ts'

const read = (file: string, known: Iterable<string>) =>
  readTerritoryDeclaration(declaredFolder(dirname(file)), basename(file), new Set(known))

/** CC des Montagnes du Giffre, north of Chamonix */
const GIFFRE = '200034098'
const COMMUNES_OF_TWO = [
  ...COMMUNES,
  ...['74276', '74183', '74258', '74064', '74294', '74273', '74190', '74223'],
]
const square = (x: number) => [
  [x, 45.9],
  [x + 0.03, 45.9],
  [x + 0.03, 45.95],
  [x, 45.95],
  [x, 45.9],
]

describe('a first declaration', () => {
  it('says the name, the communes with their populations, and every source; and builds as it is', async () => {
    const { id, yaml } = newDeclaration(EPCI)
    expect(id).toBe('cc-de-la-vallee-de-chamonix-mont-blanc')
    expect(yaml).toContain('communes: 4')
    expect(yaml).toMatch(/^# {3}74056 Chamonix-Mont-Blanc, \d+$/m)
    const { options, write, root } = await project(CONTOURS)
    write(`${id}.yaml`, yaml)
    const outcome = await buildDeclared(join(root, `${id}.yaml`), options)
    expect(outcome).toMatchObject({
      kind: 'built',
      territory: { id, counts: { commune: 4, iris: 16, qpv: 1 } },
    })
  })

  it('is written once: one that is there already stays as it is', async () => {
    const { root, options } = await project({})
    const { id, file } = writeNewDeclaration(join(root, 'territories'), EPCI)
    const { value } = read(file, options.declarations.sources.keys())
    expect(value).toMatchObject({ id, epci: [EPCI] })
    writeFileSync(file, 'edited: by hand')
    expect(() => writeNewDeclaration(join(root, 'territories'), EPCI)).toThrow(`${id}.yaml is there already`)
    expect(readFileSync(file, 'utf8')).toBe('edited: by hand')
  })

  it('refuses a code of no EPCI', () => {
    expect(() => newDeclaration('999999999')).toThrow('no EPCI 999999999')
  })

  it.each([
    ['CA Bourges Plus', 'ca-bourges-plus'],
    ["CC des Sources du Lac d'Annecy", 'cc-des-sources-du-lac-d-annecy'],
    ['Métropole Européenne — Lille', 'metropole-europeenne-lille'],
  ])('names %s %s', (name, expected) => {
    expect(slug(name)).toBe(expected)
  })
})

describe('a wrong declaration', () => {
  const declared = (part: string) =>
    `id: chamonix\nname: { fr: A, en: A }\nepci: ["${EPCI}"]\n${part.includes('sources') ? '' : 'sources: [communes-geo-api]\n'}${part}`
  it.each([
    ['sources: [nowhere]', 'chamonix.yaml:4: unknown source "nowhere"'],
    ['comunes: 4', 'chamonix.yaml:5: unknown key "comunes"'],
    ['communes: 5', 'chamonix.yaml:5: 5 communes declared, 4 in the package'],
    ['plan: nowhere', 'chamonix.yaml:5: no plan "nowhere" in data/plans'],
    ['plan: dijon', 'chamonix.yaml:5: the plan is of the EPCI 242100410 alone'],
    ['groups: [{ code: a, name: A, members: ["01001"] }]', '01001 is not a commune of'],
    ['groups: [{ code: a, name: A, members: ["74056", "74056"] }]', '74056 is in two groups'],
    [
      'groups:\n  - { code: a, name: A, members: ["74056"] }\n  - { code: a, name: B, members: ["74143"] }',
      'chamonix.yaml:7: group "a" is given twice',
    ],
    ['notes: [{ fr: "a\\u0007b", en: b }]', 'chamonix.yaml:5: notes.0.fr: holds a control character'],
  ])('%s: its line and its cause', async (part, message) => {
    const { file, options } = await project(CONTOURS, declared(part))
    const failure = await buildDeclared(file, options).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(DeclarationError)
    expect((failure as Error).message).toContain(message)
  })

  it('is of an EPCI that is none: its line', async () => {
    const { file, options } = await project(CONTOURS, declared('').replace(EPCI, '999999999'))
    await expect(buildDeclared(file, options)).rejects.toThrow('chamonix.yaml:3: no EPCI 999999999')
  })

  it('is of another name than its file', async () => {
    const { file } = await project({}, declared('').replace('chamonix', 'elsewhere'))
    expect(() => read(file, ['communes-geo-api'])).toThrow('"elsewhere" is not the name of the file')
  })
})

describe('what the command is asked', () => {
  it('downloads only for a territory that is named', () => {
    expect(readArguments([])).toMatchObject({ ok: true, value: { territory: null, offline: true } })
    expect(readArguments(['dijon'])).toMatchObject({
      ok: true,
      value: { territory: 'dijon', offline: false },
    })
    expect(readArguments(['dijon', '--offline'])).toMatchObject({ ok: true, value: { offline: true } })
    expect(readArguments(['dijon', '--sources', 'a'])).toMatchObject({ ok: true, value: { sources: 'a' } })
    expect(readArguments(['dijon', '--private', '--holder', 'x'])).toMatchObject({
      ok: true,
      value: { holder: 'x' },
    })
  })

  it.each([
    [['a', 'b'], 'one territory at a time'],
    [['a', '--private'], '--private and --holder go together'],
    [['--private', '--holder', 'x'], '--private builds one territory'],
    [['a', '--private', '--holder', '../x'], '--holder'],
    [['--new', '123'], '--new wants a SIREN'],
    [['--nothing'], 'nothing'],
    [['--lang', 'de'], '--lang'],
  ])('refuses %j', (args, message) => {
    const read = readArguments(args)
    expect(!read.ok && read.error).toContain(message)
  })
})

it('reads the declaration that docs/publish.md shows', async () => {
  const page = readFileSync(join(DATA, '../docs/publish.md'), 'utf8')
  const [, example = ''] = /```yaml\n([^`]*)```/.exec(page) ?? []
  const { root, write, options } = await project({})
  write('brest-metropole.yaml', example)
  const { value } = read(join(root, 'brest-metropole.yaml'), options.declarations.sources.keys())
  expect(value).toMatchObject({ epci: ['242900314'], communes: 8, groups: [{ members: ['29019'] }] })
  expect(value.sources.slice(-4)).toEqual([
    { id: 'ops-iris', vintage: 'OPS 2022', years: [2022] },
    { id: 'insee-logement-iris', cog: 2024 },
    { id: 'rpls-communes', worksheet: 'Communes' },
    {
      id: 'iris-france',
      provenance: {
        producer: 'Ville de Brest',
        title: { fr: 'Quartiers', en: 'Quarters' },
        vintage: '2024',
        licence: null,
        official: false,
      },
    },
  ])
  expect(value.accepted).toMatchObject([{ finding: 'scale:lovac-communes:PP_VACANT_2Y:2024' }])
})

it('names each producer of the contours once, whichever levels it gives', async () => {
  const { file, options } = await project(
    CONTOURS,
    `id: chamonix\nname: { fr: A, en: A }\nepci: ["${EPCI}"]\nsources: [communes-geo-api, iris-ign, qpv-2015]\n`,
  )
  const outcome = await buildDeclared(file, options)
  // communes are of "IGN, Insee, Etalab", IRIS of "IGN, Insee", districts of ANCT
  expect(outcome).toMatchObject({ territory: { geometry: { producer: 'IGN, Insee, Etalab, ANCT' } } })
})

it('makes one atlas of several EPCI, which are then its groups', async () => {
  const joined = COMMUNES_OF_TWO.map((code, i) => ({
    type: 'Feature',
    properties: { code, nom: code },
    geometry: { type: 'Polygon', coordinates: [square(6.5 + 0.03 * i)] },
  }))
  const { file, options } = await project(
    { [`communes-${EPCI}.geojson`]: JSON.stringify({ type: 'FeatureCollection', features: joined }) },
    `id: chamonix\nname: { fr: Deux vallées, en: Two valleys }\nepci: ["${EPCI}", "${GIFFRE}"]\nsources: [communes-geo-api]\n`,
  )
  const outcome = await buildDeclared(file, options)
  expect(outcome).toMatchObject({
    kind: 'built',
    territory: {
      epci: { code: EPCI, name: 'Deux vallées' },
      counts: { commune: 12, group: 2 },
      groups: [{ code: `epci-${EPCI}` }, { code: `epci-${GIFFRE}` }],
    },
  })
})
