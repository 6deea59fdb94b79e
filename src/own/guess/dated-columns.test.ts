import { describe, expect, it } from 'vitest'
import { datedColumns, shownName } from './dated-columns.ts'

describe('the name of columns that say their year', () => {
  it.each([
    ['Revenu médian {yyyy} (€)', 'Revenu médian (€)'],
    ['Part de locataires HLM {yyyy} (%)', 'Part de locataires HLM (%)'],
    ['Revenu médian (€) {yyyy}', 'Revenu médian (€)'],
    ['Logements autorisés ({yyyy})', 'Logements autorisés'],
    ['Logements (au {yyyy})', 'Logements'],
    ['Logements vacants en {yyyy}', 'Logements vacants'],
    ['{yyyy} - Vacants', 'Vacants'],
    ['({yyyy}) Vacants', 'Vacants'],
    ['Vacants [{yyyy}] (parc privé)', 'Vacants (parc privé)'],
    ['vacants_{yyyy}', 'vacants'],
    ['P{yy}_LOG', 'LOG'],
    ['Vacants', 'Vacants'],
    ['{yyyy}', '(AAAA)'],
  ])('"%s" is "%s"', (pattern, name) => {
    expect(shownName(pattern).fr).toBe(name)
  })

  it('is their label, brackets and all', () => {
    const names = ['Revenu médian 2021 (€)', 'Revenu médian 2022 (€)']
    expect(datedColumns(names, 2025)).toEqual([
      {
        pattern: 'Revenu médian {yyyy} (€)',
        label: 'Revenu médian (€)',
        columns: names,
        years: [2021, 2022],
      },
    ])
  })
})
