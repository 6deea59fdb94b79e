import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { nodeEngines } from '../../scripts/sources/node-engines.ts'
import { geopackageOf } from '../../test/fixtures/geopackage.ts'
import { odsOf } from '../../test/fixtures/ods.ts'
import { failure, ok } from '../lib/result.ts'
import { communes, context, declarations, EPCI, opsFile, shown } from '../own/own.test-helper.ts'
import { withFilePoints } from '../own/own-place.ts'
import type { OwnTable } from '../own/own-table.ts'
import { A, layer } from '../own/points/own-points.test-helper.ts'
import { readOwn } from '../own/read-own.ts'
import { box } from '../sources/contours/box.test-helper.ts'
import { buildFiles } from './build-files.ts'
import type { KeptMask } from './kept-mask.ts'
import { lookedAt } from './looked-at.ts'
import { OwnDesk } from './own-desk.ts'
import type { GivenFile } from './own-file.ts'
import type { OwnTask, OwnTasks } from './own-messages.ts'
import type { OwnWorker } from './own-worker-client.ts'

const FILE = 'Vacance.ods'
const sheet = (from: number) => [['code', 'vacants'], ...communes.map(({ code }, i) => [code, from + i])]
const workbook = new Blob([new Uint8Array(odsOf({ 'RP 2022': sheet(10), 'RP 2023': sheet(30) }))])
const vacants: OwnTable = {
  level: 'commune',
  key: { column: 'code', by: 'code' },
  year: { kind: 'all', year: 2022 },
  figures: [{ kind: 'count', column: 'vacants', label: 'Vacants', unit: 'dwellings', direction: 'neutral' }],
  rule: 'none',
}

/** Looks and reads as the worker does, in this thread; lays nothing over. */
async function answer(task: OwnTask, asked: OwnTasks[OwnTask]['asked']) {
  if (!('file' in asked)) return failure({ kind: 'failed', cause: 'no overlay' })
  const { name, file, place, worksheet } = asked
  const bytes = new Uint8Array(await file.arrayBuffer())
  if ('use' in asked) {
    const { use, contours, isLayer, beside, taken } = asked
    const whole = withFilePoints(place, beside)
    const around = { ...context, place: whole, worksheet, contours, isLayer, taken }
    return ok(await readOwn(name, bytes, use, around))
  }
  expect(task).toBe('look')
  return ok({ look: await lookedAt(asked, bytes, declarations, nodeEngines), sha256: null })
}
const worker = { ask: answer, end: () => {} } as OwnWorker

const { territory, zones } = shown()
const desk = (of: OwnWorker = worker, program: string | null = null) =>
  new OwnDesk(
    of,
    {
      territory,
      zones: new Uint8Array(),
      cells: new Uint8Array(),
      place: { epci: EPCI, zones },
      communes: null,
      work: null,
      contours: { commune: layer([box(A, 4.9, 47.2, 0.5, 0.1)]), iris: null, qpv: null, areSchematic: false },
      points: async () => null,
    },
    'shared/',
    2025,
    program,
  )

it('a project says what the sheet it names holds, and nothing of another taken in its place', async () => {
  const opened = desk()
  opened.expect({
    files: [
      {
        name: FILE,
        bytes: workbook.size,
        sha256: null,
        use: { kind: 'table', table: vacants },
        worksheet: { workbook: FILE, name: 'RP 2022' },
        provenance: null,
      },
    ],
  })
  await opened.add([{ name: FILE, file: workbook }])
  const [first] = opened.state().files
  expect(first).toMatchObject({
    worksheet: { name: 'RP 2022' },
    state: { kind: 'read', reading: { use: { table: { year: { year: 2022 } } } } },
  })

  await opened.takeWorksheet(first?.id ?? 0, 'RP 2023')
  expect(opened.state().files).toMatchObject([
    {
      worksheet: { name: 'RP 2023' },
      state: { kind: 'asked', look: { guess: { table: { year: { kind: 'all', year: 2023 } } } } },
    },
  ])
  expect(opened.project('dijon').files).toMatchObject([{ worksheet: { name: 'RP 2023' }, use: null }])
})

