import fc from 'fast-check'
import { expect, it } from 'vitest'
import { namingFile } from '../overlay/derived.ts'
import { ownMeasureId } from '../own-names.ts'
import { type OwnProject, PROJECT_FORMAT, readProject } from './project.ts'

const text = fc
  .string({ minLength: 1, maxLength: 12, unit: 'grapheme-ascii' })
  .filter((line) => /\S/.test(line))
const shown = {
  label: text,
  unit: fc.constantFrom('percent', 'dwellings', 'ratio'),
  direction: fc.constantFrom('neutral', 'high_is_concern'),
}
const figure = fc.oneof(
  fc.record({ kind: fc.constant('count'), column: text, ...shown }),
  fc.record({
    kind: fc.constant('rate'),
    numerator: text,
    denominator: text,
    scale: fc.constantFrom(1, 100, 1000),
    ...shown,
  }),
  fc.record({ kind: fc.constant('text'), column: text, label: text }),
)
const year = fc.oneof(
  fc.record({ kind: fc.constant('all'), year: fc.integer({ min: 1968, max: 2100 }) }),
  fc.record({ kind: fc.constant('column'), column: text }),
)
const provenance = fc.record({
  producer: text,
  title: fc.option(fc.record({ fr: text, en: text })),
  vintage: text,
  licence: fc.option(text),
  official: fc.boolean(),
})
const use = fc.oneof(
  fc.record({ kind: fc.constant('source'), source: text }),
  fc.record({
    kind: fc.constant('points'),
    points: fc.record({
      x: text,
      y: text,
      projection: fc.constantFrom('EPSG:4326', 'EPSG:2154'),
      name: fc.option(text),
      address: fc.option(text),
      commune: fc.option(text),
      score: fc.option(fc.record({ column: text, least: fc.constantFrom(0, 0.5, 1) })),
      found: fc.option(text),
      year,
      figures: fc.array(figure, { maxLength: 4 }),
      rule: fc.constantFrom('none', 'cell', 'set'),
    }),
  }),
  fc.record({
    kind: fc.constant('table'),
    table: fc.record({
      level: fc.constantFrom('commune', 'iris', 'qpv'),
      key: fc.record({ column: text, by: fc.constantFrom('code', 'name') }),
      year,
      figures: fc.array(figure, { maxLength: 4 }),
      rule: fc.constantFrom('none', 'cell', 'set'),
    }),
  }),
)
const project = fc.record({
  format: fc.constant(PROJECT_FORMAT),
  territory: fc.constantFrom('demo', 'local-dijon'),
  epci: fc.option(fc.constant('242100410')),
  files: fc.array(
    fc.record({
      name: text,
      bytes: fc.nat(),
      sha256: fc.option(fc.constant('0'.repeat(64))),
      use: fc.option(use),
      worksheet: fc.option(fc.record({ workbook: text, name: text })),
      provenance: fc.option(provenance),
    }),
    { maxLength: 4 },
  ),
  derived: fc.constant([]),
  masked: fc.boolean(),
  accepted: fc.array(fc.record({ finding: text, reason: text }), { maxLength: 2 }),
}) as fc.Arbitrary<OwnProject>

it('a project comes back as it was written', () => {
  fc.assert(
    fc.property(project, (written) => {
      expect(readProject(JSON.stringify(written))).toEqual({ ok: true, value: written })
    }),
  )
})

it('a project of format 1, which knew no places, opens as it was', () => {
  fc.assert(
    fc.property(project, (written) => {
      const files = written.files
        .filter((file) => file.use?.kind !== 'points')
        .map(({ worksheet: _, provenance: __, ...file }) => file)
      const accepted = written.accepted.map(({ finding }) => finding)
      expect(readProject(JSON.stringify({ ...written, files, accepted, format: 1 }))).toEqual({
        ok: true,
        value: {
          ...written,
          files: files.map((file) => ({ ...file, worksheet: null, provenance: null })),
          accepted: accepted.map((finding) => ({ finding, reason: 'accepté par le lecteur' })),
        },
      })
    }),
  )
})

