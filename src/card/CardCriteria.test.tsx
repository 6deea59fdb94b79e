import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { fragilityView } from '../../test/fixtures/view.ts'
import type { ViewCard } from '../atlas/view.ts'
import { FRAGILITY } from '../db/declared.test-helper.ts'
import { evaluate } from '../methods/evaluate.ts'
import { defaultSettings, type Method } from '../methods/method.ts'
import { CardCriteria } from './CardCriteria.tsx'

const method = FRAGILITY
const [place] = fragilityView.zones
if (!place) throw new Error('the fixture has a zone')
const { checks } = evaluate(
  method,
  defaultSettings(method),
  method.criteria.map((_, i) => ({ numerator: i === 0 ? 99 : 1, denominator: 100 })),
)
const zone = { ...place, checks }
const card = {
  zone,
  counts: { stock: 120, located: 'missing' },
  complements: [],
  groupCommunes: [],
} as unknown as ViewCard
const rows = (of: Method) =>
  [
    ...renderToStaticMarkup(<CardCriteria view={fragilityView} card={card} method={of} />).matchAll(
      /<tr.*?<\/tr>/gs,
    ),
  ].map(([row]) => row.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\s\u00a0\u202f]+/g, ' '))

describe('the criteria of a card', () => {
  it('have a row each', () => {
    const criteria = method.criteria.map((one) => ({ ...one, indicator: `${one.id}_rate` }))
    const all = rows({ ...method, criteria })
    expect(all).toHaveLength(criteria.length)
    expect(all[0]).toContain('99 sur 100')
  })

  it('share a row where they are of one rate, with the bounds that it meets', () => {
    const rate = { fr: 'Un seul taux', en: 'One rate' }
    const criteria = method.criteria.map((one) => ({ ...one, indicator: 'same', rate }))
    const [row = '', ...others] = rows({ ...method, criteria })
    expect(others).toEqual([])
    expect(row).toContain('Un seul taux')
    expect(row).toContain(`atteints : 1 sur ${checks.length}`)
  })
})
