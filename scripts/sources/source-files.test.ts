import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { allSources } from '../../src/sources/fixtures.test-helper.ts'
import { findFiles } from './find-files.ts'
import { loadSources } from './source-files.ts'

const ROOT = join(import.meta.dirname, '../..')
const catalogue = <T>(name: string) => parse(readFileSync(join(ROOT, 'data/catalogue', name), 'utf8')) as T[]
const folder = mkdtempSync(join(tmpdir(), 'sources-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('data/sources', () => {
  const sources = [...allSources().values()]
  const rules = new Map(
    catalogue<{
      id: string
      threshold: number | null
      dominance: number | null
      unreliable_under: number | null
    }>('secrecy.yaml').map((rule) => [rule.id, rule]),
  )
  const mentioned = new Map(
    catalogue<{ id: string; secrecy: string }>('sources.yaml').map((source) => [source.id, source]),
  )

  it('declares each kind of contour and of table', () => {
    expect(new Set(sources.map(({ format }) => format))).toEqual(
      new Set([
        'contours',
        'wide',
        'crossed',
        'categories',
        'objectives',
        'results',
        'membership',
        'qpv-list',
      ]),
    )
  })

  it.each(sources.filter((source) => source.catalogue))(
    '$id keeps the secrecy rule that the catalogue states',
    (source) => {
      const rule = rules.get(mentioned.get(source.catalogue ?? '')?.secrecy ?? '')
      expect(rule).toBeDefined()
      const { threshold, dominance, unreliable_under } = source.secrecy
      expect({ threshold, dominance, unreliable_under }).toEqual({
        threshold: rule?.threshold,
        dominance: rule?.dominance,
        unreliable_under: rule?.unreliable_under,
      })
    },
  )

  it.each(sources.filter(({ download }) => download.length > 0))(
    '$id finds again what it downloads',
    (source) => {
      for (const { save_as } of source.download) {
        writeFileSync(join(folder, save_as), '')
        expect(findFiles(folder, source.files).map((path) => basename(path))).toContain(save_as)
      }
    },
  )
})

describe('loadSources', () => {
  it('gives the faults of all files at once, and wants the id as file name', () => {
    const wrong = mkdtempSync(join(tmpdir(), 'wrong-'))
    const good = readFileSync(join(ROOT, 'data/sources/zonage-abc.yaml'), 'utf8')
    writeFileSync(join(wrong, 'a.yaml'), good)
    writeFileSync(join(wrong, 'zonage-abc.yaml'), good.replace('code: CODGEO', 'codes: CODGEO'))
    const loaded = loadSources(wrong)
    rmSync(wrong, { recursive: true })
    const faults = loaded.ok ? [] : loaded.error
    expect(faults).toHaveLength(3)
    expect(faults[0]).toMatch(/a\.yaml:1: id: "zonage-abc" is not the file's name$/)
    expect(faults.slice(1).join('\n')).toMatch(/zonage-abc\.yaml:\d+: codes?: /)
  })
})
