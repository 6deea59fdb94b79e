import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCorrections } from './corrections.ts'
import { bytesOf, declared } from './fixtures.test-helper.ts'

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
const KNOWN = new Set(['RS01004-0001', 'AA1234567', '010040101'])
const HEADER = 'methode;code;annee;classe;fonction;date;motif'
const read = (...rows: string[]) =>
  readCorrections(
    'f.csv',
    bytesOf([HEADER, ...rows].join('\n')),
    declared('corrections', 'corrections'),
    METHODS,
    (_, code) => KNOWN.has(code),
  )

describe('the classes that workshops give', () => {
  it('are read from the example of their page', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/formats/corrections.md'), 'utf8')
    const text = /```csv\n([\s\S]*?)```/.exec(page)?.[1] ?? ''
    const { corrections, problems } = readCorrections(
      'f.csv',
      bytesOf(text),
      declared('corrections', 'corrections'),
      METHODS,
      () => true,
    )
    expect(problems).toEqual([])
    expect(corrections).toMatchObject([{ level: 'residence', class: 'very_social', date: '2024-03-12' }])
  })

  it('name method and class by id or by their words, and the day in either order', () => {
    const {
      corrections,
      problems,
      read: rows,
    } = read(
      'residence_profile;RS01004-0001;2022;very_social;Chargée de mission;2024-03-12;Relogements',
      'profil des residences;010040101;2022;TRÈS SOCIALE;Chargée de mission;12/03/2024;Relogements',
    )
    const given = {
      method: 'residence_profile',
      year: 2022,
      class: 'very_social',
      author: 'Chargée de mission',
      date: '2024-03-12',
      reason: 'Relogements',
    }
    expect(corrections).toEqual([
      { ...given, level: 'residence', code: 'RS01004-0001' },
      { ...given, level: 'iris', code: '010040101' },
    ])
    expect([problems, rows]).toEqual([[], 2])
  })

  it.each([
    ['a method that is not declared', 'fragilite;RS01004-0001;2022;ordinary;X;2024-03-12;Y', 'methode'],
    ['a zone of elsewhere', 'residence_profile;RS01005-0001;2022;ordinary;X;2024-03-12;Y', 'code'],
    ['a code of no form', 'residence_profile;Lilas;2022;ordinary;X;2024-03-12;Y', 'code'],
    ['no year', 'residence_profile;RS01004-0001;;ordinary;X;2024-03-12;Y', 'annee'],
    ['a class of another method', 'residence_profile;RS01004-0001;2022;fragile;X;2024-03-12;Y', 'classe'],
    ['no function', 'residence_profile;RS01004-0001;2022;ordinary;;2024-03-12;Y', 'fonction'],
    [
      'a day that is not in the calendar',
      'residence_profile;RS01004-0001;2022;ordinary;X;30/02/2024;Y',
      'date',
    ],
    ['no reason', 'residence_profile;RS01004-0001;2022;ordinary;X;2024-03-12;', 'motif'],
  ])('with %s is left out and reported', (_, row, column) => {
    const { corrections, problems } = read(row)
    expect(corrections).toEqual([])
    expect(problems).toMatchObject([{ kind: 'bad_field', severity: 'dropped', row: 2, column }])
  })

  it('is given once for a method, a zone and a year: the second row is reported', () => {
    const row = 'residence_profile;AA1234567;2022;ordinary;X;2024-03-12;Y'
    const { corrections, problems } = read(row, row.replace('ordinary', 'very_social'))
    expect(corrections.map((one) => one.class)).toEqual(['ordinary'])
    expect(problems).toMatchObject([{ kind: 'bad_field', row: 3, column: 'code' }])
  })

  it('lacks a column: the file is refused', () => {
    const { corrections, problems } = readCorrections(
      'f.csv',
      bytesOf('methode;code;annee\nresidence_profile;AA1234567;2022'),
      declared('corrections', 'corrections'),
      METHODS,
      () => true,
    )
    expect(corrections).toEqual([])
    expect(problems).toMatchObject([{ severity: 'refused' }])
  })
})
