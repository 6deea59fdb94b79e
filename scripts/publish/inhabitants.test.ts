import { expect, it } from 'vitest'
import { buildDeclared } from './build-declared.ts'
import { COMMUNE_CSV, CONTOURS, project } from './fixture.test-helper.ts'

async function built(files: Readonly<Record<string, string>>) {
  const { file, options } = await project(files)
  const outcome = await buildDeclared(file, options)
  if (outcome.kind !== 'built') throw new Error('not built')
  return outcome.territory
}

it('a territory of contours alone shows who lives in it, so that it can be opened', async () => {
  const territory = await built(CONTOURS)
  expect(territory.available).toMatchObject([{ indicator: 'population', years: { commune: [2023] } }])
  expect(territory.catalogue?.indicators.map(({ id }) => id)).toEqual(['population'])
})

it('a territory with a figure of its own does not', async () => {
  const territory = await built({ ...CONTOURS, 'lovac-communes-2025.csv': COMMUNE_CSV })
  const shown = territory.available.map(({ indicator }) => indicator)
  expect(shown.length).toBeGreaterThan(0)
  expect(shown).not.toContain('population')
})
