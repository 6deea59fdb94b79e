import { expect, test } from 'vitest'
import { standingZone } from '../../../src/contours/standing-zone.ts'
import { evaluate } from '../../../src/methods/evaluate.ts'
import { defaultSettings } from '../../../src/methods/method.ts'
import { buildTerritory } from '../../../src/publish/folder/build-territory.ts'
import { isPointLevel } from '../../../src/territory/level.ts'
import { catalogue, count, demo, methodOf, outcomeOf, read, total, zones } from '../demo.test-helper.ts'
import { RPLS_MEASURES } from '../tables/rpls.ts'
import { RESIDENCE_OPS } from './households.ts'

const residences = zones('residence')
const method = methodOf('fragility')
const stock = (code: string) => count('residence', code, 'RPLS_STOCK', 2024)
const within = (parent: 'commune' | 'iris' | 'qpv', code: string) =>
  residences.filter((residence) => residence[parent] === code)

test('has about 600 residences and about 400 condominiums, each in the zones that it stands in', () => {
  expect(residences.length).toBeGreaterThan(560)
  expect(residences.length).toBeLessThan(640)
  expect(zones('condominium').length).toBeGreaterThan(360)
  expect(zones('condominium').length).toBeLessThan(440)
  const { commune, iris, qpv } = demo.layers
  if (!commune || !iris || !qpv) throw new Error('a layer is absent')
  const [inCommune, inIris, inDistrict] = [commune, iris, qpv].map(standingZone)
  for (const { lon, lat, code, ...point } of [...residences, ...zones('condominium')]) {
    const place = { lon: lon ?? 0, lat: lat ?? 0 }
    expect([code, inCommune?.(place), inIris?.(place), inDistrict?.(place)]).toEqual([
      code,
      point.commune,
      point.iris,
      point.qpv,
    ])
    expect(point.perimeter).toBe(point.qpv === null ? 'outside' : 'inside')
  }
})

/** Of the register, by residence and by zone. */
const REGISTERED = ['RPLS_BEFORE_1975', 'RPLS_DPE', 'RPLS_DPE_EFG', 'RPLS_SURFACE', 'RPLS_RENT']

test('counts what communes, IRIS, QPV and QVA count, dwelling by dwelling', () => {
  expect(total(residences.map(({ code }) => stock(code)))).toBe(27_008)
  for (const level of ['commune', 'iris', 'qpv'] as const)
    for (const zone of zones(level)) {
      const own = within(level, zone.code)
      for (const measure of [...Object.keys(RPLS_MEASURES), ...REGISTERED]) {
        const sum = total(own.map(({ code }) => count('residence', code, measure, 2024)))
        expect([zone.code, measure, sum]).toEqual([
          zone.code,
          measure,
          count(level, zone.code, measure, 2024),
        ])
      }
    }
  for (const { code } of zones('iris')) {
    const located = total(
      within('iris', code).map((one) => count('residence', one.code, 'SOCIAL_IN_QPV', 2024)),
    )
    expect(located).toBe(count('iris', code, 'SOCIAL_IN_QPV', 2024))
  }
})

test('parts of a residence are within it', () => {
  for (const { code } of residences) {
    const of = (measure: string) => count('residence', code, measure, 2024)
    expect(of('RPLS_VACANT')).toBeLessThanOrEqual(of('RPLS_LETTABLE'))
    expect(of('RPLS_LETTABLE') + of('RPLS_VACANT_TECHNICAL')).toBeLessThanOrEqual(of('RPLS_STOCK'))
    expect(of('RPLS_DPE_EFG')).toBeLessThanOrEqual(of('RPLS_DPE'))
    expect(of('RPLS_DPE')).toBeLessThanOrEqual(of('RPLS_STOCK'))
    const households = read('residence', code, 'OPS_HOUSEHOLDS', 2024)
    if (typeof households !== 'number') continue
    expect(households).toBeLessThanOrEqual(of('RPLS_LETTABLE') - of('RPLS_VACANT'))
    for (const [part, whole] of [
      ['OPS_HOUSEHOLDS_U40', 'OPS_HOUSEHOLDS_U60'],
      ['OPS_HOUSEHOLDS_U60', 'OPS_HOUSEHOLDS'],
      ['OPS_RECENT_U40', 'OPS_RECENT'],
      ['OPS_ADULTS_UNEMPLOYED', 'OPS_ADULTS'],
      ['OPS_ADULTS', 'OPS_OCCUPANTS'],
      ['OPS_SINGLE', 'OPS_HOUSEHOLDS'],
      ['OPS_TRANSFER', 'OPS_HOUSEHOLDS'],
    ] as const) {
      const [less, more] = [part, whole].map((measure) => read('residence', code, measure, 2024))
      if (typeof less === 'number' && typeof more === 'number') expect(less).toBeLessThanOrEqual(more)
    }
  }
})