it('perimeters of work are read from the layer in which they were found, which a project names', async () => {
  const layers = { parcelles: ['a', 'b'], anciens: ['PT21-VIEUX'], actuels: ['PT21-NORD', 'PT21-SUD'] }
  const opened = desk()
  const file = new Blob([new Uint8Array(await geopackageOf(layers, 'code'))])
  await opened.add([{ name: 'plan.gpkg', file }])
  const found = () => {
    const [one] = opened.state().files
    const reading = one?.state.kind === 'read' ? one.state.reading : null
    return [one?.worksheet?.name, reading?.work?.zones.map(({ properties: { code } }) => code)]
  }
  expect(found()).toEqual(['anciens', ['PT21-VIEUX']])
  await opened.takeWorksheet(opened.state().files[0]?.id ?? 0, 'actuels')
  expect(found()).toEqual(['actuels', ['PT21-NORD', 'PT21-SUD']])
  const { files } = opened.project('dijon')
  expect(files).toMatchObject([
    { worksheet: { workbook: 'plan.gpkg', name: 'actuels' }, use: { kind: 'work' } },
  ])
  const { territory } = buildFiles(EPCI, opened.state().files, [])
  expect(territory).toMatchObject({ said: { 'perimetres-travail': { worksheet: 'actuels' } } })
})

it('contours in a layer of an archive are built from it', async () => {
  const layers = { parcelles: ['a'], limites: communes.map(({ code }) => code) }
  const opened = desk()
  const archive = zipSync({ 'plan.gpkg': await geopackageOf(layers, 'code') })
  await opened.add([{ name: 'plan.zip', file: new Blob([new Uint8Array(archive)]) }])
  expect(opened.state().files).toMatchObject([
    { state: { kind: 'contours', look: { worksheet: 'limites' } } },
  ])
  const { territory } = buildFiles(EPCI, opened.state().files, [])
  expect(Object.values('said' in territory ? territory.said : {})).toMatchObject([{ worksheet: 'limites' }])
})

it('each file of an archive is a file of its own, known, kept by its name, and found again by a project', async () => {
  const table = (column: string) =>
    strToU8(['code', A].map((one, i) => `${one};${i === 0 ? column : 4}`).join('\n'))
  const ops = strToU8(new TextDecoder().decode(opsFile()))
  const inner = zipSync({ 'c.csv': table('menages'), 'd.csv': table('parc') })
  const archive = new Blob([
    zipSync({
      'a/ops.csv': ops,
      'a/vacants.csv': table('vacants'),
      'notice.pdf': strToU8('%PDF-1.7'),
      'dedans.zip': inner,
    }).slice(),
  ])
  const opened = desk()
  await opened.add([{ name: 'tables.zip', file: archive }])
  const states = () => opened.state().files.map(({ name, state }) => `${name}: ${state.kind}`)
  expect(states().sort()).toEqual([
    'tables.zip [dedans.zip] [c.csv]: asked',
    'tables.zip [dedans.zip] [d.csv]: asked',
    'tables.zip [ops.csv]: read',
    'tables.zip [vacants.csv]: asked',
  ])
  const [ofArchive] = opened.state().files.filter(({ name }) => name === 'tables.zip [vacants.csv]')
  expect(ofArchive?.within).toEqual({ name: 'tables.zip', depth: 1, opened: 3, others: ['notice.pdf'] })
  await opened.use(ofArchive?.id ?? 0, { kind: 'table', table: vacants })
  expect(states()).toContain('tables.zip [vacants.csv]: read')
  // a project without content says what the files of the archive are
  const again = desk()
  again.expect(opened.project('dijon'))
  await again.add([{ name: 'tables.zip', file: archive }])
  expect(again.state().files.find(({ name }) => name === 'tables.zip [vacants.csv]')?.state.kind).toBe('read')
  // and one of before took the archive for the file that is wanted of it
  const former = desk()
  former.expect({
    files: [
      {
        name: 'tables.zip',
        bytes: archive.size,
        sha256: null,
        use: { kind: 'source', source: 'ops-iris' },
        worksheet: null,
        provenance: null,
      },
    ],
  })
  await former.add([{ name: 'tables.zip', file: archive }])
  expect(former.state().files.map(({ name }) => name)).toEqual(['tables.zip'])
})

