import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { CATALOGUE, smallStore, TERRITORY } from '../../test/fixtures/small-territory.ts'
import { circlesView } from '../../test/fixtures/view.ts'
import { documentOf } from '../atlas/view-document.ts'
import type { Discrepancy } from '../indicators/territory.ts'
import { Discrepancies } from './Discrepancies.tsx'

const found = (given: Partial<Discrepancy>): Discrepancy => ({
  id: 'd',
  measure: 'TARGET_DWELLINGS',
  level: 'epci',
  code: '000000000',
  printed: 6023,
  summed: 5748,
  note: { fr: 'Remarque.', en: 'Note.' },
  source_ref: 'plan, 6',
  ...given,
})
const discrepancies = [
  found({ id: 'commune', level: 'commune', code: '00001', printed: 1116, summed: 1128 }),
  found({ id: 'whole' }),
  found({
    id: 'yearly',
    measure: 'TARGET_DWELLINGS_YEARLY',
    level: 'group',
    code: 'north',
    printed: 203,
    summed: 203.67,
  }),
]

/** Zone, printed, summed and gap of each row shown. */
function rows(printed: string | undefined, level: 'group' | 'commune') {
  const indicator = {
    ...circlesView.indicator,
    section: 'objectifs' as const,
    formula: {
      kind: 'count' as const,
      terms: [{ measure: 'TARGET_DWELLINGS', coefficient: 1, year: 'same' as const }],
      per_year: true,
      ...(printed !== undefined && { printed }),
    },
  }
  const opened = { territory: { ...TERRITORY, discrepancies }, catalogue: CATALOGUE, store: smallStore() }
  const html = renderToStaticMarkup(
    <Discrepancies
      view={{
        ...circlesView,
        choice: { ...circlesView.choice, level },
        zones: [],
        indicator,
        document: documentOf(opened, indicator, 'fr'),
      }}
    />,
  )
  return [...html.matchAll(/<th scope="row">(.*?)<\/tr>/gs)].map(([, row = '']) =>
    row
      .split(/<\/t[hd]>/)
      .map((cell) => cell.replace(/<[^>]+>/g, '').replace(/\u202f/g, ' '))
      .filter((_, column) => column !== 1)
      .slice(0, 4),
  )
}

describe('printed and summed', () => {
  it('names zones of every level, whichever is shown', () => {
    expect(rows(undefined, 'group')).toEqual([
      ['Aubrelle', '1 116', '1 128', '−12'],
      ['epci 000000000', '6 023', '5 748', '+275'],
    ])
  })

  it('has the yearly figure that the indicator is printed as, to the decimals of what it is compared with', () => {
    expect(rows('TARGET_DWELLINGS_YEARLY', 'commune').at(-1)).toEqual(['group north', '203', '203,7', '−0,7'])
  })
})
