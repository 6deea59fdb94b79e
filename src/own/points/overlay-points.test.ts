import { beforeAll, describe, expect, it } from 'vitest'
import { withTerritory } from '../../atlas/catalogue.ts'
import { readIndicator } from '../../atlas/read.ts'
import { createStore } from '../../atlas/store.ts'
import { subjectOf } from '../../atlas/subject.ts'
import type { LinearSolver } from '../../disclosure/solver.ts'
import { blankZone } from '../../publish/assemble/base-territory.ts'
import { possible } from '../../solver/enumerating-reader.test-helper.ts'
import { loadSolver } from '../../solver/highs.ts'
import { zoneCode } from '../../territory/code.ts'
import { maskOf } from '../overlay/mask.ts'
import { type Mask, overlay } from '../overlay/overlay.ts'
import { context, csv, declarations, shown } from '../own.test-helper.ts'
import { ownIndicatorId, ownMeasureId } from '../own-names.ts'
import { readOwn } from '../read-own.ts'
import { A, contours, FILE, readPlaces } from './own-points.test-helper.ts'

const ROWS = [
  ['nom', 'lots', 'vides', 'loyer', 'lon', 'lat'],
  ['Un', 10, 2, '7,5', 5.03, 47.03],
  ['Deux', 30, 3, '8', 5.07, 47.05],
]
const residence = {
  ...blankZone,
  level: 'residence',
  code: zoneCode('residence', `RS${A}-0001`),
  name: 'Publiée',
  commune: zoneCode('commune', A),
  lon: 5.01,
  lat: 47.01,
}
const published = {
  zones: [residence],
  cells: [
    {
      level: 'residence',
      code: residence.code,
      measure: 'RPLS_STOCK',
      year: 2024,
      value: 7,
      state: null,
      flags: 0,
    },
  ],
}

describe('a territory with places of its reader in it', () => {
  it('has their level, each figure at it and at the zones, rates as ratios of sums, all of it marked as local', async () => {
    const { territory, zones, cells, indicators } = overlay(
      shown(),
      [await readPlaces(ROWS)],
      [],
      declarations,
    )
    expect(territory.levels).toEqual(['commune', 'iris', 'address'])
    expect(territory.counts.address).toBe(2)
    const rate = ownIndicatorId(FILE, ['vides', 'lots'])
    expect(indicators[FILE]).toHaveLength(5)
    const of = (id: string) => territory.available.find(({ indicator }) => indicator === id)
    expect(of(rate)?.years).toMatchObject({ address: [2024], commune: [2024], iris: [2024] })
    expect(of(rate)?.credits.every(({ local }) => local)).toBe(true)
    expect(of(ownIndicatorId(FILE, ['loyer']))?.years).toEqual({ address: [2024] })
    const all = withTerritory(declarations.catalogue, territory)
    const indicator = all.indicators.find(({ id }) => id === rate)
    if (!indicator) throw new Error('no rate')
    const context = { store: createStore(zones, cells), ...all, plan: null }
    const read = readIndicator(context, indicator, 'commune', 2024)
    expect(read.find(({ code }) => code === A)?.value).toBeCloseTo((100 * 5) / 40)
    // no place is in the others: nothing is said of them
    expect(read.filter(({ value }) => value === 'missing')).toHaveLength(read.length - 1)
  })

  it('sizes each place by the dwellings that the file counts, of all its figures, and says so where zones are summed', async () => {
    const laid = overlay(shown(), [await readPlaces(ROWS)], [], declarations)
    const opened = {
      catalogue: withTerritory(declarations.catalogue, laid.territory),
      territory: laid.territory,
      store: createStore(laid.zones, laid.cells),
    }
    for (const columns of [['vides', 'lots'], ['loyer'], ['vides']]) {
      const { weighing, places } = subjectOf(opened, ownIndicatorId(FILE, columns), 'address', null)
      expect(weighing?.measure.id).toBe(ownMeasureId(FILE, 'lots'))
      expect(places.map(({ name, weight }) => [name, weight])).toEqual([
        ['Un', 10],
        ['Deux', 30],
      ])
    }
    const rate = subjectOf(opened, ownIndicatorId(FILE, ['vides', 'lots']), 'commune', null)
    expect(rate.places.find(({ code }) => code === A)?.weight).toBe(40)
    // a file that counts no dwellings says nothing of sizes
    const figures = [
      { kind: 'ready', column: 'loyer', label: 'Loyer', unit: 'euros_per_m2', direction: 'neutral' },
    ] as const
    const plain = overlay(shown(), [await readPlaces(ROWS, { figures: [...figures] })], [], declarations)
    expect(plain.territory.catalogue?.indicators.map(({ weight }) => weight)).toEqual([null, null])
  })

  it('keeps the points that are published of another level', async () => {
    const laid = overlay(shown(), [await readPlaces(ROWS)], [], declarations, { points: published })
    expect(laid.zones.filter(({ level }) => level === 'residence')).toEqual([residence])
    expect(laid.cells).toContainEqual(published.cells[0])
  })

  it('two files that name one place have one point, with the figures of both', async () => {
    const [one, two] = [await readPlaces(ROWS), await readPlaces(ROWS)]
    const { zones, territory } = overlay(shown(), [one, { ...two, file: 'autre.csv' }], [], declarations)
    expect(zones.filter(({ level }) => level === 'address')).toHaveLength(2)
    expect(territory.counts.address).toBe(2)
  })
})

