import { expect, it } from 'vitest'
import { type AttributionInputs, attributionsByYear } from './attributions.ts'
import { scenarioRemarks } from './remarks.ts'
import { REIMS } from './scenario.test-helper.ts'

const SET: AttributionInputs = { ...REIMS, dwellings: 100, lettings: 10, horizon: 4, occupancy: 60 }
const remarks = (part: Partial<AttributionInputs>) => {
  const inputs = { ...SET, ...part }
  return scenarioRemarks(inputs, attributionsByYear(inputs))
}

it.each<[string, Partial<AttributionInputs>, ReturnType<typeof scenarioRemarks>]>([
  ['nothing where all is counted', {}, []],
  ['demolitions within the stock', { demolitions: 20 }, []],
  ['no attribution', { lettings: 0 }, [{ kind: 'no_lettings' }]],
  ['none but of new dwellings', { lettings: 0, firstLettings: 3 }, []],
  [
    'demolitions over the stock at once',
    { demolitions: 150 },
    [
      { kind: 'ended', year: 1 },
      { kind: 'demolished', year: 1 },
    ],
  ],
  [
    'over what is left of it in the second year',
    { demolitions: 60 },
    [
      { kind: 'ended', year: 2 },
      { kind: 'demolished', year: 2 },
    ],
  ],
  [
    'the whole stock, and new dwellings',
    { demolitions: 100, firstLettings: 5 },
    [{ kind: 'demolished', year: 1 }],
  ],
  ['more attributions than dwellings', { lettings: 101 }, [{ kind: 'over_stock' }]],
  [
    'demolitions of a stock that is not known',
    { dwellings: null, demolitions: 5 },
    [{ kind: 'not_counted' }],
  ],
  ['new dwellings beside it', { dwellings: null, firstLettings: 5 }, [{ kind: 'not_counted' }]],
])('says %s', (_, part, expected) => {
  expect(remarks(part)).toEqual(expected)
})