it('places of format 3 are of their one year, and under no rule', () => {
  const points = {
    x: 'lon',
    y: 'lat',
    projection: 'EPSG:4326',
    name: null,
    address: null,
    commune: null,
    score: null,
    found: null,
    year: 2023,
    figures: [],
  }
  const file = { name: 'lieux.csv', bytes: 1, sha256: null, use: { kind: 'points', points } }
  const before = { format: 3, territory: 'demo', epci: null, derived: [], masked: false, accepted: [] }
  const read = readProject(JSON.stringify({ ...before, files: [file] }))
  expect(read.ok && read.value.files[0]?.use).toMatchObject({
    kind: 'points',
    points: { year: { kind: 'all', year: 2023 }, rule: 'none' },
  })
})

it('a project of an earlier form is carried forward, and one of a later form is refused', () => {
  const before = { format: 1, territory: 'demo', epci: null, files: [], derived: [] }
  const migrations = [(json: object) => ({ ...json, masked: true, accepted: [] })]
  expect(readProject(JSON.stringify(before), migrations)).toMatchObject({ ok: true, value: { masked: true } })
  expect(readProject(JSON.stringify({ ...before, format: 3 }), migrations)).toMatchObject({
    error: { kind: 'newer' },
  })
})

it('a calculation of format 5 says of each of its columns which file it is in', () => {
  const files = ['Suivi.csv', 'Vacance CALL 2023.xlsx'].map((name) => ({
    name,
    bytes: 1,
    sha256: null,
    use: null,
    worksheet: null,
    provenance: null,
  }))
  const form = { kind: 'ratio', label: 'x', unit: 'percent', direction: 'neutral', scale: 1000 }
  const measures = [ownMeasureId('Vacance CALL 2023.xlsx', 'Parc privé (logements)'), 'PP_VACANT']
  const [first, second] = measures.map((measure) => ({ measure, year: 2023 }))
  const before = {
    format: 5,
    territory: 'demo',
    epci: null,
    files,
    derived: [{ ...form, file: 'Suivi.csv', first, second }],
    masked: false,
    accepted: [],
  }
  expect(readProject(JSON.stringify(before))).toMatchObject({
    ok: true,
    value: {
      format: PROJECT_FORMAT,
      derived: [
        {
          ...form,
          first: { ...first, file: 'Vacance CALL 2023.xlsx' },
          second: { ...second, file: null },
        },
      ],
    },
  })
})

it.each([
  ['PP_VACANT', 'PP_TOTAL', ['lovac.csv', null]],
  ['PP_VACANT', ownMeasureId('Suivi.csv', 'Parc'), [null, 'Suivi.csv']],
] as const)(
  'a calculation of format 5 keeps the file that it is called after: %s, %s',
  (one, other, files) => {
    const [, named] = files
    const file = named ?? 'lovac.csv'
    const taken = { name: file, bytes: 1, sha256: null, worksheet: null, provenance: null }
    const form = { kind: 'ratio', label: 'x', unit: 'percent', direction: 'neutral', scale: 100, file }
    const [first, second] = [one, other].map((measure) => ({ measure, year: 2023 }))
    const before = {
      format: 5,
      territory: 'demo',
      epci: null,
      files: [{ ...taken, use: { kind: 'source', source: 'lovac' } }],
      derived: [{ ...form, first, second }],
      masked: false,
      accepted: [],
    }
    const read = readProject(JSON.stringify(before))
    if (!read.ok) throw new Error(read.error.cause)
    const [after] = read.value.derived
    expect([after?.first.file, after?.second.file]).toEqual(files)
    expect(after && namingFile(after)).toBe(file)
  },
)

it.each([
  { files: [null] },
  { derived: [null] },
  { derived: [{ first: null, second: null }] },
  { files: 'x', derived: 'x', accepted: null },
])('a project of any format with what is no member is refused: %j', (wrong) => {
  for (let format = 1; format <= PROJECT_FORMAT; format++) {
    const written = {
      format,
      territory: 'demo',
      epci: null,
      files: [],
      derived: [],
      masked: false,
      accepted: [],
    }
    expect(readProject(JSON.stringify({ ...written, ...wrong }))).toMatchObject({
      ok: false,
      error: { kind: 'not_a_project' },
    })
  }
})

it.each(['', '[]', '{}', '{"format":0}', '{"format":1,"territory":"../x"}', 'null', '{"format":"1"}'])(
  'what is no project is refused: %s',
  (written) => {
    expect(readProject(written)).toMatchObject({ ok: false, error: { kind: 'not_a_project' } })
  },
)