describe('the register of social dwellings, opened by a reader', () => {
  const rpls = csv([
    ['DEPCOM', 'NUMVOIE', 'TYPVOIE', 'NOMVOIE', 'CONSTRUCT', 'DPEENERGIE', 'X', 'Y'],
    [A, 12, 'RUE', 'DE LA PAIX', 1968, 'F', '853987,24', '6659447,35'],
    [A, 12, 'RUE', 'DE LA PAIX', 1968, 'C', '853987,24', '6659447,35'],
    [A, 14, 'RUE', 'DE LA PAIX', 1968, 'C', '', ''],
  ])

  it('gives residences, which take the place of those published', async () => {
    const use = { kind: 'source', source: 'rpls-logements' } as const
    const reading = await readOwn('rpls.csv', rpls, use, { ...context, contours })
    expect(reading.report.points).toMatchObject({ placed: 1, unplaced: [{ row: 4 }] })
    const laid = overlay(shown(), [reading], [], declarations, { points: published })
    const residences = laid.zones.filter(({ level }) => level === 'residence')
    expect(residences.map(({ name }) => name)).toEqual(['12 RUE DE LA PAIX'])
    const stock = laid.cells.filter(({ measure }) => measure === 'RPLS_STOCK')
    expect(stock.map(({ level, value }) => [level, value])).toEqual([['residence', 2]])
    expect(laid.cells.some(({ measure }) => measure === ownMeasureId('rpls.csv', 'x'))).toBe(false)
    expect(laid.territory.local_levels).toEqual(['residence'])
  })

  it('offers what it gives, at its points, and leaves the figures of zones to their own source', async () => {
    const use = { kind: 'source', source: 'rpls-logements' } as const
    const reading = await readOwn('rpls.csv', rpls, use, { ...context, contours })
    const credit = {
      source: 'rpls',
      producer: 'Publié',
      title: { fr: 'publié', en: 'published' },
      vintage: '2023',
      licence: null,
      page: null,
    }
    const cell = (level: string, code: string, measure: string, value: number) => ({
      level,
      code: zoneCode('commune', code),
      measure,
      year: 2024,
      value,
      state: null,
      flags: 0,
    })
    const counted = ['RPLS_STOCK', 'RPLS_DPE', 'RPLS_DPE_EFG', 'RPLS_VACANT', 'RPLS_LETTABLE']
    const before = shown(counted.map((measure, i) => cell('commune', A, measure, 100 - i)))
    const available = ['social_energy_rate', 'social_vacancy_rate'].map((indicator) => ({
      indicator,
      years: { commune: [2024], residence: [2024] },
      coverage: {},
      credits: [credit],
    }))
    const laid = overlay(
      { ...before, territory: { ...before.territory, levels: ['commune', 'residence'], available } },
      [reading],
      [],
      declarations,
      { points: published },
    )
    // vacancy is weighed by the stock that the file gives, and is not in it
    expect(laid.indicators['rpls.csv']).toContain('social_energy_rate')
    expect(laid.indicators['rpls.csv']).not.toContain('social_vacancy_rate')
    const of = (id: string) => laid.territory.available.find(({ indicator }) => indicator === id)
    expect(of('social_energy_rate')?.years).toEqual({ commune: [2024], residence: [2024] })
    // the residences that it was known of are no longer there
    expect(of('social_vacancy_rate')?.years).toEqual({ commune: [2024] })
    const opened = {
      catalogue: withTerritory(declarations.catalogue, laid.territory),
      territory: laid.territory,
      store: createStore(laid.zones, laid.cells),
    }
    const credits = (id: string, level: 'commune' | 'residence') =>
      subjectOf(opened, id, level, null).credits.map(({ producer, local = false }) => [producer, local])
    expect(credits('social_energy_rate', 'commune')).toEqual([['Publié', false]])
    expect(credits('social_energy_rate', 'residence')).toEqual([['SDES', true]])
    expect(credits('social_vacancy_rate', 'commune')).toEqual([['Publié', false]])
  })
})

