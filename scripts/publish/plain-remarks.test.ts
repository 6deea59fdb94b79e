import { expect, it } from 'vitest'
import type { Lang } from '../../src/i18n/lang.ts'
import { readDeclarations } from '../../src/publish/declarations.ts'
import { declaredNames } from '../../src/publish/declared-names.ts'
import { problemRemarks } from '../../src/publish/report/problem-remarks.ts'
import { SHIPPED } from '../declared/shipped.test-helper.ts'
import { packagedCog } from '../sources/packaged-cog.ts'
import { buildDeclared } from './build-declared.ts'
import { COMMUNES, CONTOURS, EPCI, project } from './fixture.test-helper.ts'

/** What the page says of a build: sentences, in which nothing is called by an id of the project. */

const DECLARATION = `id: chamonix
name: { fr: A, en: A }
epci: ["${EPCI}"]
sources: [communes-geo-api, communes-admin-express, iris-ign, lovac-communes, insee-rp-log1]
`
/** Names of the checks, and every id of a measure, a source or an indicator that is declared. */
const { catalogue, sources } = readDeclarations(SHIPPED, packagedCog())
const IDS = [...catalogue.measures, ...catalogue.indicators, ...catalogue.sources, ...sources.values()]
  .map(({ id }) => id)
  // words as well: "objectifs" of communes
  .filter((id) => /[-_]|[A-Z]{3}/.test(id))
const INTERNAL = new RegExp(
  `\\b(shift|areas?|outside|edition|scale|totals|whole|percent|inhabitants):|\\b(${IDS.join('|')})\\b`,
)
/** The IRIS some 130 m to the east of their communes, as a lost datum puts them */
const shifted = (contours: string) => contours.replaceAll(/\[(6\.\d+),/g, (_, x) => `[${Number(x) + 0.0017},`)

async function said(lang: Lang, files: Readonly<Record<string, string>>) {
  const { file, options } = await project(files, DECLARATION)
  const steps: string[] = []
  const outcome = await buildDeclared(file, { ...options, lang, tell: (line) => steps.push(line) })
  const remarks = outcome.findings.map(({ text }) => text[lang])
  return {
    kind: outcome.kind,
    steps,
    remarks,
    problems: Object.values(
      problemRemarks(outcome.accounts, declaredNames(options.declarations), lang),
    ).flat(),
  }
}
const LOVAC = [
  'CODGEO_25;LIBGEO_25;pp_vacant_plus_2ans_24;pp_vacant_plus_2ans_25;pp_vacant_22;pp_vacant_plus_2ans_22;pp_vacant_21;pp_vacant_plus_2ans_21',
  // a part above its whole in one row of 2022, and in most rows of 2021
  ...COMMUNES.map(
    (code, i) => `${code};A;${17 + i};${1700 + 100 * i};${i === 0 ? 12 : 60};20;12;${20 - 3 * i}`,
  ),
  '7405X;B;1;2',
].join('\n')
const iris = `iris-${EPCI}.geojson`

it.each(['fr', 'en'] as const)('remarks, %s: figures, contours and files speak of no id', async (lang) => {
  const { kind, steps, remarks, problems } = await said(lang, {
    ...CONTOURS,
    [iris]: shifted(CONTOURS[iris] ?? ''),
    'lovac-opendata-communes-2025.csv': LOVAC,
  })
  expect(kind).toBe('built')
  // contours of IRIS, then each year of the figures
  expect(remarks.length).toBeGreaterThanOrEqual(3)
  expect(problems.length).toBeGreaterThanOrEqual(3)
  for (const line of [...remarks, ...problems]) expect(line).not.toMatch(INTERNAL)
  for (const line of steps) expect(line.replace('chamonix: ', '')).not.toMatch(INTERNAL)
  const scale = {
    fr: 'Logements du parc privé vacants depuis plus de deux ans, 2023 (commune) : 100 fois plus ou moins que selon LOVAC, logements vacants du parc privé par commune, 2024, pour les mêmes zones ; unité ou séparateur de milliers à vérifier',
    en: 'Dwellings of the private stock vacant for more than two years, 2023 (commune): 100 times more or less than by LOVAC, vacant dwellings of the private stock by commune, 2024, for the same zones; check the unit or the thousands separator',
  }
  expect(remarks).toContain(scale[lang])
  const missing = {
    fr: 'le chiffre « Logements du parc privé » est inconnu',
    en: 'the figure "Dwellings of the private stock" is unknown',
  }
  expect(problems.join('\n')).toContain(missing[lang])
  const part = {
    fr: '« Logements du parc privé vacants depuis plus de deux ans », 2021, inférieur ou égal à « Logements vacants du parc privé » ; les deux restent manquants',
    en: '"Dwellings of the private stock vacant for more than two years", 2021, at most "Vacant dwellings of the private stock"; both are left missing',
  }
  expect(problems.join('\n')).toContain(part[lang])
  // four communes, three of them above: both columns are left out whole
  const mixed = { fr: 'au-dessus dans 3 lignes sur 4', en: 'above in 3 rows of 4' }
  expect(problems.join('\n')).toContain(mixed[lang])
})

it.each(['fr', 'en'] as const)('remarks, %s: of contours that cannot be believed', async (lang) => {
  const away = (CONTOURS[iris] ?? '').replaceAll(/\[(6\.\d+),/g, (_, x) => `[${Number(x) + 0.09},`)
  const { problems } = await said(lang, {
    ...CONTOURS,
    [iris]: away,
    'lovac-opendata-communes-2025.csv': LOVAC,
  })
  const refused = { fr: 'IRIS sur 16 hors de leur commune', en: 'of 16 IRIS out of their commune' }
  expect(problems.join('\n')).toContain(refused[lang])
  for (const line of problems) expect(line).not.toMatch(INTERNAL)
})
