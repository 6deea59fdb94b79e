import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Correction } from '../../indicators/correction.ts'
import { declarations } from '../../own/own.test-helper.ts'
import { readCorrections } from '../../sources/corrections.ts'
import { correctionTable } from './correction-table.ts'

const source = declarations.sources.get('corrections')
const METHODS = [
  {
    id: 'residence_profile',
    label: { fr: 'Profil des résidences', en: 'Profile of residences' },
    classes: [
      { id: 'ordinary', label: { fr: 'Ordinaire', en: 'Ordinary' } },
      { id: 'very_social', label: { fr: 'Très sociale', en: 'Very social' } },
    ],
  },
]
const read = (table: string) => {
  if (!source) throw new Error('no source of corrections')
  return readCorrections('c.csv', new TextEncoder().encode(table), source, METHODS, () => true)
}
const given = (code: string, change: Partial<Correction> = {}): Correction => ({
  method: 'residence_profile',
  level: 'residence',
  code,
  year: 2024,
  class: 'very_social',
  author: 'Chargée de mission habitat',
  date: '2025-03-12',
  reason: 'Relogements récents',
  ...change,
})
const [A, B] = ['RS00001-0001', 'RS00001-0002'] as const

it('what a workshop gives is a file of corrections; what it gives again takes the place of what it gave', () => {
  const first = read(correctionTable([], [given(A), given(B)]))
  expect(first.problems).toEqual([])
  expect(first.corrections).toEqual([given(A), given(B)])
  const again = given(A, { class: 'ordinary', reason: 'Un mot ; "entre guillemets"\nsur deux lignes' })
  const second = read(correctionTable(first.corrections, [again, given(A, { year: 2022 })]))
  expect(second.problems).toEqual([])
  expect(second.corrections).toEqual([
    given(B),
    { ...again, reason: 'Un mot ; "entre guillemets" sur deux lignes' },
    given(A, { year: 2022 }),
  ])
})

it('reads back whatever words are given', () => {
  const line = fc
    .string({ maxLength: 40 })
    .map((text) => text.replaceAll(/[\s\p{C}]+/gu, ' ').trim())
    .filter((text) => text !== '')
  fc.assert(
    fc.property(line, line, (author, reason) => {
      const found = read(correctionTable([], [given(A, { author, reason })]))
      expect(found.corrections).toEqual([given(A, { author, reason })])
    }),
  )
})
