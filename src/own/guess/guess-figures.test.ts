import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guessFigures, isOfWords } from './guess-figures.ts'

const guessed = (column: string, ...cells: string[]) => {
  const [figure] = guessFigures(
    { columns: [column], rows: cells.map((cell, row) => ({ row, cells: [cell] })) },
    [column],
  )
  return figure && figure.kind !== 'text' && figure.kind !== 'rate'
    ? `${figure.kind} ${figure.unit}`
    : figure?.kind
}

describe('what a column seems to hold', () => {
  it.each([
    ['Prix m² maisons (€)', '1859', 'ready euros_per_m2'],
    ['prix_m2', '1810', 'ready euros_per_m2'],
    ['PrixMoyen', '210000', 'ready euros'],
    ['Loyer médian (€/m²)', '9,8', 'ready euros_per_m2'],
    ['Loyer moyen', '512', 'ready euros'],
    ['Revenu médian', '21340', 'ready euros'],
    ['Indice de peuplement', '104', 'ready ratio'],
    ['Âge moyen', '41', 'ready ratio'],
    ['Nombre moyen de personnes par logement', '2', 'ready ratio'],
    ['Taux de vacance (%)', '6,8 %', 'ready percent'],
    ['Taux de vacance', '7', 'ready percent'],
    ['Évolution', '-3,5 %', 'ready percent'],
    ['Part des locataires', '31', 'ready percent'],
    ['Évolution 2019-2024 (%)', '-3', 'ready percent'],
    ['Évolution 2019-2024 (%)', '140', 'ready percent'],
    ['Solde (%)', '-0,4', 'ready percent'],
    ['Taux de construction', '140', 'ready ratio'],
    ['Taux pour 1000 habitants', '12', 'ready per_1000_inhabitants'],
    ['Taux pour 1000', '12', 'ready per_1000'],
    ['Logements autorisés (‰)', '12', 'ready per_1000'],
    ['Average price', '1200', 'ready euros'],
    ['x', '1,5', 'ready ratio'],
    ['Nombre de logements', '1 426', 'count dwellings'],
    ['Nombre de logements', '-4', 'ready dwellings'],
    ['Nombre de logements à loyer modéré', '40', 'count dwellings'],
    ['Ménages à bas revenus', '40', 'count households'],
    ['Logements vacants', '97', 'count dwellings'],
    ['Résidences principales des ménages', '97', 'count dwellings'],
    ['Ménages', '97', 'count households'],
    ['Nb_menages', '97', 'count households'],
    ['Population', '9700', 'count inhabitants'],
    ['Départements', '4', 'count ratio'],
    ['Demandes de logement social', '430', 'count ratio'],
    ['demandes', '430', 'count ratio'],
    ['Ventes de logements', '12', 'count ratio'],
    ['Personnes en logement adapté', '12', 'count ratio'],
    ['Impayés de loyer', '12', 'count ratio'],
    ['Impayés de loyer, taux', '12', 'ready percent'],
    ['Impayés de loyer en moyenne', '120', 'ready euros'],
    ['Demandes de baisse du loyer', '12', 'count ratio'],
    ['Demandes de logement social pour 1 000 habitants', '12', 'ready per_1000_inhabitants'],
    ['Demandes de logement social (‰)', '12', 'ready per_1000'],
    ['Impayés de loyer (%)', '12', 'ready percent'],
    ['Impayés de loyer (%)', '140', 'ready ratio'],
    ['Impayés de loyer pour 1000 ménages', '12', 'ready per_1000'],
    ["Aides de l'Anah (€)", '120000', 'count euros'],
    ["Aides de l'Anah (€/logement)", '12000', 'ready euros'],
    ["Nombre d'aides (€)", '12', 'count ratio'],
    ['Terrains vacants', '12', 'count ratio'],
    ['Vacants 2023', '12', 'count dwellings'],
    ['P22_LOGVAC', '12', 'count dwellings'],
    ['P20_LOG', '12', 'count dwellings'],
    ['C20_MEN', '12', 'count households'],
    ['Parc 2024', '12', 'count dwellings'],
    ['Parc privé (logements)', '12', 'count dwellings'],
    ['Stock (ménages)', '12', 'count households'],
    ['Ménages (en logement HLM)', '12', 'count households'],
    ['Total des logements sociaux', '12', 'count dwellings'],
    ['Ménages demandeurs', '12', 'count households'],
    ['Code', '12', undefined],
    ['Code postal', '21000', undefined],
  ] as const)('takes "%s" (%s) for %s', (column, cell, as) => {
    expect(guessed(column, cell)).toBe(as)
  })

  it('lets the percentages of a change be under 0 or over 100, and those of a share neither', () => {
    const beyond = (column: string, ...cells: string[]) => {
      const rows = cells.map((cell, row) => ({ row, cells: [cell] }))
      const [figure] = guessFigures({ columns: [column], rows }, [column])
      return figure?.kind === 'ready' && figure.beyond === true
    }
    expect(beyond('Évolution (%)', '3', '12')).toBe(true)
    expect(beyond('Solde naturel', '-3,5 %', '1 %')).toBe(true)
    expect(beyond('Taux (%)', '-1', '4')).toBe(true)
    expect(beyond('Taux de vacance (%)', '3', '12')).toBe(false)
  })

  it('a count of which few are under 0 is one: they are slips, and those of a change are none', () => {
    const cells = [...Array.from({ length: 19 }, (_, i) => String(10 + i)), '-3']
    expect(guessed('Nombre de logements', ...cells)).toBe('count dwellings')
    expect(guessed('Solde de logements', ...cells)).toMatch(/^ready/)
    expect(guessed('Nombre de logements', ...cells.slice(-4))).toMatch(/^ready/)
  })

  it('a share of which few are under 0 or over 100 is one: they are slips, -1 and 999 for nothing known', () => {
    const cells = [...Array.from({ length: 22 }, (_, i) => `${5 + i},5`), '-1', '999']
    const rows = cells.map((cell, row) => ({ row, cells: [cell] }))
    const of = (column: string) => guessFigures({ columns: [column], rows }, [column])
    expect(of('Taux de vacance (%)')).toMatchObject([{ kind: 'ready', unit: 'percent' }])
    expect(of('Taux de vacance (%)')[0]).not.toHaveProperty('beyond')
    expect(of('Évolution (%)')).toMatchObject([{ unit: 'percent', beyond: true }])
    expect(guessed('Taux de vacance (%)', '7', '999')).toBe('ready ratio')
  })

  it('grouped numbers of things that are counted are a count, whatever may tell their thousands', () => {
    expect(guessed('Logements', '1.234', '2.345')).toBe('count dwellings')
    expect(guessed('Logements', '1.201', '1500')).toBe('count dwellings')
    expect(guessed('Indice', '1.234', '2.345')).toBe('ready ratio')
    expect(guessed('Logements par habitant', '1.234', '2.345', '0.912')).toMatch(/^ready/)
  })

  it('a dash or a bound among numbers leaves a column one of numbers; among few, it is one of words', () => {
    expect(guessed('Vacants', '12', '40', '-', '7', '9')).toBe('count dwellings')
    expect(guessed('Vacants', '12', '<11', '40', '7')).toBe('count dwellings')
    expect(guessed('Avis', '12', 'à voir', '-')).toBe('text')
    expect(guessed('COM', '231')).toBe(undefined)
  })

  it('never sums what a name says is a price, a rate, an index or a mean', () => {
    const words = fc.constantFrom('Prix', 'Loyer', 'Taux', 'Indice', 'Moyenne', 'Médiane', 'Part', 'PRIX')
    const things = fc.constantFrom('', ' logements', ' des ménages', '_m2', ' (€)', ' 2023')
    fc.assert(
      fc.property(words, things, fc.array(fc.nat(400_000), { minLength: 1 }), (word, of, values) => {
        expect(guessed(`${word}${of}`, ...values.map(String))).toMatch(/^ready /)
      }),
    )
  })
})

it.each([
  ['nom', ['Cannes', 'Mandelieu'], true],
  ['Code postal', ['06400'], true],
  ['Logements', ['12', 's', '40'], false],
  ['Logements', [], false],
] as const)('a column of words or codes is none that a rate is worked out of: %s %s', (column, cells, is) => {
  expect(isOfWords(cells, column)).toBe(is)
})
