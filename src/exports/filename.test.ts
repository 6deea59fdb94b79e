import { expect, it } from 'vitest'
import { circlesView } from '../../test/fixtures/view.ts'
import { fileName } from './filename.ts'

it('names what is in the file', () => {
  expect(fileName(circlesView, 'svg')).toBe('demo_target-dwellings_commune_2023-2028.svg')
  expect(fileName({ ...circlesView, year: 2021, period: null }, 'csv', 'excel')).toBe(
    'demo_target-dwellings_commune_2021_excel.csv',
  )
})