it('a survey without codes of residences is known, and joined by address to the register beside it, whichever is opened first', async () => {
  const register = new Blob([
    [
      'DEPCOM;NUMVOIE;INDREP;TYPVOIE;NOMVOIE;X;Y',
      `${A};12;;RUE;DE LA PAIX;853000,5;6685000`,
      `${A};3;B;ALL;DES ORMES;853400;6685300`,
    ].join('\n'),
  ])
  const head = 'commune;adresse;annee;menages;menages_moins_40_plus;adultes'
  const rows = [
    `${A};12 rue de la Paix;2024;28;9;47`,
    `${A};3 B, All des Ormes;2024;20;5;31`,
    `${A};99 rue Perdue;2024;30;9;40`,
    '59350;1 rue de Lille;2024;30;9;40',
  ]
  const survey = (columns: string, of: readonly string[]) => new Blob([[columns, ...of].join('\n')])
  const [rpls, ops] = [
    { name: 'rpls.csv', file: register },
    { name: 'ops.csv', file: survey(head, rows) },
  ]
  const joined = (opened: OwnDesk) => {
    const state = opened.state().files.find(({ name }) => name.startsWith('ops'))?.state
    if (state?.kind !== 'read') throw new Error(state?.kind)
    const { used, report } = state.reading
    return {
      as: used.declaration.id,
      matched: report.matched.length,
      unjoined: report.unjoined.map(({ row, value }) => `${row} ${value}`),
      elsewhere: report.elsewhere,
      noLevel: report.noLevel,
    }
  }
  const whole = {
    as: 'ops-residences',
    matched: 2,
    unjoined: [`4 ${A} 99 rue Perdue`],
    elsewhere: ['5;59350'],
    noLevel: null,
  }
  const opened = desk()
  await opened.add([rpls])
  await opened.add([ops])
  expect(joined(opened)).toEqual(whole)
  // where the register is not there, the report says so; once it is, the rows find it
  const other = desk()
  await other.add([ops])
  expect(joined(other)).toMatchObject({ as: 'ops-residences', matched: 0, noLevel: 'residence' })
  await other.add([rpls])
  expect(joined(other)).toEqual(whole)
  await other.remove(other.state().files.find(({ name }) => name === 'rpls.csv')?.id ?? 0)
  expect(joined(other)).toMatchObject({ matched: 0, noLevel: 'residence' })
  // a column of codes that stands empty, as the example of the form has it
  const empty = desk()
  await empty.add([
    rpls,
    {
      name: 'ops-2.csv',
      file: survey(
        `residence;${head}`,
        rows.map((row) => `;${row}`),
      ),
    },
  ])
  expect(joined(empty)).toEqual(whole)
  // without addresses nothing tells the residence: it is a table of communes
  const bare = desk()
  await bare.add([
    rpls,
    { name: 'ops-3.csv', file: survey('commune;annee;menages;menages_moins_40_plus', [`${A};2024;28;9`]) },
  ])
  expect(bare.state().files.map(({ state }) => state.kind)).toEqual(['read', 'asked'])
})

it('a file that is refused is in no project', async () => {
  const opened = desk()
  const picture = new Blob([Uint8Array.of(0x89, 0x50, 0x4e, 0x47)])
  await opened.add([
    { name: 'photo.csv', file: picture },
    { name: FILE, file: workbook },
  ])
  expect(opened.state().files.map(({ state }) => state.kind)).toEqual(['refused', 'asked'])
  expect(opened.project('dijon').files.map(({ name }) => name)).toEqual([FILE])
})

