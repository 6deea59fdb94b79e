import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { fragilityView, vacancyView } from '../../../../test/fixtures/view.ts'
import type { ResolvedView } from '../../../atlas/view.ts'
import { FRAGILITY } from '../../../db/declared.test-helper.ts'
import type { ZoneCode } from '../../../territory/code.ts'
import { Finding } from './Finding.tsx'

const drawn = (view: Partial<ResolvedView>) =>
  renderToStaticMarkup(<Finding view={{ ...fragilityView, lang: 'fr', ...view }} />)

it('is announced by a status that is there before there is anything to say', () => {
  for (const answering of ['awaited', 'failed'] as const) {
    const markup = drawn({ answering })
    expect(markup).toContain('<p class="visually-hidden" role="status"></p>')
    expect(markup).not.toContain('aria-live')
  }
})

it('says the level of what it counts, which the map may not show', () => {
  const row = {
    commune: 'a' as ZoneCode,
    communeName: 'A',
    class: 'fragile',
    candidates: null,
    place: 'outside',
    dwellings: 300,
    zones: 4,
    unknown: 0,
  } as const
  const markup = drawn({
    method: FRAGILITY,
    choice: { ...fragilityView.choice, level: 'work', follow: true },
    answers: { method: { cross: [row], crossLevel: 'iris' } } as unknown as ResolvedView['answers'],
  })
  // the term is explained where it stands
  expect(markup).toContain('gloss-term">IRIS<')
  expect(markup.replace(/<\/?(?:button|span)[^>]*>/g, '')).toMatch(/<strong>Par IRIS\s: 300 /)
})

it('names the map that it is of, where two are compared', () => {
  const markup = (side?: string) =>
    renderToStaticMarkup(
      <Finding
        view={{ ...vacancyView, lang: 'fr', choice: { ...vacancyView.choice, follow: true } }}
        side={side}
      />,
    )
  expect(markup('Carte A (2022)')).toMatch(/<strong>Carte A \(2022\)\s: médiane des /)
  expect(markup()).toContain('<strong>Médiane des ')
})
