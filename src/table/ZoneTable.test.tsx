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
