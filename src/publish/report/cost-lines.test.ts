import { expect, it } from 'vitest'
import { declared } from '../../sources/fixtures.test-helper.ts'
import type { UsedSource } from '../read/read-sources.ts'
import { costHint } from './cost-lines.ts'

const source = (id: string, secrecy?: UsedSource['use']['secrecy']): UsedSource => ({
  use: { id, ...(secrecy && { secrecy }) },
  declaration: declared(id, 'wide'),
})

it('an ordinary build says how what each reading of a rule of sets costs is found', () => {
  expect(costHint('dijon', [source('lovac-communes'), source('ops-iris')], 'en')).toEqual([
    '  what each reading of the rule costs, in values masked and IRIS classed: npm run data -- dijon --secrecy-cost',
  ])
})

it('and repeats the stricter rule that the publisher has chosen', () => {
  const chosen = [source('ops-iris', { threshold: 12, all_or_none: true })]
  // spaces before a colon do not break
  expect(costHint('dijon', chosen, 'fr').map((line) => line.replace(/[\u00a0\u202f]/g, ' '))).toEqual([
    '  règle de secret plus stricte, choisie : ops-iris { threshold: 12, all_or_none: true } ; ce que coûte chaque lecture de la règle, en valeurs masquées et en IRIS classés : npm run data -- dijon --secrecy-cost',
  ])
})

it('says nothing where no source leaves a choice', () => {
  expect(costHint('dijon', [source('lovac-communes')], 'en')).toEqual([])
})
