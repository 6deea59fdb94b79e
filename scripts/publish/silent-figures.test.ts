import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeCells } from '../../src/db/decode.ts'
import { buildDeclared } from './build-declared.ts'
import { COMMUNES, CONTOURS, EPCI, project } from './fixture.test-helper.ts'

/** Figures that one source alone gives, and that the territory or its plan cannot hold: each is said by name. */

const [first, second, third, fourth] = COMMUNES
const DECLARATION = `id: chamonix
name: { fr: A, en: A }
epci: ["${EPCI}"]
groups:
  - { code: haut, name: Haut, members: ["${first}", "${second}"] }
  - { code: bas, name: Bas, members: ["${third}", "${fourth}"] }
sources: [communes-geo-api, lovac-communes, objectifs, resultats]
`

async function built(files: Readonly<Record<string, string>>) {
  const { file, options } = await project({ ...CONTOURS, ...files }, DECLARATION)
  const outcome = await buildDeclared(file, options)
  if (outcome.kind !== 'built') throw new Error('not built')
  const cells = decodeCells(readFileSync(join(outcome.folder, 'cells.arrow')))
  if (!cells.ok) throw new Error('not readable')
  const { report, territory, checked } = outcome
  return { cells: cells.value, sanity: report.sanity, notes: territory.notes.map(({ fr }) => fr), checked }
}

const rows = (head: string, lines: readonly string[]) => [head, ...lines].join('\n')
const OBJECTIVES = 'niveau;code;mesure;valeur;debut;fin;evenement;source_ref'
const RESULTS = 'niveau;code;mesure;annee;valeur;evenement;source_ref'

describe('300 000 vacant dwellings in a commune that no other source speaks of', () => {
  it('are left out, and the other communes stay', async () => {
    const { cells, sanity, checked } = await built({
      'lovac-communes-2025.csv': rows('CODGEO_25;LIBGEO_25;pp_vacant_25', [
        `${first};A;310`,
        `${second};B;300000`,
        `${third};C;52`,
        `${fourth};D;64`,
      ]),
    })
    const name = `inhabitants:lovac-communes:PP_VACANT:2024:${second}`
    expect(sanity).toEqual([{ name, source: 'lovac-communes', gravity: 'ask', outcome: 'left_out' }])
    expect(checked[0]).toContain('300000')
    const vacant = cells.filter(({ level, measure }) => level === 'commune' && measure === 'PP_VACANT')
    expect(vacant.map(({ code, value, state }) => [code, value ?? state])).toEqual([
      [first, 310],
      [second, 'missing'],
      [third, 52],
      [fourth, 64],
    ])
  })
})

describe('an objective a hundred times too large', () => {
  it('is left out, and said by name', async () => {
    const { cells, sanity } = await built({
      [`objectifs-${EPCI}.csv`]: rows(
        OBJECTIVES,
        COMMUNES.map(
          (code, i) => `commune;${code};TARGET_DWELLINGS;${i === 1 ? 60_000 : 600};2023;2028;livré;p. 1`,
        ),
      ),
    })
    expect(sanity.map(({ name }) => name)).toEqual([`inhabitants:objectifs:TARGET_DWELLINGS:2023:${second}`])
    const targets = cells.filter(
      ({ level, measure }) => level === 'commune' && measure === 'TARGET_DWELLINGS',
    )
    expect(targets.map(({ value, state }) => value ?? state)).toEqual([600, 'missing', 600, 600])
  })
})

describe('a result of a year after the end of the plan', () => {
  it('is a note of the page and a finding of the report; the years of the plan are compared', async () => {
    const { sanity, notes } = await built({
      [`objectifs-${EPCI}.csv`]: rows(
        OBJECTIVES,
        COMMUNES.map((code) => `commune;${code};TARGET_DWELLINGS;600;2023;2028;livré;p. 1`),
      ),
      [`resultats-${EPCI}.csv`]: rows(
        RESULTS,
        [2024, 2031].flatMap((year) =>
          COMMUNES.map((code) => `commune;${code};DONE_DWELLINGS;${year};90;livré;suivi`),
        ),
      ),
    })
    expect(sanity).toEqual([
      {
        name: 'period:resultats:DONE_DWELLINGS:after',
        source: 'resultats',
        gravity: 'report',
        outcome: 'published',
      },
    ])
    expect(notes).toContain(
      'Logements livrés, 2031 : après la fin du plan (2023-2028), compté dans aucun avancement',
    )
  })
})

describe('objectives of two groups and of one commune', () => {
  it('are a note of the page and a finding: the groups have no total', async () => {
    const { sanity, notes } = await built({
      [`objectifs-${EPCI}.csv`]: rows(OBJECTIVES, [
        'groupe;haut;TARGET_DWELLINGS;900;2023;2028;livré;p. 1',
        'groupe;bas;TARGET_DWELLINGS;700;2023;2028;livré;p. 1',
        `commune;${first};TARGET_DWELLINGS;400;2023;2028;livré;p. 2`,
      ]),
    })
    expect(sanity.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['partial:objectifs:TARGET_DWELLINGS', 'published'],
    ])
    expect(notes.join()).toContain('objectifs de 2 groupes et de 1 communes sur 4')
  })
})
