import { expect, it } from 'vitest'
import { wholesOf } from './whole-of.ts'

it('a part is held against the whole that counts more in every row, named as one', () => {
  const columns = ['insee', 'Locataires HLM', 'Résidences principales', 'Logements', 'Population', 'Demandes']
  const rows = [
    ['21231', '40', '100', '120', '230', '300'],
    ['21166', '10', '80', '90', '170', '2'],
    ['21540', '7', '60', '61', '150', ''],
  ].map((cells, row) => ({ row, cells }))
  const wholes = wholesOf({ columns, rows }, columns.slice(1))
  expect(wholes['Locataires HLM']).toBe('Résidences principales')
  expect(wholes['Résidences principales']).toBe('Logements')
  // nothing counts more than people do, in each row
  expect(wholes.Population).toBe(undefined)
})

it('thousands that a column writes with a mark are no decimals', () => {
  const columns = ['insee', 'Vacants', 'Logements']
  const rows = [
    ['21231', '40', '1.200'],
    ['21166', '180', '2.350'],
    ['21540', '7', '900'],
  ].map((cells, row) => ({ row, cells }))
  expect(wholesOf({ columns, rows }, columns.slice(1)).Vacants).toBe('Logements')
})
