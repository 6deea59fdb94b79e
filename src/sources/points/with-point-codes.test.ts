import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ZoneCode, zoneCode } from '../../territory/code.ts'
import type { WideDeclaration } from '../declaration.ts'
import { byKey, bytesOf, declared, kinds, within } from '../fixtures.test-helper.ts'
import { readWide } from '../wide.ts'
import { pointIndex } from './point-index.ts'

const [paix, ormes, first, second] = ['PAIX', 'ORMES', 'DEUX1', 'DEUX2'].map((name) =>
  zoneCode('residence', `RS21231-${name}`),
) as [ZoneCode, ZoneCode, ZoneCode, ZoneCode]
const points = pointIndex([
  { code: paix, commune: '21231', address: '12 rue de la paix' },
  { code: ormes, commune: '21231', address: '3 B allee des ormes' },
  { code: first, commune: '21231', address: '1 rue double' },
  { code: second, commune: '21231', address: '1 rue double' },
  { code: zoneCode('residence', 'RS21231-ANCIEN'), commune: '21213', address: '7 rue ancienne' },
])
const form = declared('ops-residences', 'wide')
const { OPS_HOUSEHOLDS, OPS_HOUSEHOLDS_U40 } = form.measures
/** Two of its columns. */
const declaration = {
  ...form,
  measures: { OPS_HOUSEHOLDS, OPS_HOUSEHOLDS_U40 },
  parts: [['OPS_HOUSEHOLDS_U40', 'OPS_HOUSEHOLDS']],
} as WideDeclaration
const HEAD = 'residence;commune;adresse;annee;menages;menages_moins_40_plus'
const read = (lines: string[], head = HEAD) =>
  readWide('ops.csv', bytesOf([head, ...lines].join('\n')), declaration, { ...within(['21231']), points })

describe('a landlord’s table, joined to the residences of the register', () => {
  it('by their code, or by commune and address however it is written', () => {
    const found = read([
      `${paix};;;2024;30;10`,
      ';21231;3 b, Allée des Ormes;2024;20;5',
      ';21213;7, rue Ancienne;2024;12;3',
    ])
    expect(found.problems).toEqual([])
    expect(byKey(found.cells)).toMatchObject({
      'RS21231-PAIX OPS_HOUSEHOLDS 2024': 30,
      'RS21231-ORMES OPS_HOUSEHOLDS 2024': 20,
      'RS21231-ORMES OPS_HOUSEHOLDS_U40 2024': 5,
      'RS21231-ANCIEN OPS_HOUSEHOLDS 2024': 12,
    })
  })

  it('by address alone where the file has no column of codes', () => {
    const found = read(['21231;12 Rue de la Paix;2024;30;10'], HEAD.replace('residence;', ''))
    expect(byKey(found.cells)['RS21231-PAIX OPS_HOUSEHOLDS 2024']).toBe(30)
  })

  it('lists a row of no residence, of several, or of a code that no residence has; a row of elsewhere is none', () => {
    const found = read([
      ';21231;99 rue Perdue;2024;30;10',
      ';21231;1 rue Double;2024;30;10',
      'RS21231-AILLEURS;;;2024;30;10',
      'pas un code;;;2024;30;10',
      ';59350;1 rue de Lille;2024;30;10',
    ])
    expect(found.cells).toEqual([])
    expect(found.problems.map(({ kind, row }) => `${kind} ${row}`)).toEqual([
      'point_not_found 2',
      'point_ambiguous 3',
      'point_not_found 4',
      'malformed_code 5',
    ])
    expect(found.counts).toMatchObject({ read: 5, kept: 0 })
  })

  it('a code tells apart the residences of one address', () => {
    const found = read([`${second};21231;1 rue Double;2024;30;10`])
    expect(found.problems).toEqual([])
    expect(byKey(found.cells)[`${second} OPS_HOUSEHOLDS 2024`]).toBe(30)
  })

  it('a residence given twice with other figures is left missing, and said', () => {
    const found = read([`${paix};;;2024;30;10`, ';21231;12 rue de la paix;2024;31;10'])
    expect(kinds(found.problems)).toEqual(['duplicate_differs'])
    expect(byKey(found.cells)['RS21231-PAIX OPS_HOUSEHOLDS 2024']).toBe('missing')
  })
})

it('the example of its form is read', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/formats/ops-residences.md'), 'utf8')
  const [, example = ''] = /```csv\n([\s\S]*?)```/.exec(page) ?? []
  const named = pointIndex([
    { code: zoneCode('residence', 'RS74056-3K5T0Q2D1A'), commune: '74056', address: '1 place' },
    { code: zoneCode('residence', 'RS74056-PAIX'), commune: '74056', address: '12 RUE DE LA PAIX' },
    { code: zoneCode('residence', 'RS74056-ORMES'), commune: '74056', address: '3 B ALLEE DES ORMES' },
  ])
  const found = readWide('ops.csv', bytesOf(example), form, { ...within(['74056']), points: named })
  expect(found.problems).toEqual([])
  expect(byKey(found.cells)).toMatchObject({
    'RS74056-3K5T0Q2D1A OPS_ADULTS_UNEMPLOYED 2024': 14,
    'RS74056-PAIX OPS_HOUSEHOLDS 2024': 28,
    'RS74056-ORMES OPS_HOUSEHOLDS 2024': 'suppressed',
  })
})
