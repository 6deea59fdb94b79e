import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { aggregateOf } from '../../test/fixtures/answers.ts'
import { attainmentView } from '../../test/fixtures/view.ts'
import type { Aggregate, Answers } from '../db/answers-types.ts'
import CardSelection from './CardSelection.tsx'

function heading(given: Partial<Aggregate>) {
  const selection = aggregateOf({ value: 88, known: 1, of: 1, ...given })
  const html = renderToStaticMarkup(
    <CardSelection
      view={{ ...attainmentView, lang: 'fr', answers: { selection } as Answers }}
      onSelection={() => {}}
    />,
  )
  return /<p>(.*?)<button/
    .exec(html)?.[1]
    ?.replace(/<[^>]+>/g, '')
    .trim()
}

it('says what a selection comes to, and on how many of its zones where some have no results in the year shown', () => {
  expect(heading({})).toBe('1 zone choisie, 88\u202f%')
  expect(heading({ value: 'missing', known: 1, of: 2, partial: 88, members: 'commune' })).toBe(
    '1 zone choisie, 88\u202f% (1 sur 2 communes)',
  )
})

it('says of how many of them a value is known, where that leaves no total', () => {
  expect(heading({ value: 'missing', known: 1, of: 2 })).toBe('1 zone choisie, pas de total (1 sur 2)')
})

it('has nothing to press where no page chooses', () => {
  const zone = attainmentView.zones.find(({ selected }) => selected)
  const html = renderToStaticMarkup(<CardSelection view={{ ...attainmentView, lang: 'fr' }} />)
  expect(html).not.toContain('<button')
  expect(html).toContain(`<li>${zone?.name}</li>`)
})
