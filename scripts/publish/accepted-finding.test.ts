import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeCells } from '../../src/db/decode.ts'
import { buildDeclared } from './build-declared.ts'
import { CONTOURS, DECLARATION, project } from './fixture.test-helper.ts'

// two years alone: nothing says which one is wrong
const NAMES = [2023, 2024].map((year) => `scale:lovac-communes:PP_VACANT_2Y:${year}`)
const accepting = (names: readonly string[]) =>
  [
    'accepted:',
    ...names.map(
      (name) =>
        `  - { finding: "${name}", reason: { fr: Une résidence a fermé., en: A residence has closed. } }`,
    ),
  ].join('\n')
/** Dwellings vacant for two years: a hundred times those of the year before, everywhere. */
const LOVAC = [
  'CODGEO_25;LIBGEO_25;pp_vacant_plus_2ans_24;pp_vacant_plus_2ans_25',
  '74056;A;17;1700',
  '74143;B;18;1800',
  '74266;C;19;1900',
  '74290;D;14;1400',
].join('\n')

async function built(more: string) {
  const { file, options } = await project(
    { ...CONTOURS, 'lovac-communes-2025.csv': LOVAC },
    DECLARATION + more,
  )
  const outcome = await buildDeclared(file, options)
  if (outcome.kind !== 'built') throw new Error('not built')
  const { folder, territory, checked } = outcome
  const cells = decodeCells(readFileSync(join(folder, 'cells.arrow')))
  if (!cells.ok) throw new Error('not readable')
  const of = (year: number) =>
    cells.value.flatMap((cell) =>
      cell.level === 'commune' && cell.measure === 'PP_VACANT_2Y' && cell.year === year ? [cell.value] : [],
    )
  const published = readFileSync(join(folder, 'report.json'), 'utf8')
  return {
    of,
    sanity: (JSON.parse(published) as { sanity: unknown }).sanity,
    published,
    notes: territory.notes.map(({ fr, en }) => [fr, en]),
    lines: checked,
  }
}
const NOTES = NAMES.map((name) => [
  `Écart accepté par le publicateur (${name}) : Une résidence a fermé.`,
  `Discrepancy accepted by the publisher (${name}): A residence has closed.`,
])
const findings = (outcomes: readonly string[]) =>
  NAMES.map((name, i) => ({ name, source: 'lovac-communes', gravity: 'ask', outcome: outcomes[i] }))

describe('figures that cannot be believed', () => {
  it('are left out, with their name in report.json and in the terminal', async () => {
    const { of, sanity, published, notes, lines } = await built('')
    expect([of(2023), of(2024)].flat().filter((value) => value !== null)).toEqual([])
    expect(sanity).toEqual(findings(['left_out', 'left_out']))
    for (const [i, name] of NAMES.entries()) expect(lines[i]).toContain(name)
    for (const note of NOTES) expect(notes).not.toContainEqual(note)
    // the report that is published holds no value
    expect(published).not.toContain('1400')
  })

  it('are published once the territory accepts them by name, with its reasons as notes', async () => {
    const { of, sanity, notes, lines } = await built(accepting(NAMES))
    expect(of(2023)).toEqual([17, 18, 19, 14])
    expect(of(2024)).toEqual([1700, 1800, 1900, 1400])
    expect(sanity).toEqual(findings(['accepted', 'accepted']))
    for (const note of NOTES) expect(notes).toContainEqual(note)
    expect(lines[0]).toContain('accepted by the territory, which publishes the reason')
  })

  it('are told where what is accepted is not found, and stay left out', async () => {
    const { sanity, lines } = await built(accepting(['scale:lovac-communes:PP_VACANT:2024']))
    expect(lines.at(-1)).toContain('nothing of the kind is found')
    expect(sanity).toEqual(findings(['left_out', 'left_out']))
  })
})
