import { expect, it } from 'vitest'
import { declarations } from '../../own/own.test-helper.ts'
import { FOLDER_FORMAT } from '../../territory/folder-format.ts'
import { plainReport } from './plain-report.ts'
import type { BuildReport } from './report.ts'

const source = {
  source: 'communes-admin-express',
  producer: 'IGN, Insee',
  title: 'Contours des communes',
  vintage: '2024',
  licence: null,
  status: 'read' as const,
  file: 'mes-communes.geojson',
  sha256: null,
  downloaded: null,
  rows: { read: 36, matched: 35, repaired: 1 },
  suppressed: 0,
  unmatched: { codes: [], zones: ['62001'] },
  problems: { repaired_code: 1 } as Readonly<Record<string, number>>,
}
const report: BuildReport = {
  format: FOLDER_FORMAT,
  territory: 'lens',
  contours: 'official',
  zones: {},
  sources: [
    source,
    { ...source, source: 'iris-ign', status: 'unused', file: 'iris.zip' },
    {
      ...source,
      source: 'qpv-2024',
      file: 'qpv.zip',
      rows: { read: 2, matched: 2, repaired: 2 },
      unmatched: { codes: [], zones: [] },
      problems: { rewound: 1, self_crossing: 1 },
    },
    { ...source, source: 'ops-iris', status: 'refused', file: 'ops.csv' },
    { ...source, source: 'groupes', status: 'absent', file: null, title: 'Groupes' },
  ],
  left_out: {
    unknown: [{ source: 'sru-inventaire', measures: ['SRU_CARENCE', 'SRU_LEVY', 'LOGVAC'] }],
    repeated: [],
    otherEvents: [],
    objectives: [],
  },
  served: [],
  joined: Array.from({ length: 13 }, (_, i) => `620${10 + i}`),
  sanity: [],
  refused: { qpv: [], iris: [] },
  indicators: [
    {
      indicator: 'vacancy_rate',
      coverage: { commune: { numbers: 36, zones: 36 }, iris: { numbers: 112, zones: 113 } },
    },
  ],
  secrecy: { masked: 0, verdict: 'clean', releases: [] },
}

it('tells a reader what became of their files in sentences, without an identifier of the pipeline', () => {
  const said = plainReport(report, declarations.catalogue, 'fr')
  const lines = [...said.sources, ...said.indicators, ...said.secrecy].map((line) =>
    line.replaceAll(/[\u00a0\u202f]/g, ' '),
  )
  expect(lines).toEqual([
    '« mes-communes.geojson », lu comme « Contours des communes » : 36 lignes, dont 35 du territoire. 1 code mal écrit a été rétabli. Une zone du territoire n’est pas dans le fichier : 62001.',
    '« iris.zip » n’a pas servi : un autre fichier donne déjà ces contours.',
    '« qpv.zip », lu comme « Contours des communes » : 2 lignes, dont 2 du territoire. 2 autres réparations, dites plus bas.',
    '« ops.csv » n’a pas pu servir : il est laissé de côté, pour la raison dite plus bas.',
    '« Groupes » : aucun fichier n’a été trouvé.',
    'Communes dont le contour est la réunion de leurs IRIS : 62010, 62011, 62012, 62013, 62014, 62015, 62016, 62017, 62018, 62019, 62020, 62021…',
    'Chiffres laissés de côté : Logements vacants.',
    '2 chiffres des fichiers ne sont d’aucun indicateur : ils ne sont pas publiés.',
    'Taux de logements vacants : commune, 36 sur 36 ; IRIS, 112 sur 113.',
    'Secret statistique : 0 valeurs masquées, vérification réussie.',
    'Cette vérification porte sur ce territoire seul, sans ce qui a pu être publié avant.',
  ])
  for (const lang of ['fr', 'en'] as const) {
    const { sources, indicators, secrecy } = plainReport(report, declarations.catalogue, lang)
    expect([...sources, ...indicators, ...secrecy].join()).not.toMatch(
      /admin-express|iris-ign|_|docs\/|clean/,
    )
  }
})
