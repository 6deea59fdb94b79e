import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import { tableFromIPC } from '@uwdata/flechette'
import loadHighs from 'highs'
import { beforeAll, expect, test } from 'vitest'
import { buildTerritory } from '../../../src/publish/folder/build-territory.ts'
import { catalogue, demo } from '../demo.test-helper.ts'
import { drawnSurvey } from './drawn-survey.test-helper.ts'

/**
 * What a reader works out of the survey by residence, who has the published files alone and no more of this project: counts
 * of an IRIS are those of its residences, households live in dwellings that are let and not vacant. Nothing that masks
 * or proves is used here; what was drawn tells which residences are small.
 */

interface Row {
  readonly level: string
  readonly code: string
  readonly iris: string | null
  readonly measure: string
  readonly year: number
  readonly value: number | null
  readonly lon: number | null
  readonly lat: number | null
}
type Print = (level: string, code: string, measure: string, year: number) => number | null

const THRESHOLD = 11
const COUNTS = [
  'OPS_HOUSEHOLDS',
  'OPS_HOUSEHOLDS_U40',
  'OPS_RECENT',
  'OPS_RECENT_U40',
  'OPS_ADULTS',
  'OPS_ADULTS_UNEMPLOYED',
] as const
const [HOUSEHOLDS] = COUNTS
/** Counts, and those of a count that another leaves out. */
const FIGURES: readonly (readonly [count: string, less?: string])[] = [
  ...COUNTS.map((count) => [count] as const),
  ['OPS_HOUSEHOLDS', 'OPS_HOUSEHOLDS_U40'],
  ['OPS_HOUSEHOLDS', 'OPS_RECENT'],
  ['OPS_HOUSEHOLDS_U40', 'OPS_RECENT_U40'],
  ['OPS_RECENT', 'OPS_RECENT_U40'],
  ['OPS_ADULTS', 'OPS_ADULTS_UNEMPLOYED'],
]

const { files } = buildTerritory(demo, catalogue)
const rows = (name: string) => tableFromIPC(files[name] as Uint8Array).toArray() as Row[]
const cells = [...rows('cells.arrow'), ...rows('point-cells.arrow')]
const printed = new Map(
  cells.map(({ level, code, measure, year, value }) => [`${level} ${code} ${measure} ${year}`, value]),
)
const print: Print = (level, code, measure, year) =>
  printed.get(`${level} ${code} ${measure} ${year}`) ?? null
const surveys = cells.filter(({ measure }) => measure.startsWith('OPS_'))
const years = [...new Set(surveys.map(({ year }) => year))].sort()
const residences = rows('points.arrow').filter(({ level }) => level === 'residence')
const occupied = (code: string) =>
  (print('residence', code, 'RPLS_LETTABLE', 2024) ?? 0) -
  (print('residence', code, 'RPLS_VACANT', 2024) ?? 0)

let highs: Awaited<ReturnType<typeof loadHighs>>
beforeAll(async () => {
  highs = await loadHighs()
})

/** Residences of an IRIS of which a year is not printed, and what a reader knows of them; null where there is none, or no total. */
function hidden(iris: string, year: number, seen: Print = print) {
  const own = residences.filter((one) => one.iris === iris).map(({ code }) => code)
  const masked = own.filter((code) => seen('residence', code, HOUSEHOLDS, year) === null)
  if (masked.length === 0 || seen('iris', iris, HOUSEHOLDS, year) === null) return null
  const unknown = (code: string, measure: string) =>
    `x${masked.indexOf(code)}_${COUNTS.indexOf(measure as typeof HOUSEHOLDS)}`
  const sums = COUNTS.flatMap((measure) => {
    const total = seen('iris', iris, measure, year)
    if (total === null) return []
    const told = own
      .filter((code) => !masked.includes(code))
      .reduce((sum, code) => sum + (seen('residence', code, measure, year) ?? Number.NaN), 0)
    return [`${masked.map((code) => unknown(code, measure)).join(' + ')} = ${total - told}`]
  })
  const within = masked.flatMap((code) => {
    const [all, under, recent, both, adults, jobless] = COUNTS.map((measure) => unknown(code, measure))
    return [
      `${under} - ${all} <= 0`,
      `${recent} - ${all} <= 0`,
      `${both} - ${recent} <= 0`,
      `${both} - ${under} <= 0`,
      `${under} + ${recent} - ${both} - ${all} <= 0`,
      `${jobless} - ${adults} <= 0`,
      `${all} - ${adults} <= 0`,
    ]
  })
  const text = [
    'Subject To',
    ...[...sums, ...within].map((one, i) => `c${i}: ${one}`),
    'Bounds',
    ...masked.map((code) => `0 <= ${unknown(code, HOUSEHOLDS)} <= ${occupied(code)}`),
    'Generals',
    masked.flatMap((code) => COUNTS.map((measure) => unknown(code, measure))).join(' '),
    'End',
  ].join('\n')
  const end = (
    sense: 'Minimize' | 'Maximize',
    codes: readonly string[],
    measure: string,
    less?: string,
  ): number => {
    const more = codes.map((code) => unknown(code, measure)).join(' + ')
    const wanted = [more, ...(less ? codes.map((code) => unknown(code, less)) : [])].join(' - ')
    const solved = highs.solve(`${sense}\nobj: ${wanted}\n${text}`)
    if (solved.Status !== 'Optimal') throw new Error(`${iris} ${year} ${measure}: ${solved.Status}`)
    return Math.round(solved.ObjectiveValue)
  }
  return { own, masked, end }
}

