import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { vacancyView } from '../../test/fixtures/view.ts'
import { overlapWords } from '../i18n/words/overlap.ts'
import { zoneCode } from '../territory/code.ts'
import { ZoneTable } from './ZoneTable.tsx'

it('begins each head and each word for a state with a capital', () => {
  const html = renderToStaticMarkup(
    <ZoneTable
      view={{ ...vacancyView, weightLabel: 'logements' }}
      hovered={null}
      onHover={() => {}}
      onSelect={() => {}}
    />,
  )
  const cells = [...html.matchAll(/<(?:th|td)[^>]*>(.*?)<\/(?:th|td)>/gs)]
    .map(([, cell = '']) => cell.replace(/<[^>]+>/g, '').trim())
    .filter((cell) => cell !== '')
  expect(cells).toContain('Donnée manquante')
  expect(cells.some((cell) => cell.startsWith('Logements'))).toBe(true)
  const heads = [...html.matchAll(/<th scope="col"[^>]*>(.*?)<\/th>/gs)].map(([, head = '']) =>
    head.replace(/<[^>]+>/g, ''),
  )
  expect(heads.filter((head) => /^\p{Ll}/u.test(head))).toEqual([])
  expect(cells.filter((cell) => /^donnée manquante/.test(cell))).toEqual([])
})

it('tells a QVA from a QPV at their level', () => {
  const html = renderToStaticMarkup(
    <ZoneTable
      view={{
        ...vacancyView,
        choice: { ...vacancyView.choice, level: 'qpv' },
        zones: vacancyView.zones.map((zone, index) => ({ ...zone, kind: index === 0 ? 'qva' : 'qpv' })),
      }}
      hovered={null}
      onHover={() => {}}
      onSelect={() => {}}
    />,
  )
  const kinds = [...html.matchAll(/<td>(Quartier[^<]*)<\/td>/g)].map(([, kind]) => kind)
  expect(kinds.filter((kind) => kind === 'Quartier de veille active (QVA)')).toHaveLength(1)
  expect(kinds.filter((kind) => kind === 'Quartier prioritaire (QPV)')).toHaveLength(
    vacancyView.zones.length - 1,
  )
})

it('says that what zones share counts twice where the zones selected have a sum, and only there', () => {
  const total = (summability: 'ratio_of_sums' | 'none') =>
    renderToStaticMarkup(
      <ZoneTable
        view={{
          ...vacancyView,
          choice: {
            ...vacancyView.choice,
            level: 'work',
            selection: vacancyView.zones.slice(0, 2).map(({ code }) => code),
          },
          indicator: { ...vacancyView.indicator, summability },
        }}
        hovered={null}
        onHover={() => {}}
        onSelect={() => {}}
      />,
    )
  expect(total('ratio_of_sums')).toContain(overlapWords[vacancyView.lang].sharedTwice)
  expect(total('none')).not.toContain(overlapWords[vacancyView.lang].sharedTwice)
})

it('says once a flag that all the values bear, and on its row one that some do', () => {
  const shown = (flagged: (index: number) => boolean) =>
    renderToStaticMarkup(
      <ZoneTable
        view={{
          ...vacancyView,
          zones: vacancyView.zones.map((zone, index) => ({
            ...zone,
            flags: zone.state === null && flagged(index) ? ['not_comparable'] : [],
          })),
        }}
        hovered={null}
        onHover={() => {}}
        onSelect={() => {}}
      />,
    )
  const first = vacancyView.zones.findIndex(({ state }) => state === null)
  expect(shown(() => true).match(/rupture de série/g)).toHaveLength(1)
  expect(shown(() => true)).toContain('Toutes les valeurs du tableau\u00a0: rupture de série.')
  expect(shown((index) => index === first)).not.toContain('Toutes les valeurs')
  expect(shown((index) => index === first)).toContain('class="flag"')
})

describe('a table of 3 000 zones', () => {
  const [first] = vacancyView.zones
  if (!first) throw new Error('the view has no zone')
  const zones = Array.from({ length: 3000 }, (_, i) => ({
    ...first,
    code: zoneCode('iris', String(i).padStart(9, '0')),
    name: i === 1234 ? 'Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson' : `Zone ${i}`,
    value: i / 30,
  }))
  const html = (whole: boolean) =>
    renderToStaticMarkup(
      <ZoneTable
        view={{ ...vacancyView, zones }}
        hovered={null}
        onHover={() => {}}
        onSelect={() => {}}
        whole={whole}
      />,
    )
  const rowsIn = (text: string) => [...text.matchAll(/<tr[^>]*data-code="(\d+)"[^>]*>/g)]

  it('has the rows in sight in the page, each with its rank among all, as long as all of them', () => {
    const text = html(false)
    const rows = rowsIn(text)
    expect(rows.length).toBeGreaterThan(10)
    expect(rows.length).toBeLessThan(80)
    // the head, the zones, the total
    expect(text).toContain('aria-rowcount="3002"')
    // the greatest values first
    expect(rows.slice(0, 2).map(([tag, code]) => [code, /aria-rowindex="(\d+)"/.exec(tag)?.[1]])).toEqual([
      ['000002999', '2'],
      ['000002998', '3'],
    ])
    expect(/<tfoot.*?aria-rowindex="(\d+)"/s.exec(text)?.[1]).toBe('3002')
    const gap = Number(/class="row-gap"[^>]*><td[^>]*height:(\d+)px/.exec(text)?.[1])
    expect(gap).toBe((3000 - rows.length) * 33)
  })
  it('keeps the widths that its longest texts ask for', () => {
    expect(/<tr class="row-widest".*?<\/tr>/s.exec(html(false))?.[0]).toContain('Saint-Remy-en-Bouzemont')
  })
  it('has every row on paper', () => {
    const text = html(true)
    expect(rowsIn(text)).toHaveLength(3000)
    expect(text).not.toContain('aria-rowcount')
  })
})