it('the box of secrecy is released where no answer comes: what is shown stays, and the file can be used', async () => {
  const laid = { indicators: {}, hidden: null } as unknown as OwnTasks['overlay']['answer']
  const asked: boolean[] = []
  const silent = {
    ask: async (task: OwnTask, of: OwnTasks[OwnTask]['asked']) => {
      if (!('masked' in of)) return answer(task, of)
      asked.push(of.masked)
      if (of.masked && (isDead || !of.isWidest)) return failure({ kind: 'hung', cause: '120 s' })
      return ok(laid)
    },
    end: () => {},
  } as unknown as OwnWorker
  let isDead = true
  const one = desk(silent)
  await one.add([{ name: FILE, file: workbook, use: { kind: 'table', table: vacants } }])
  expect(one.state()).toMatchObject({ overlay: laid, masked: false, unmasked: false })
  const seen: unknown[] = []
  one.subscribe(() => seen.push(one.state().overlay))
  await one.mask(true)
  expect(one.state()).toMatchObject({ overlay: laid, masked: false, unmasked: true, failure: null })
  expect(seen).not.toContain(null)
  // the widest mask is asked for where the finest does not come
  expect(asked).toEqual([false, true, true, false])
  expect(one.project('x').masked).toBe(false)
  await one.mask(false)
  expect(one.state().unmasked).toBe(false)
  isDead = false
  await one.mask(true)
  expect(one.state()).toMatchObject({ overlay: laid, masked: true, unmasked: false })
})

it('what a publication would mask is not worked out again of the same files, and is of others or by another program', async () => {
  const laid = { indicators: {}, hidden: null } as unknown as OwnTasks['overlay']['answer']
  let asked = 0
  const counting = {
    ask: async (task: OwnTask, of: OwnTasks[OwnTask]['asked']) => {
      if ('masked' in of) {
        asked++
        return ok(laid)
      }
      const found = await answer(task, of)
      return task === 'look' && found.ok ? ok({ ...found.value, sha256: 'ab'.repeat(32) }) : found
    },
    end: () => {},
  } as unknown as OwnWorker
  const file = { name: FILE, file: workbook, use: { kind: 'table', table: vacants } } as const
  const reopened = async (
    program: string | null,
    kept: KeptMask | null,
    { use, ...of }: GivenFile = file,
    masked = true,
  ) => {
    const one = desk(counting, program)
    asked = 0
    const seen: unknown[] = []
    one.subscribe(() => seen.push(one.state().overlay))
    await one.reopen([{ ...of, ...(use && { use }) }], { derived: [], masked, accepted: [] }, kept)
    return { ...one.state(), asked, seen }
  }
  const first = await reopened('program-1.js', null)
  expect(first).toMatchObject({ asked: 1, overlay: laid, laying: false })
  const key = first.maskKey ?? ''
  expect(key).toMatch(/^[0-9a-f]{64}$/)
  const before = { ...laid, indicators: { before: [] } }
  const kept = { key, answer: before }
  const again = await reopened('program-1.js', kept)
  expect(again).toMatchObject({ asked: 0, overlay: before, maskKey: key })
  // nothing else was shown in between
  expect(new Set(again.seen)).toEqual(new Set([null, before]))
  const described = { kind: 'table', table: { ...vacants, rule: 'cell' } } as const
  for (const other of [
    await reopened('program-2.js', kept),
    await reopened('program-1.js', kept, { ...file, use: described }),
    await reopened('program-1.js', kept, { ...file, name: 'Autre.ods' }),
    await reopened(null, kept),
  ]) {
    expect(other).toMatchObject({ asked: 1, overlay: laid })
    expect(other.maskKey).not.toBe(key)
  }
  expect(await reopened('program-1.js', kept, file, false)).toMatchObject({ asked: 1, maskKey: null })
})