/** Counts of small residences that a reader knows more of than that they are from 0 to 10, or to what the dwellings hold. */
function givenAway(iris: string, year: number, seen: Print = print): string[] {
  const found = hidden(iris, year, seen)
  if (!found) return []
  const drawn = drawnSurvey(iris, year)
  return found.masked
    .filter((code) => (drawn[found.own.indexOf(code)]?.[HOUSEHOLDS] ?? 0) < THRESHOLD)
    .flatMap((code) =>
      FIGURES.filter(([measure, less]) => {
        const most = /ADULTS/.test(measure) ? THRESHOLD - 1 : Math.min(THRESHOLD - 1, occupied(code))
        const end = (sense: 'Minimize' | 'Maximize') => found.end(sense, [code], measure, less)
        return end('Minimize') > 0 || end('Maximize') < most
      }).map((figure) => `${year} ${code} ${figure.join(' less ')}`),
    )
}

const ofYear = (year: number) => {
  const irises = [...new Set(residences.flatMap(({ iris }) => iris ?? []))]
  // a survey that is given of none of the residences of an IRIS is not a survey by residence
  return irises.filter((iris) => {
    const found = hidden(iris, year)
    return found !== null && found.masked.length < found.own.length
  })
}

test('the survey is printed at the levels that this attack knows, and of no set of fewer than 11 households', () => {
  expect(new Set(surveys.map(({ level }) => level))).toEqual(new Set(['iris', 'residence', 'work']))
  const sizes = surveys.filter(({ measure, value }) => measure === HOUSEHOLDS && value !== null)
  expect(sizes.length).toBeGreaterThan(4000)
  // where there is no social dwelling, every reader knows that there is no household
  const small = sizes.filter(
    ({ level, code, value }) => (value ?? 0) < THRESHOLD && print(level, code, 'RPLS_STOCK', 2024) !== 0,
  )
  expect(small).toEqual([])
  const orphans = surveys.filter(
    ({ level, code, year, value }) => value !== null && print(level, code, HOUSEHOLDS, year) === null,
  )
  expect(orphans).toEqual([])
})

test('what the printed residences leave of their IRIS is none, or 11 households and more', () => {
  for (const year of years)
    for (const iris of ofYear(year)) {
      const found = hidden(iris, year)
      if (found) expect(found.end('Minimize', found.masked, HOUSEHOLDS)).toBeGreaterThanOrEqual(THRESHOLD)
    }
})

test('a perimeter of work has a survey where each of its IRIS has one: their sum leaves nothing', () => {
  const { work } = demo.layers
  if (!work) throw new Error('no perimeter of work')
  const told = surveys.filter(({ level, value }) => level === 'work' && value !== null)
  expect(told.length).toBeGreaterThan(40)
  for (const { code, measure, year, value } of told) {
    const contour = work.features.find(({ properties }) => properties.code === code)
    const parts = rows('zones.arrow').filter(
      ({ level, lon, lat }) =>
        level === 'iris' && contour && booleanPointInPolygon([lon ?? 0, lat ?? 0], contour),
    )
    const values = parts.map((iris) => print('iris', iris.code, measure, year))
    expect(values).not.toContain(null)
    expect(values.reduce<number>((sum, one) => sum + (one ?? 0), 0)).toBe(value)
  }
})

test.each(years)(
  'in %s, nothing is known of a small residence but that it may have, or lack, 0 to 10 of each count',
  (year) => {
    const irises = ofYear(year)
    expect(irises.length).toBeGreaterThan(2)
    expect(irises.flatMap((iris) => givenAway(iris, year))).toEqual([])
  },
)

test.each(years)(
  'in %s, no residences of one IRIS are known to have fewer than 11 households together',
  (year) => {
    const known = ofYear(year).flatMap((iris) => {
      const found = hidden(iris, year)
      if (!found) return []
      const { masked, end } = found
      const some = Array.from({ length: 2 ** masked.length - 2 }, (_, bits) =>
        masked.filter((_, i) => ((bits + 1) >> i) & 1),
      )
      return some.filter((codes) => {
        const room = codes.reduce((sum, code) => sum + occupied(code), 0)
        return room >= THRESHOLD && end('Maximize', codes, HOUSEHOLDS) < THRESHOLD
      })
    })
    expect(known).toEqual([])
  },
)

test('the attack finds a small residence whose neighbours are printed', () => {
  const year = years.at(-1) ?? 0
  for (const iris of ofYear(year)) {
    const found = hidden(iris, year)
    const drawn = drawnSurvey(iris, year)
    const small = found?.masked.find(
      (code) => (drawn[found.own.indexOf(code)]?.[HOUSEHOLDS] ?? 0) < THRESHOLD,
    )
    const seen: Print = (level, code, measure, at) =>
      level === 'residence' && code !== small
        ? (drawn[found?.own.indexOf(code) ?? -1]?.[measure] ?? null)
        : print(level, code, measure, at)
    expect(givenAway(iris, year, seen).length).toBeGreaterThan(3)
  }
})
