import { expect, it } from 'vitest'
import { distinctNames } from './distinct-names.ts'

const file = new Blob()
const names = (given: readonly string[], open: readonly string[] = []) =>
  distinctNames(
    given.map((name) => ({ name, file })),
    open,
  ).map(({ name }) => name)

it('two files of one name are two, and one that is opened later takes the place of the first', () => {
  expect(names(['a.csv', 'a.csv', 'b.csv', 'a.csv'])).toEqual(['a.csv', 'a (2).csv', 'b.csv', 'a (3).csv'])
  expect(names(['a.csv'], ['a.csv', 'b.csv'])).toEqual(['a.csv'])
})

it('names whose figures would be called alike are told apart', () => {
  expect(names(['Vacance 2023.csv', 'vacance-2023.csv'])).toEqual([
    'Vacance 2023.csv',
    'vacance-2023 (2).csv',
  ])
  expect(names(['été.csv'], ['Ete.csv'])).toEqual(['été (2).csv'])
  expect(names(['sans extension', 'sans-extension'])).toEqual(['sans extension', 'sans-extension (2)'])
})