describe('the register of condominiums, opened by a reader', () => {
  const rnic = csv([
    [
      'numero_d_immatriculation',
      'code_officiel_commune',
      'long',
      'lat',
      'nombre_de_lots_a_usage_d_habitation',
    ],
    ['AA1234567', A, 5.02, 47.02, 8],
  ])

  it('is watched as the published ones were: which classes each may be of, and in no perimeter of work', async () => {
    const use = { kind: 'source', source: 'rnic' } as const
    const reading = await readOwn('rnic.csv', rnic, use, { ...context, contours })
    const had = { indicator: 'condominium_watch', years: { condominium: [2024] }, coverage: {}, credits: [] }
    const years = (available: (typeof had)[]) => {
      const before = shown()
      const work = { ...blankZone, level: 'work', code: zoneCode('work', 'PT00-UN'), name: 'Un' }
      const counted = { level: 'work', code: work.code, year: 2024, value: 1, state: null, flags: 0 } as const
      const ofWork = ['COPRO', 'COPRO_UNREGISTERED', 'COPRO_DWELLINGS', 'COPRO_NO_MANDATE']
      const laid = overlay(
        {
          territory: { ...before.territory, levels: ['commune', 'work', 'condominium'], available },
          zones: [...before.zones, work],
          cells: ofWork.map((measure) => ({ ...counted, measure })),
        },
        [reading],
        [],
        declarations,
        { points: published },
      )
      return laid.territory.available.find(({ indicator }) => indicator === 'condominium_watch')
    }
    expect(years([had])).toMatchObject({
      years: { condominium: [2024] },
      coverage: { condominium: { numbers: 0, zones: 1 } },
    })
    expect(Object.keys(years([had])?.years ?? {})).toEqual(['condominium'])
    // nothing can be classed, and nothing was before
    expect(years([])).toBeUndefined()
  })
})

