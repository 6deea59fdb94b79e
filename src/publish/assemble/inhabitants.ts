import { type Catalogue, withTerritory } from '../../atlas/catalogue.ts'
import type { Indicator } from '../../indicators/catalogue.ts'
import { formulaMeasures } from '../catalogue/load-catalogue.ts'
import type { TerritorySource } from '../territory-source.ts'

/** What a territory shows of which no file gives a figure: how many live in its communes, by the official code. */
const INHABITANTS: Indicator = {
  id: 'population',
  section: 'habitat',
  label: { fr: 'Population municipale', en: 'Municipal population' },
  definition: {
    fr: 'Habitants des communes, selon le code officiel géographique ; montrés faute de tout autre chiffre.',
    en: 'Inhabitants of the communes, by the official geographic code; shown for want of any other figure.',
  },
  formula: {
    kind: 'count',
    terms: [{ measure: 'POPULATION', coefficient: 1, year: 'same' }],
    per_year: false,
  },
  unit: 'inhabitants',
  decimals: 0,
  source: 'insee-population',
  levels: ['group', 'commune'],
  frequency: { fr: 'Annuelle', en: 'Yearly' },
  display: ['map', 'table', 'chart'],
  direction: 'neutral',
  symbol: 'circles',
  classes: { method: 'quantile', count: 5, palette: 'PuBuGn' },
  weight: null,
  secrecy: 'none',
  summability: 'sum',
  caveats: { fr: [], en: [] },
}

/** A territory that no figure of its files can be shown of, with its inhabitants; any other as it is. */
export function withInhabitants(source: TerritorySource, shared: Catalogue): TerritorySource {
  const { meta, cells } = source
  const counted = new Set(cells.map(({ measure }) => measure))
  const { indicators } = withTerritory(shared, meta)
  const shows = indicators.some(({ formula }) => {
    const read = formulaMeasures(formula)
    return read.length > 0 && read.every(([, measure]) => counted.has(measure))
  })
  if (shows || !counted.has('POPULATION')) return source
  const {
    sources,
    measures,
    indicators: own,
  } = meta.catalogue ?? { sources: [], measures: [], indicators: [] }
  return { ...source, meta: { ...meta, catalogue: { sources, measures, indicators: [...own, INHABITANTS] } } }
}