test('the five calibrated figures hold when the residences are added up', () => {
  const irises = zones('iris').map(({ code, commune }) => {
    const own = within('iris', code)
    const sum = (measure: string) => {
      const values = own.map((one) => read('residence', one.code, measure, 2024))
      const numbers = values.filter((value): value is number => typeof value === 'number')
      // what secrecy hides of a residence, the IRIS still gives
      return numbers.length === values.length ? total(numbers) : read('iris', code, measure, 2024)
    }
    const outcome = evaluate(
      method,
      defaultSettings(method),
      method.criteria.map(({ numerator, denominator }) => ({
        numerator: sum(numerator),
        denominator: sum(denominator),
      })),
    )
    const isConcern = outcome.kind === 'class' && (method.classes[outcome.index]?.concern ?? false)
    const located = total(own.filter(({ qpv }) => qpv !== null).map((one) => stock(one.code)))
    return { commune, isConcern, all: total(own.map((one) => stock(one.code))), located }
  })
  const concern = irises.filter(({ isConcern }) => isConcern)
  const outside = (some: typeof irises) => total(some.map(({ all, located }) => all - located))
  expect(total(irises.map(({ all }) => all))).toBe(27_008)
  expect(total(concern.map(({ all }) => all))).toBe(11_249)
  expect(total(concern.map(({ located }) => located))).toBe(7_357)
  expect(outside(concern)).toBe(3_892)
  expect(outside(concern.filter(({ commune }) => commune === '00001'))).toBe(3_610)
})

test('what is told of every residence of an IRIS adds up to what is told of the IRIS', () => {
  const told = zones('iris').filter(({ code }) =>
    within('iris', code).every(
      (one) => typeof read('residence', one.code, 'OPS_HOUSEHOLDS', 2024) === 'number',
    ),
  )
  const inhabited = told.filter(({ code }) => within('iris', code).length > 0)
  expect(inhabited.length).toBeGreaterThan(60)
  for (const { code } of inhabited)
    for (const measure of RESIDENCE_OPS.slice(0, 6)) {
      const values = within('iris', code).map((one) => read('residence', one.code, measure, 2024))
      const given = read('iris', code, measure, 2024)
      if (typeof given === 'number') expect(total(values as number[])).toBe(given)
      else expect(new Set(values)).toEqual(new Set([given]))
    }
})

test('leaves what is published of the other levels as it is without points', () => {
  const { corrections: _, ...meta } = demo.meta
  const without = {
    ...demo,
    meta,
    zones: demo.zones.filter(({ level }) => !isPointLevel(level)),
    cells: demo.cells.filter(({ level }) => !isPointLevel(level)),
  }
  const [all, others] = [demo, without].map((source) => buildTerritory(source, catalogue).files)
  for (const file of ['zones.arrow', 'cells.arrow', 'geometry.topojson'])
    expect(all?.[file]).toEqual(others?.[file])
  expect(Object.keys(others ?? {})).not.toContain('points.arrow')
  expect(Object.keys(all ?? {})).toContain('point-cells.arrow')
})

test('the fragility of a residence is that of its own households, and is not told where these are secret', () => {
  const isSecret = (code: string) => read('residence', code, 'OPS_HOUSEHOLDS', 2024) === 'suppressed'
  const [secret, told] = [true, false].map((wanted) =>
    residences
      .filter(({ code }) => isSecret(code) === wanted)
      .map(({ code }) => outcomeOf(method, 'residence', code, 2024)),
  )
  expect(secret?.length).toBeGreaterThan(10)
  for (const outcome of secret ?? []) expect(outcome.kind).not.toBe('class')
  const classes = (told ?? []).flatMap((outcome) => (outcome.kind === 'class' ? [outcome.index] : []))
  expect(classes.length).toBeGreaterThan(400)
  for (const [index] of method.classes.entries())
    expect(classes.filter((one) => one === index).length).toBeGreaterThan(20)
})