describe('what a publication would mask of places', () => {
  let solver: LinearSolver
  beforeAll(async () => {
    solver = await loadSolver()
  })
  const figures = [
    {
      kind: 'rate',
      numerator: 'vides',
      denominator: 'lots',
      scale: 100,
      label: 'Part',
      unit: 'percent',
      direction: 'neutral',
    },
  ] as const
  /** `lots` households in each of the places, half of them concerned; two IRIS of one commune */
  const masked = async (lots: readonly number[], rule: 'set' | 'none') => {
    const rows = lots.map((n, i) => [
      `${i}`,
      n,
      Math.floor(n / 2),
      '',
      5.01 + 0.045 * (i % 2),
      47.01 + 0.01 * i,
    ])
    const reading = await readPlaces([['nom', 'lots', 'vides', 'loyer', 'lon', 'lat'], ...rows], {
      rule,
      figures: [...figures],
    })
    const laid = overlay(shown(), [reading], [], declarations, { mask: maskOf(declarations, solver) })
    const place = new Map<string, number>(laid.zones.map(({ code, name }) => [code, Number(name)]))
    return (level: string, column: string) =>
      laid.cells
        .filter((cell) => cell.level === level && cell.measure === ownMeasureId(FILE, column))
        .sort((a, b) => (place.get(a.code) ?? 0) - (place.get(b.code) ?? 0))
        .map(({ value, state }) => state ?? value)
  }

  it('a place of fewer than 11 households, and another of its zone, from which it would be worked out', async () => {
    const of = await masked([8, 40, 30, 50], 'set')
    const places = of('address', 'lots')
    expect(places[0]).toBe('suppressed')
    // the commune and the IRIS count all of theirs: one hidden place alone would be what they leave
    const isTold = (values: readonly (number | string | null)[]) =>
      values.filter((value) => value === 'suppressed').length
    expect(isTold([places[0] ?? null, places[2] ?? null, ...of('iris', 'lots')])).toBeGreaterThan(1)
    // how many places there are is a figure of no household
    expect(of('address', 'lignes du fichier')).toEqual([1, 1, 1, 1])
  })

  it('nothing where every set is large, or where no rule is chosen', async () => {
    const [large, none] = [await masked([40, 40, 30, 50], 'set'), await masked([8, 40, 30, 50], 'none')]
    expect(large('address', 'lots')).toEqual([40, 40, 30, 50])
    expect(none('address', 'lots')).toEqual([8, 40, 30, 50])
  })

  it('the same places in Lambert-93, by the column that counts their dwellings', async () => {
    const rows = [8, 40, 50, 60].map((n, i) => [`${i}`, n, 2, '', 853_987 + 50 * i, 6_659_447])
    const reading = await readPlaces([['nom', 'lots', 'vides', 'loyer', 'x', 'y'], ...rows], {
      x: 'x',
      y: 'y',
      projection: 'EPSG:2154',
      rule: 'set',
      size: 'lots',
      figures: [{ kind: 'count', column: 'vides', label: 'Vides', unit: 'dwellings', direction: 'neutral' }],
    })
    const laid = overlay(shown(), [reading], [], declarations, { mask: maskOf(declarations, solver) })
    const empty = laid.cells.filter((cell) => cell.measure === ownMeasureId(FILE, 'vides'))
    const small = laid.zones.find(({ level, name }) => level === 'address' && name === '0')?.code
    expect(empty.find(({ code }) => code === small)?.state).toBe('suppressed')
    // another place or a total hides it, and the others stay
    const hidden = empty.filter(({ state }) => state === 'suppressed').length
    expect(hidden).toBeGreaterThan(1)
    expect(hidden).toBeLessThan(empty.length)
  })

  it('nothing of the registers that are public, be their residences and condominiums small', async () => {
    const read = (file: string, source: string, rows: Parameters<typeof csv>[0]) =>
      readOwn(file, csv(rows), { kind: 'source', source }, { ...context, contours })
    const head = ['numero_d_immatriculation', 'code_officiel_commune', 'long', 'lat']
    const readings = [
      await read('rnic.csv', 'rnic', [
        [...head, 'nombre_de_lots_a_usage_d_habitation'],
        ['AA1234567', A, 5.02, 47.02, 3],
      ]),
      await read('rpls.csv', 'rpls-logements', [
        ['DEPCOM', 'NUMVOIE', 'TYPVOIE', 'NOMVOIE', 'CONSTRUCT', 'X', 'Y'],
        [A, 12, 'RUE', 'DE LA PAIX', 1968, '853987,24', '6659447,35'],
      ]),
    ]
    const laid = (mask: Mask | null) =>
      overlay(shown(), readings, [], declarations, { points: published, mask })
    const [open, masked] = [laid(null), laid(maskOf(declarations, solver))]
    const values = ({ cells }: typeof open) =>
      cells
        .map(({ level, code, measure, value, state }) => [level, code, measure, value, state].join('|'))
        .sort()
    expect(values(masked)).toEqual(values(open))
    expect(masked.hidden.figures).toBe(0)
    expect(values(open).length).toBeGreaterThan(2)
  })

  it('of the survey by residence, joined to the residences that are published, with its totals', async () => {
    const residences = [5.01, 5.02, 5.03].map((lon, i) => ({
      ...residence,
      code: zoneCode('residence', `RS${A}-000${i}`),
      name: `${i} rue Haute`,
      iris: `${A}0101`,
      lon,
    }))
    const published = { zones: residences, cells: [] }
    const place = { ...context.place, zones: [...context.place.zones, ...residences] }
    const rows = csv([
      ['residence', 'annee', 'menages', 'menages_moins_40_plus'],
      ...residences.map(({ code }, i) => [code, 2024, [8, 60, 70][i] ?? 0, 4]),
    ])
    const use = { kind: 'source', source: 'ops-residences' } as const
    const reading = await readOwn('ops.csv', rows, use, { ...context, place })
    const households = (mask: boolean) => {
      const laid = overlay(shown(), [reading], [], declarations, {
        points: published,
        mask: mask ? maskOf(declarations, solver) : null,
      })
      expect(laid.zones.filter(({ level }) => level === 'residence')).toHaveLength(3)
      return laid.cells
        .filter(({ measure, level }) => measure === 'OPS_HOUSEHOLDS' && level === 'residence')
        .map(({ value, state }) => state ?? value)
    }
    expect(households(false)).toEqual([8, 60, 70])
    // another residence hides it from who subtracts, so that the sum of the file by zone can stay
    expect(households(true)).toEqual(['suppressed', 60, 'suppressed'])
    // those that the file does not name, in a year in which nothing else is counted, change nothing and cost nothing
    const others = Array.from({ length: 300 }, (_, i) => ({
      ...residence,
      code: zoneCode('residence', `RS${A}-1${String(i).padStart(3, '0')}`),
      iris: `${A}010${1 + (i % 2)}`,
    }))
    const more = { zones: [...residences, ...others], cells: [] }
    const laid = overlay(shown(), [reading], [], declarations, {
      points: more,
      mask: (open) => {
        const solved: number[] = []
        const counted = {
          ...solver,
          open: (...of: Parameters<LinearSolver['open']>) => {
            solved.push(1)
            return solver.open(...of)
          },
        }
        const cells = maskOf(declarations, counted)(open)
        expect(solved.length).toBeLessThan(50)
        return cells
      },
    })
    const sizes = laid.cells.filter(({ measure }) => measure === 'OPS_HOUSEHOLDS')
    expect(sizes.map(({ value, state }) => state ?? value)).toEqual(['suppressed', 60, 'suppressed'])
  })

  it('the survey by residence of a year without a register, within the dwellings of the year that has one', async () => {
    // households and dwellings: two residences are full, and what the four others leave is what both hold
    const places = [
      [7, 7],
      [73, 73],
      [89, 93],
      [38, 45],
      [30, 31],
      [24, 26],
    ] as const
    const residences = places.map((_, i) => ({
      ...residence,
      code: zoneCode('residence', `RS${A}-100${i}`),
      iris: `${A}0101`,
    }))
    const state = { state: null, flags: 0 }
    const dwellings = residences.map(({ code }, i) => ({
      ...{ level: 'residence', code, measure: 'RPLS_STOCK', year: 2024, value: places[i]?.[1] ?? 0 },
      ...state,
    }))
    // the survey that is published of that year masks the same residence already
    const before = residences.slice(0, 1).map(({ code }) => ({
      ...{ level: 'residence', code, measure: 'OPS_HOUSEHOLDS', year: 2023, value: null },
      ...{ state: 'suppressed' as const, flags: 0 },
    }))
    const points = { zones: residences, cells: [...dwellings, ...before] }
    const place = { ...context.place, zones: [...context.place.zones, ...residences] }
    const read = (name: string, source: 'ops-residences' | 'ops-iris', rows: Parameters<typeof csv>[0]) =>
      readOwn(name, csv(rows), { kind: 'source', source }, { ...context, place })
    const byResidence = await read('ops.csv', 'ops-residences', [
      ['residence', 'annee', 'menages'],
      ...residences.map(({ code }, i) => [code, 2023, places[i]?.[0] ?? 0]),
    ])
    const byIris = await read('iris.csv', 'ops-iris', [
      ['iris', 'annee', 'menages'],
      [`${A}0101`, 2023, 261],
    ])
    const laid = overlay(shown(), [byResidence, byIris], [], declarations, {
      points,
      mask: maskOf(declarations, solver),
    })
    const households = laid.cells.filter(({ measure, year }) => measure === 'OPS_HOUSEHOLDS' && year === 2023)
    const printed = new Map<string, number>(
      households.flatMap(({ code, value }) => (value === null ? [] : [[code, value] as const])),
    )
    const codes = residences.map(({ code }) => code)
    const most = places.map(([, dwellings], i) => [`${codes[i]} dwellings`, dwellings] as const)
    const [small = ''] = codes
    const reader = (told: ReadonlyMap<string, number>) =>
      possible(
        {
          printed: new Map([...told, ...most]),
          sums: [[`${A}0101`, ...codes]],
          atMost: codes.map((code) => [code, `${code} dwellings`] as const),
        },
        small,
      )
    // the two full ones hidden alone hide nothing from who knows the dwellings
    const alone = new Map<string, number>(codes.slice(2).map((code, i) => [code, places[i + 2]?.[0] ?? 0]))
    expect(reader(alone.set(`${A}0101`, 261))).toEqual([7])
    expect(printed.has(small)).toBe(false)
    expect(reader(printed)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    // each figure of the files that is masked counts, whatever the atlas said of it
    const masked = households.filter(({ state }) => state === 'suppressed')
    expect(masked.map(({ code }) => code)).toContain(small)
    expect(laid.hidden.figures).toBe(masked.length)
  })
})
