import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { summarise } from '../../atlas/cross-table.ts'
import type { CrossRow } from '../../db/answers-types.ts'
import { FRAGILITY } from '../../db/declared.test-helper.ts'
import type { ZoneCode } from '../../territory/code.ts'
import { Headline } from './Headline.tsx'

const row = (outcome: string, dwellings: number, zones: number, unknown: number): CrossRow => ({
  commune: 'a' as ZoneCode,
  communeName: 'A',
  class: outcome,
  candidates: null,
  place: 'outside',
  dwellings,
  zones,
  unknown,
})
const said = (rows: readonly CrossRow[], without: readonly string[] = []) =>
  renderToStaticMarkup(
    <Headline
      finding={{
        kind: 'concern',
        summary: summarise(rows, FRAGILITY),
        method: FRAGILITY,
        counted: 'iris',
        shown: 'iris',
        lacking: FRAGILITY.criteria.filter(({ id }) => without.includes(id)),
      }}
      lang="fr"
    />,
  )
    .replace(/<[^>]+>/g, '')
    .replace(/\s/g, ' ')

it('says which zones without a class hold the dwellings that it counts, and which it does not count at all', () => {
  const text = said([row('fragile', 300, 4, 0), row('indeterminate', 175, 23, 53)])
  expect(text).toContain('175 logements de 23 IRIS ne peuvent être classés.')
  expect(text).toContain('Sans parc connu, hors du compte : 53 IRIS.')
  expect(said([row('fragile', 300, 4, 0)])).not.toMatch(/hors du compte|classés/)
})

it('says that the number is unknown where no stock is known, and never that it is zero', () => {
  const text = said([row('fragile', 0, 0, 40), row('not_fragile', 0, 0, 2)])
  expect(text).toMatch(/^Nombre de .+ inconnu\. Sans parc connu, hors du compte : 42 IRIS\.$/)
  expect(text).not.toMatch(/\b0 |–/)
  expect(said([row('not_fragile', 0, 3, 0)])).toMatch(/^0 /)
})

it('does not speak of zones that straddle a district where nothing says where any of them stands', () => {
  const places = (...of: CrossRow['place'][]) => of.map((place) => ({ ...row('fragile', 100, 1, 0), place }))
  expect(said(places('straddling', 'straddling'))).toContain('dont la part en QPV ou QVA n’est pas connue.')
  expect(said(places('straddling', 'outside'))).toContain(
    'dont 0 à 100 en QPV ou QVA, selon la part des IRIS à cheval.',
  )
})

it('names the criteria that no zone has a figure for, where some cannot be classed', () => {
  const [first, second] = FRAGILITY.criteria
  const without = [first?.id ?? '', second?.id ?? '']
  const names = [first, second].map((one) => (one?.label.fr ?? '').slice(1)).join(', .')
  const undecided = [row('fragile', 300, 4, 0), row('indeterminate', 175, 23, 0)]
  expect(said(undecided, without)).toMatch(new RegExp(`Critères sans aucun chiffre ici : .${names}`))
  expect(said(undecided)).not.toContain('sans aucun chiffre')
  expect(said([row('fragile', 300, 4, 0)], without)).not.toContain('sans aucun chiffre')
})
