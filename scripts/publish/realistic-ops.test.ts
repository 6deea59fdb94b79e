import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeCells } from '../../src/db/decode.ts'
import { classedZones } from '../../src/publish/secrecy/classed-zones.ts'
import type { SourceDeclaration } from '../../src/sources/declaration.ts'
import { findFiles } from '../sources/find-files.ts'
import { sourceFolders } from '../sources/locate.ts'
import { buildDeclared } from './build-declared.ts'
import { DATA, project, withSources } from './fixture.test-helper.ts'
import { realisticOps, type SocialShare } from './realistic-ops.test-helper.ts'

const folders = sourceFolders(undefined, process.env.ATLAS_SOURCES)
if (folders.length === 0)
  console.info(
    'left out: realistic OPS counts on the real IRIS of Dijon; set ATLAS_SOURCES to a folder of them',
  )

const SECONDS = 1000
const DIJON = '242100410'

/** Dijon built from its real contours and an OPS file on its real households: what is classed and what is masked. */
async function dijon(social: SocialShare, rule: Partial<SourceDeclaration['secrecy']> = {}) {
  const table = folders.flatMap((folder) => findFiles(folder, [`iris-indicateurs-${DIJON}.csv`]))[0]
  if (!table) throw new Error(`no table of the IRIS of ${DIJON} in ATLAS_SOURCES`)
  const made = await project({})
  const own = join(made.root, 'own')
  mkdirSync(own)
  writeFileSync(join(own, `ops-${DIJON}.csv`), realisticOps(readFileSync(table, 'utf8'), social, 1))
  const sources = new Map(
    [...made.options.declarations.sources].map(([id, source]): [string, SourceDeclaration] => [
      id,
      id === 'ops-iris' ? { ...source, secrecy: { ...source.secrecy, ...rule } } : source,
    ]),
  )
  const built = await buildDeclared(join(DATA, 'territories', 'dijon.yaml'), {
    ...made.options,
    ...withSources(sources),
    folders: [own, ...folders],
  })
  if (built.kind !== 'built') throw new Error('no contours')
  const decoded = decodeCells(readFileSync(join(built.folder, 'cells.arrow')))
  if (!decoded.ok) throw new Error('not readable')
  const cells = decoded.value.filter(({ level }) => level === 'iris')
  const masked = (measure: string) =>
    cells.filter((cell) => cell.measure === measure && cell.state === 'suppressed').length
  const method = made.options.declarations.catalogue.methods.find(({ id }) => id === 'fragility')
  if (!method) throw new Error('no method of fragility')
  const codes = [...new Set(cells.map(({ code }) => code))]
  return { verdict: built.report.secrecy.verdict, masked, ...classedZones(method, cells, codes) }
}

describe.runIf(folders.length > 0)('OPS counts of a real size on the 121 IRIS of Dijon', () => {
  it(
    'leave nearly all IRIS classed, but for the few sets under 11 households',
    async () => {
      const sets = await dijon([20, 60])
      expect(sets).toMatchObject({ verdict: 'clean', zones: 121 })
      expect(sets.classed).toBeGreaterThanOrEqual(110)
      expect(sets.masked('RPLS_STOCK')).toBe(0)
      const cells = await dijon([20, 60], { kind: 'cell' })
      expect(cells).toMatchObject({ verdict: 'clean', zones: 121 })
      expect(cells.classed).toBeLessThan(sets.classed - 10)
    },
    200 * SECONDS,
  )

  it(
    'are all told but those of small sets and their siblings where the census gives the share of social housing',
    async () => {
      const sets = await dijon('census')
      const cells = await dijon('census', { kind: 'cell' })
      expect([sets.verdict, cells.verdict]).toEqual(['clean', 'clean'])
      // ten IRIS without a social dwelling have no household, which is no class and no secret
      expect(sets.undefined).toBe(10)
      expect(sets.classed).toBeGreaterThan(cells.classed + 30)
    },
    200 * SECONDS,
  )
})
