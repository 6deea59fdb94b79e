import { describe, expect, it } from 'vitest'
import { parseChoice } from './choice-url.ts'
import {
  currentLink,
  LINK_MIGRATIONS,
  type LinkMigration,
  type LinkParams,
  URL_VERSION,
} from './link-migrations.ts'

/**
 * One link of each version, in the words of that version, and what it asks for today. A migration adds its line; no
 * line is ever edited, because such links stand in notes, mails and pages.
 */
const LINKS_OF_EACH_VERSION: readonly { readonly link: string; readonly asks: object }[] = [
  {
    link: '?v=1&t=demo&i=vacancy_rate&l=commune&y=2016&c=jenks.4&p=Blues&f=income.45&r=three_very_fragile&o=straddling&s=00001&m=10.5/45.1/-10&q=0&n=0&lang=en',
    asks: {
      territory: 'demo',
      indicator: 'vacancy_rate',
      level: 'commune',
      year: 2016,
      classification: { method: 'jenks', count: 4, bounds: [] },
      palette: 'Blues',
      thresholds: { income: 45 },
      rule: 'three_very_fragile',
      overlap: 'straddling',
      selection: ['00001'],
      camera: { zoom: 10.5, lat: 45.1, lon: -10 },
      outlines: false,
      names: false,
      lang: 'en',
    },
  },
]

describe('links of each version', () => {
  it('are listed here, as many as there are versions', () => {
    expect(LINKS_OF_EACH_VERSION).toHaveLength(URL_VERSION)
    expect(URL_VERSION).toBe(LINK_MIGRATIONS.length + 1)
  })

  it.each(LINKS_OF_EACH_VERSION.map((one, i) => ({ version: i + 1, ...one })))(
    'of version $version ask for what they asked for then',
    ({ version, link, asks }) => {
      expect(new URLSearchParams(link).get('v')).toBe(String(version))
      expect(parseChoice(link)).toEqual({ partial: asks, problems: [] })
    },
  )
})

describe('currentLink', () => {
  // version 2 renames `l`, version 3 splits `c` in two
  const migrations: LinkMigration[] = [
    (params) => params.map(([key, value]) => [key === 'l' ? 'scale' : key, value]),
    (params) =>
      params.flatMap(([key, value]): LinkParams => {
        const [method = '', count = ''] = value.split('.')
        return key === 'c'
          ? [
              ['by', method],
              ['in', count],
            ]
          : [[key, value]]
      }),
  ]
  const read = (version: string | null, ...params: LinkParams) => currentLink(version, params, migrations)

  it('leads a link of version 1 through every migration, in order, the order of its parameters kept', () => {
    expect(read('1', ['l', 'iris'], ['c', 'jenks.4'], ['s', '1'], ['s', '2'])).toEqual({
      known: true,
      params: [
        ['scale', 'iris'],
        ['by', 'jenks'],
        ['in', '4'],
        ['s', '1'],
        ['s', '2'],
      ],
    })
  })
  it('leads a link of version 2 through what comes after, and one of today through nothing', () => {
    expect(read('2', ['l', 'iris'], ['c', 'jenks.4']).params).toEqual([
      ['l', 'iris'],
      ['by', 'jenks'],
      ['in', '4'],
    ])
    expect(read('3', ['l', 'iris'], ['c', 'jenks.4'])).toEqual({
      known: true,
      params: [
        ['l', 'iris'],
        ['c', 'jenks.4'],
      ],
    })
  })
  it('reads a link without a version as of today, and a newer or unheard-of one too, which it names', () => {
    expect(read(null, ['l', 'iris'])).toEqual({ known: true, params: [['l', 'iris']] })
    for (const version of ['4', '99', '0', '-1', '1.0', '', 'two', '1e3', '99999999999'])
      expect(read(version, ['l', 'iris'])).toEqual({ known: false, params: [['l', 'iris']] })
  })
})
