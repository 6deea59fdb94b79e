import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carrierOf } from './carrier.ts'
import { parseCogEvents } from './events.ts'
import { cogHistory } from './history.ts'

const events = parseCogEvents(readFileSync(join(import.meta.dirname, '../../../data/cog/events.csv'), 'utf8'))
const history = cogHistory(events)
const carrier = (codes: readonly string[], year: number | null = null) =>
  carrierOf(history, new Set(codes), year)

describe('the dated history of communes', () => {
  it('ends on the communes in force', () => {
    const path = createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/data/communes.json')
    const entries = JSON.parse(readFileSync(path, 'utf8')) as { code: string; type: string }[]
    const current = new Set(entries.filter(({ type }) => type === 'commune-actuelle').map(({ code }) => code))
    const ends = [...new Set(history.values())].flatMap(({ editions }) => [
      ...(editions.at(-1)?.communes.keys() ?? []),
    ])
    expect(ends.filter((code) => !current.has(code))).toEqual([])
    const ended = [...history.keys()].filter((code) => !ends.includes(code))
    expect(ended.filter((code) => current.has(code))).toEqual([])
  })

  it.each([
    ['49069', '49126', 2025],
    ['14011', '14581', 2025],
    ['12076', '12218', 2025],
    ['69159', '69114', 2025],
  ])('%s became %s on 1 January %i: the figure follows its code', (former, now, year) => {
    const file = carrier([former])
    expect(file.of(former)).toEqual({ kind: 'whole', into: now })
    expect(file.partsOf(now)).toEqual([former])
    expect(file.vintage?.until).toBe(`${year}-01-01`)
  })

  it('85084 alone is of before its split: nothing is carried, and the three communes are said', () => {
    const file = carrier(['85084'])
    expect(file.of('85084')).toEqual({
      kind: 'split',
      among: ['85084', '85165', '85212'],
      date: '2024-01-01',
    })
    expect(file.partsOf('85084')).toBeNull()
    expect(file.partsOf('85165')).toBeNull()
    expect(file.vintage).toEqual({ from: '2016-01-01', until: '2024-01-01' })
  })

  it('85084 beside 85165 and 85212 is of today', () => {
    const file = carrier(['85084', '85165', '85212'])
    expect(file.of('85084')).toEqual({ kind: 'whole', into: '85084' })
    expect(file.partsOf('85084')).toEqual(['85084'])
    expect(file.vintage).toBeNull()
  })

  it('before 2016 Les Essarts and Boulogne make the Essarts-en-Bocage of today, and L’Oie is itself', () => {
    const file = carrier(['85030', '85084', '85165', '85212'])
    expect(file.partsOf('85084')).toEqual(['85030', '85084'])
    expect(file.partsOf('85165')).toEqual(['85165'])
    expect(file.of('85030')).toEqual({ kind: 'whole', into: '85084' })
  })

  it('a declared COG decides: a file of 2024 that names 85084 alone is partial, and not split', () => {
    expect(carrier(['85084'], 2024).of('85084')).toEqual({ kind: 'whole', into: '85084' })
    expect(carrier(['85084'], 2023).of('85084')?.kind).toBe('split')
  })

  it('Crimolois (21213) and Neuilly (21452) make Neuilly-Crimolois, which needs both', () => {
    const file = carrier(['21213', '21452'])
    expect(file.partsOf('21452')).toEqual(['21213', '21452'])
    expect(carrier(['21452']).partsOf('21452')).toEqual(['21452'])
    expect(carrier(['21213']).partsOf('21452')).toEqual(['21213', '21452'])
  })

  it('says nothing of a commune that never changed', () => {
    expect(carrier(['01249']).of('01249')).toBeNull()
    expect(carrier(['01249']).partsOf('01249')).toEqual(['01249'])
  })

  it('a whole edition is carried to the communes in force, none counted twice', () => {
    const families = [...new Set(history.values())]
    fc.assert(
      fc.property(fc.constantFrom(...families), fc.nat(), (family, pick) => {
        const edition = family.editions[pick % family.editions.length]
        if (!edition) return
        const file = carrier([...edition.communes.keys()])
        const used = [...family.codes].flatMap((target) =>
          family.editions.at(-1)?.communes.has(target) ? (file.partsOf(target) ?? []) : [],
        )
        expect(new Set(used).size).toBe(used.length)
      }),
    )
  })
})
