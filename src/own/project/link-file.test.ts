import { expect, it } from 'vitest'
import { fileOfLink, filesOfMethodText } from './link-file.ts'

it('names the file of an indicator, and none of the atlas', () => {
  expect(fileOfLink('own-suivi-csv--vacants')).toBe('suivi-csv')
  expect(fileOfLink('vacancy_rate')).toBeNull()
})

it('names each file of a method once: of its criteria and of its complements, not of its words', () => {
  const text =
    '2!own-a-csv--x.ge.v400.10*vacancy_rate.ge.v400.10*own-a-csv--y.lt.q200.10!0.10!-!own-c--z*B!own-d--z!own-b-csv--x'
  expect(filesOfMethodText(text)).toEqual(['a-csv', 'b-csv'])
  expect(filesOfMethodText('2!vacancy_rate.ge.v400.10!0.10!LOG')).toEqual([])
})
