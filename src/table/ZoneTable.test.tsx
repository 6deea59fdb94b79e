import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { vacancyView } from '../../test/fixtures/view.ts'
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
