import { describe, expect, it } from 'vitest'
import { SHIPPED } from '../../scripts/declared/shipped.test-helper.ts'
import { loadCatalogue } from '../publish/catalogue/load-catalogue.ts'
import { secrecyTexts } from './secrecy-text.ts'

const catalogue = loadCatalogue(SHIPPED)
const credit = (source: string) => ({
  source,
  producer: '',
  title: { fr: '', en: '' },
  vintage: '',
  licence: null,
  page: null,
})
const text = (source: string, stricter?: Parameters<typeof secrecyTexts>[1], lang: 'fr' | 'en' = 'fr') =>
  secrecyTexts(catalogue, stricter, [credit(source)], lang)
    .join()
    .replaceAll(/[\u00a0\u202f]/g, ' ')

describe('the rule of secrecy of a source in words', () => {
  it('states kind, threshold, unit and origin', () => {
    expect(text('ops')).toMatch(
      /règle d’ensemble, .* moins de 11 ménages ; .* un petit effectif est publié ;/,
    )
    expect(text('ops')).toMatch(/origine : plateforme OPS du GIP SNE/)
    expect(text('ops', undefined, 'en')).toMatch(/rule of sets, .* fewer than 11 households; .* origin: /)
    expect(text('lovac')).toMatch(/règle de case, aucun effectif de moins de 11 unités .* 85 % ou plus ; /)
  })

  it('says what is public', () => {
    expect(text('rpls')).toMatch(/: Donnée publique, sans secret statistique$/)
  })

  it('says what the publisher made stricter', () => {
    expect(text('ops', [{ source: 'ops', threshold: 12, all_or_none: true, subsets: true }])).toMatch(
      /moins de 12 ménages.* tous, ou aucun.* emménagés récents .*choisie par l’éditeur/,
    )
    expect(text('ops', [{ source: 'ops', kind: 'cell' }])).toMatch(/règle de case, .* 11 ménages/)
    expect(text('lovac', [{ source: 'ops', kind: 'cell' }])).not.toMatch(/éditeur/)
  })

  it('says each source once, in the order of the credits', () => {
    const all = secrecyTexts(catalogue, undefined, ['ops', 'rpls', 'ops'].map(credit), 'fr')
    expect(all.length).toBe(2)
    expect(all[0]).toMatch(/^Enquête sur l’occupation du parc social/)
  })
})
